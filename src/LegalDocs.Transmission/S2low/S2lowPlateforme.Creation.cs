using System.Globalization;

namespace LegalDocs.Transmission;

/// <content>Sending an act: every outcome is a value, nothing is repeated.</content>
public sealed partial class S2lowPlateforme
{
    /// <inheritdoc/>
    public async Task<CreationOutcome> CreateAsync(TransmissionRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            // api=1 in the query too: a body over PHP's limit arrives as an empty form (protocol 2.2).
            using var response = await _pipelines.Sends.ExecuteAsync(
                async token =>
                {
                    using var message = new HttpRequestMessage(
                        HttpMethod.Post, Address($"{Module}actes_transac_create.php?api=1"));
                    message.Content = CreationForm.Build(request);
                    return await _client.SendAsync(message, HttpCompletionOption.ResponseContentRead, token)
                        .ConfigureAwait(false);
                },
                cancellationToken).ConfigureAwait(false);
            return Creation(await AnswerAsync(response, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception error) when (NeverLeft(error, cancellationToken))
        {
            return new CreationOutcome.NotSent(error.Message);
        }
        catch (Exception error) when (IsOutside(error, cancellationToken))
        {
            return new CreationOutcome.Unknown(error.Message);
        }
    }

    private static CreationOutcome Creation(S2lowAnswer answer)
    {
        if (answer.IsOk)
        {
            return long.TryParse(answer.SecondLine().Line, CultureInfo.InvariantCulture, out var id)
                ? new CreationOutcome.Accepted(id)
                : new CreationOutcome.Unknown("OK without a transaction number");
        }

        if (answer.IsKo)
        {
            return new CreationOutcome.Refused(RefusalKinds.Of(answer.Message), answer.Message);
        }

        return answer.IsRedirect
            ? new CreationOutcome.Refused(
                RefusalKind.Configuration, "certificate or login unknown to the platform (redirection)")
            : new CreationOutcome.Unknown(Odd(answer));
    }
}

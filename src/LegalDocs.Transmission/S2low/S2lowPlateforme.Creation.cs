using System.Globalization;

namespace LegalDocs.Transmission;

/// <content>What creates a transaction: every outcome is a value, nothing is repeated.</content>
public sealed partial class S2lowPlateforme
{
    /// <inheritdoc/>
    public Task<CreationOutcome> CreateAsync(TransmissionRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);

        // api=1 in the query too: a body over PHP's limit arrives as an empty form (protocol 2.2).
        return SendAsync(
            HttpMethod.Post, $"{Module}actes_transac_create.php?api=1", () => CreationForm.Build(request), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<CreationOutcome> CancelAsync(long transactionId, CancellationToken cancellationToken) => SendAsync(
        HttpMethod.Post,
        $"{Module}actes_transac_cancel.php",
        () => new FormUrlEncodedContent([new("api", "1"), new("id", Text(transactionId))]),
        cancellationToken);

    /// <inheritdoc/>
    public Task<CreationOutcome> RequestClassificationAsync(CancellationToken cancellationToken) => SendAsync(
        HttpMethod.Get, $"{Module}actes_classification_request.php?api=1", () => null, cancellationToken);

    /// <inheritdoc/>
    public Task<CreationOutcome> AnswerAsync(CourrierReponse reponse, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reponse);

        // In the form only: in the query, api=1 changes the format of the answer (protocol 2.5).
        return SendAsync(
            HttpMethod.Post, $"{Module}actes_transac_reponse_create.php", () => ReponseForm.Build(reponse), cancellationToken);
    }

    private Task<CreationOutcome> SendAsync(
        HttpMethod method, string path, Func<HttpContent?> content, CancellationToken cancellationToken) =>
        SendAsync(method, path, content, Created, cancellationToken);

    /// <param name="method">How.</param>
    /// <param name="path">Relative to the platform's address.</param>
    /// <param name="content">Makes the body.</param>
    /// <param name="ok">What an answer that begins with OK means.</param>
    /// <param name="cancellationToken">Stops the call; the outcome is then unknown once the upload began.</param>
    private async Task<CreationOutcome> SendAsync(
        HttpMethod method,
        string path,
        Func<HttpContent?> content,
        Func<S2lowAnswer, CreationOutcome> ok,
        CancellationToken cancellationToken)
    {
        var call = TransmissionTelemetry.Begin(_pipelines.Circuit.Platform, path);
        var outcome = "failed";
        try
        {
            using var response = await _pipelines.Sends.ExecuteAsync(
                async token =>
                {
                    using var message = new HttpRequestMessage(
                        method, await AddressAsync(path, token).ConfigureAwait(false));
                    message.Content = content();
                    return await _client.SendAsync(message, HttpCompletionOption.ResponseContentRead, token)
                        .ConfigureAwait(false);
                },
                cancellationToken).ConfigureAwait(false);
            var answer = await AnswerAsync(response, cancellationToken).ConfigureAwait(false);
            outcome = Hear(answer);
            return Outcome(answer, ok);
        }
        catch (Exception error) when (NeverLeft(error, cancellationToken))
        {
            outcome = "not_sent";
            return new CreationOutcome.NotSent(error.Message);
        }
        catch (Exception error) when (IsOutside(error, cancellationToken))
        {
            _pipelines.Circuit.Failed();
            return new CreationOutcome.Unknown(error.Message);
        }
        finally
        {
            TransmissionTelemetry.End(call, outcome);
        }
    }

    private static CreationOutcome Outcome(S2lowAnswer answer, Func<S2lowAnswer, CreationOutcome> ok) => answer switch
    {
        { IsOk: true } => ok(answer),
        { IsKo: true } => new CreationOutcome.Refused(RefusalKinds.Of(answer.Message), answer.Message),
        { IsRedirect: true } => new CreationOutcome.Refused(RefusalKind.Configuration, UnknownAccount),
        _ => new CreationOutcome.Unknown(Odd(answer)),
    };

    private static CreationOutcome Created(S2lowAnswer answer) =>
        long.TryParse(answer.SecondLine().Line, CultureInfo.InvariantCulture, out var id)
            ? new CreationOutcome.Accepted(id)
            : new CreationOutcome.Unknown("OK without a transaction number");
}

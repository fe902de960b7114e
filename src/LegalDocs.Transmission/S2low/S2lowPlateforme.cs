using System.Globalization;
using System.Net.Sockets;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace LegalDocs.Transmission;

/// <summary>Client of an S²LOW platform (protocol sections 1 and 2). Safe from several threads.</summary>
/// <remarks>
/// Answers are bytes: HTTP 200 says nothing, the first line does. Redirections are never followed: a 3xx is an
/// authentication error. The <see cref="HttpClient"/> must have no time-out and no automatic redirection
/// (<see cref="S2lowPlatformFactory"/> makes it so).
/// </remarks>
public sealed class S2lowPlateforme : IPlateforme
{
    private const string Module = "modules/actes/";
    private const int PageSize = 100;
    private const int MaxPages = 10_000;

    private readonly HttpClient _client;
    private readonly S2lowAccount _account;
    private readonly S2lowPipelines _pipelines;

    /// <summary>A client for one account.</summary>
    /// <param name="client">Carries the certificate and the credentials.</param>
    /// <param name="account">The account.</param>
    /// <param name="pipelines">Shared by the accounts of a platform.</param>
    public S2lowPlateforme(HttpClient client, S2lowAccount account, S2lowPipelines pipelines)
    {
        _client = client;
        _account = account;
        _pipelines = pipelines;
    }

    /// <inheritdoc/>
    public string Name => _account.ToString();

    /// <inheritdoc/>
    public async Task<string?> TestConnectionAsync(CancellationToken cancellationToken)
    {
        var answer = await ReadAsync("api/test-connexion.php", cancellationToken).ConfigureAwait(false);
        return answer.IsOk ? null
            : answer.IsRedirect ? "certificate or login unknown to the platform (redirection)"
            : answer.Excerpt;
    }

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
        catch (BrokenCircuitException error)
        {
            return new CreationOutcome.NotSent(error.Message);
        }
        catch (HttpRequestException error) when (NeverLeft(error))
        {
            return new CreationOutcome.NotSent(error.Message);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or TimeoutRejectedException)
        {
            return new CreationOutcome.Unknown(error.Message);
        }
    }

    /// <inheritdoc/>
    public async Task<StatusOutcome> GetStatusAsync(long transactionId, CancellationToken cancellationToken)
    {
        var id = transactionId.ToString(CultureInfo.InvariantCulture);
        try
        {
            var answer = await ReadAsync($"{Module}actes_transac_get_status.php?transaction={id}", cancellationToken)
                .ConfigureAwait(false);
            if (answer.IsKo)
            {
                return new StatusOutcome.NotFound(answer.Message);
            }

            var (line, after) = answer.SecondLine();
            return answer.IsOk && int.TryParse(line, CultureInfo.InvariantCulture, out var status)
                ? await StatusAsync(id, status, after, cancellationToken).ConfigureAwait(false)
                : new StatusOutcome.Unavailable(Odd(answer));
        }
        catch (TransmissionException error)
        {
            return new StatusOutcome.Unavailable(error.Message);
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TransactionSummary>> ListAsync(int status, CancellationToken cancellationToken)
    {
        var found = new List<TransactionSummary>();
        for (var page = 0; page < MaxPages; page++)
        {
            var path = string.Create(
                CultureInfo.InvariantCulture,
                $"{Module}api/list_actes.php?status_id={status}&offset={page * PageSize}&limit={PageSize}");
            var answer = await ReadAsync(path, cancellationToken).ConfigureAwait(false);
            var transactions = TransactionList.Parse(answer.Body)
                ?? throw new TransmissionException($"{Name}: list of status {status}: {Odd(answer)}", true, null);
            found.AddRange(transactions);
            if (transactions.Count < PageSize)
            {
                break;
            }
        }

        return found;
    }

    /// <inheritdoc/>
    public async Task<Classification> FetchClassificationAsync(CancellationToken cancellationToken)
    {
        var answer = await ReadAsync($"{Module}actes_classification_fetch.php?api=1", cancellationToken)
            .ConfigureAwait(false);
        try
        {
            return Classification.Parse(answer.Body);
        }
        catch (Exception error) when (error is FormatException or System.Xml.XmlException)
        {
            throw new TransmissionException($"{Name}: classification: {Odd(answer)}", true, error);
        }
    }

    /// <summary>Name not resolved, connection or TLS refused: nothing of the request left this machine.</summary>
    private static bool NeverLeft(HttpRequestException error) =>
        error.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError
        || error.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused };

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

    private async Task<StatusOutcome> StatusAsync(
        string id, int status, ReadOnlyMemory<byte> after, CancellationToken cancellationToken)
    {
        switch (status)
        {
            case ActesStatus.Acknowledged:
                return Receipt(after);
            case ActesStatus.Error:
                return new StatusOutcome.Failed(S2lowAnswer.Display(after.Span));
            case ActesStatus.Cancelled:
                return new StatusOutcome.Cancelled();
            case ActesStatus.Refused:
                return new StatusOutcome.Failed("closed as invalid on the platform");
            case var _ when ActesStatus.IsPastReceipt(status):
                // An archived act no longer reports 4: its receipt has a call of its own (protocol 3).
                var answer = await ReadAsync($"{Module}actes_transac_get_ARActe.php?id={id}", cancellationToken)
                    .ConfigureAwait(false);
                return Receipt(answer.Body);
            default:
                return new StatusOutcome.InProgress(status);
        }
    }

    private static StatusOutcome Receipt(ReadOnlyMemory<byte> xml) => AccuseReceptionParser.Parse(xml) switch
    {
        AccuseReceptionParsing.Parsed parsed => new StatusOutcome.Acknowledged(parsed.Accuse),
        AccuseReceptionParsing.Unreadable unreadable => new StatusOutcome.Unreadable(xml, unreadable.Fault),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private async Task<S2lowAnswer> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await _pipelines.Reads.ExecuteAsync(
                async token => await _client.GetAsync(Address(path), HttpCompletionOption.ResponseContentRead, token)
                    .ConfigureAwait(false),
                cancellationToken).ConfigureAwait(false);
            return await AnswerAsync(response, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or TimeoutRejectedException)
        {
            throw new TransmissionException($"{Name}: {error.Message}", isTransient: true, error);
        }
    }

    private static async Task<S2lowAnswer> AnswerAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
        new(response.StatusCode, await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));

    private static string Odd(S2lowAnswer answer) => string.Create(
        CultureInfo.InvariantCulture, $"HTTP {(int)answer.Status}, neither OK nor KO: {answer.Excerpt}");

    private Uri Address(string path) => new(_account.BaseAddress, path);
}

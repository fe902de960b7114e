using System.Globalization;
using Polly;
using Polly.Timeout;

namespace LegalDocs.Transmission;

/// <summary>Client of an S²LOW platform (protocol sections 1 and 2). Safe from several threads.</summary>
/// <remarks>
/// Answers are bytes: HTTP 200 says nothing, the first line does. Redirections are never followed: a 3xx is an
/// authentication error. The <see cref="HttpClient"/> must have no time-out and no automatic redirection
/// (<see cref="S2lowPlatformFactory"/> makes it so).
/// </remarks>
public sealed partial class S2lowPlateforme :
    IPlateforme, IPlateformeActions, IPlateformePieces, IPlateformeCourriers, IPlateformeConfirmation
{
    private const string Module = "modules/actes/";
    private const string UnknownAccount = "certificate or login unknown to the platform (redirection)";

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

    /// <summary>Last instant at which the client certificate is valid; null without one. Past it there is no HTTP answer
    /// at all, only refused connections (protocol 7): warn before.</summary>
    public DateTimeOffset? CertificateNotAfter { get; init; }

    /// <inheritdoc/>
    public string Name => _account.ToString();

    /// <inheritdoc/>
    public PlatformCircuit? Circuit => _pipelines.Circuit;

    /// <inheritdoc/>
    public async Task<string?> TestConnectionAsync(CancellationToken cancellationToken)
    {
        var answer = await ReadAsync("api/test-connexion.php", cancellationToken).ConfigureAwait(false);
        return answer.IsOk ? null
            : answer.IsRedirect ? UnknownAccount
            : answer.Excerpt;
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

    /// <summary>Circuit open, name not resolved, connection or TLS refused: nothing of the request left this
    /// machine.</summary>
    private static bool NeverLeft(Exception error, CancellationToken cancellationToken) => error switch
    {
        ExecutionRejectedException and not TimeoutRejectedException => true,
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => true,
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => true,
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => true,

        // The handler's own limit on connecting looks like a cancellation that nobody asked for.
        OperationCanceledException { InnerException: TimeoutException } => !cancellationToken.IsCancellationRequested,
        _ => false,
    };

    private static bool IsOutside(Exception error, CancellationToken cancellationToken) =>
        error is HttpRequestException or IOException or ExecutionRejectedException || NeverLeft(error, cancellationToken);

    private async Task<S2lowAnswer> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var call = TransmissionTelemetry.Begin(_pipelines.Circuit.Platform, path);
        var outcome = "failed";
        try
        {
            using var response = await _pipelines.Reads.ExecuteAsync(
                async token => await _client.GetAsync(
                    await AddressAsync(path, token).ConfigureAwait(false), HttpCompletionOption.ResponseContentRead, token)
                    .ConfigureAwait(false),
                cancellationToken).ConfigureAwait(false);
            var answer = await AnswerAsync(response, cancellationToken).ConfigureAwait(false);
            outcome = Hear(answer);
            return answer;
        }
        catch (Exception error) when (IsOutside(error, cancellationToken))
        {
            _pipelines.Circuit.Failed();
            throw new TransmissionException($"{Name}: {error.Message}", isTransient: true, error);
        }
        finally
        {
            TransmissionTelemetry.End(call, outcome);
        }
    }

    /// <summary>What an answer says about the platform itself; its name for metrics.</summary>
    private string Hear(S2lowAnswer answer)
    {
        if ((int)answer.Status >= 500)
        {
            _pipelines.Circuit.Failed();
            return "failed";
        }

        _pipelines.Circuit.Answered();
        return answer.IsKo ? "ko" : answer.IsRedirect ? "odd" : "ok";
    }

    private static async Task<S2lowAnswer> AnswerAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
        new(
            response.StatusCode,
            await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false),
            response.Headers.Location);

    private static string Odd(S2lowAnswer answer) => string.Create(
        CultureInfo.InvariantCulture, $"HTTP {(int)answer.Status}, neither OK nor KO: {answer.Excerpt}");

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private async Task<Uri> AddressAsync(string path, CancellationToken cancellationToken)
    {
        var address = new Uri(_account.BaseAddress, path);
        return _account.Authentication == S2lowAuthentication.Nonce
            ? await NonceLogin.AddToAsync(address, _client, _account, cancellationToken).ConfigureAwait(false)
            : address;
    }
}

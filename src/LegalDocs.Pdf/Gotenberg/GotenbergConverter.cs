using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace LegalDocs.Pdf;

/// <summary>Converts through a Gotenberg 8 server, for those who already run one; judged and normalised like LibreOffice's output.</summary>
/// <remarks>
/// One document per request: an instance converts one at a time, and several in one request would share a fate.
/// Busy (429) and slow (503, 504) answers are repeated later; a refusal of the document (400) is final.
/// </remarks>
public sealed class GotenbergConverter : IPdfConverter, IAsyncDisposable
{
    private const int MaxAnswerBytes = 256 << 20;

    private readonly GotenbergOptions _options;
    private readonly TimeProvider _timeProvider;
    private readonly HttpClient _client;
    private readonly SemaphoreSlim _instances;

    /// <summary>Prepares a converter; nothing is asked before the first document.</summary>
    /// <param name="options">Where the server is, and how it is asked.</param>
    /// <param name="timeProvider">The clock of limits and repetitions.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public GotenbergConverter(GotenbergOptions options, TimeProvider timeProvider)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(timeProvider);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Instances, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Instances, 64);
        ArgumentOutOfRangeException.ThrowIfNegative(options.Retries);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Retries, 10);
        _options = options;
        _timeProvider = timeProvider;
        _instances = new SemaphoreSlim(options.Instances);
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = MaxAnswerBytes,
        };
        if (options.UserName is { } user)
        {
            _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
                "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{options.Password}")));
        }
    }

    /// <inheritdoc/>
    public async Task<PdfConversion> ConvertAsync(PdfSource source, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        DocxContent content;
        try
        {
            content = DocxReader.Read(source.Docx);
        }
        catch (DocxException refused)
        {
            return new PdfConversion.Refused(refused.Refusal);
        }

        await _instances.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await ConvertAsync(source.Docx, content, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _instances.Release();
        }
    }

    /// <inheritdoc/>
    public async Task<string> DescribeAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Route("version"));
        using var answer = await SendAsync(request, cancellationToken).ConfigureAwait(false);
        var text = await answer.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        return answer.IsSuccessStatusCode
            ? $"Gotenberg {text.Trim()}"
            : throw GotenbergFailures.Unexpected(_options.BaseAddress, answer.StatusCode, isTransient: false);
    }

    /// <summary>Closes the connections.</summary>
    /// <returns>A completed task.</returns>
    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        _instances.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<PdfConversion> ConvertAsync(
        ReadOnlyMemory<byte> docx, DocxContent content, CancellationToken cancellationToken)
    {
        for (var repetition = 0; ; repetition++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Route("forms/libreoffice/convert"))
            {
                Content = GotenbergForm.For(docx),
            };
            using var answer = await SendAsync(request, cancellationToken).ConfigureAwait(false);
            switch (answer.StatusCode)
            {
                case HttpStatusCode.OK:
                    return ConvertedPdf.Accept(
                        await answer.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false), content);
                case HttpStatusCode.BadRequest:
                    return new PdfConversion.Refused(GotenbergFailures.Refused(
                        await answer.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false)));
                case HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout
                    when repetition < _options.Retries:
                    await Task.Delay(_options.RetryDelay * (1 << repetition), _timeProvider, cancellationToken).ConfigureAwait(false);
                    break;
                case HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout:
                    return new PdfConversion.Refused(GotenbergFailures.TooSlow());
                case var status:
                    throw GotenbergFailures.Unexpected(_options.BaseAddress, status, status == HttpStatusCode.TooManyRequests);
            }
        }
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_options.RequestTimeLimit, _timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await _client.SendAsync(request, HttpCompletionOption.ResponseContentRead, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw GotenbergFailures.Unreachable(_options.BaseAddress, "no answer in time", null);
        }
        catch (HttpRequestException error)
        {
            throw GotenbergFailures.Unreachable(_options.BaseAddress, error.Message, error);
        }
    }

    private Uri Route(string route) => new($"{_options.BaseAddress.AbsoluteUri.TrimEnd('/')}/{route}");
}

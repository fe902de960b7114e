using System.Net;
using Azure.Core.Pipeline;

namespace LegalDocs.Versions.Azure.Tests.Support;

/// <summary>What happens to one request on its way.</summary>
public enum NetworkFault
{
    /// <summary>It never arrives.</summary>
    RequestLost,

    /// <summary>The service does what is asked; nobody hears of it.</summary>
    AnswerLost,

    /// <summary>The service is busy and does nothing.</summary>
    Busy,

    /// <summary>The answer's body ends in an error half-way.</summary>
    AnswerCut,

    /// <summary>A bit of the answer's body is turned over.</summary>
    AnswerAltered,

    /// <summary>The answer does not come.</summary>
    Silence,
}

/// <summary>A network that treats chosen requests badly, and passes all others on to the real server.</summary>
internal sealed class FaultyNetwork(Func<int, HttpRequestMessage, NetworkFault?> choose)
    : DelegatingHandler(new SocketsHttpHandler())
{
    private int _requests;

    public int Requests => _requests;

    public HttpPipelineTransport ToTransport() => new HttpClientTransport(new HttpClient(this, disposeHandler: false)
    {
        Timeout = Timeout.InfiniteTimeSpan,
    });

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var fault = choose(Interlocked.Increment(ref _requests), request);
        switch (fault)
        {
            case NetworkFault.RequestLost:
                throw new HttpRequestException("connection refused by the test");
            case NetworkFault.Busy:
                return new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) { RequestMessage = request };
            case NetworkFault.Silence:
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
                break;
        }

        var response = await base.SendAsync(request, cancellationToken);
        switch (fault)
        {
            case NetworkFault.AnswerLost:
                response.Dispose();
                throw new IOException("connection reset by the test");
            // The SDK does not repeat a refusal whose explanation was cut; data it asks for again from where it
            // stopped.
            case NetworkFault.AnswerCut when response.IsSuccessStatusCode:
                response.Content = await ReplaceAsync(
                    response.Content, bytes => new CutStream(bytes[..(bytes.Length / 2)]), cancellationToken);
                break;
            case NetworkFault.AnswerAltered:
                response.Content = await ReplaceAsync(response.Content, bytes => new MemoryStream(Altered(bytes)), cancellationToken);
                break;
        }

        return response;
    }

    private static async Task<HttpContent> ReplaceAsync(
        HttpContent content, Func<byte[], Stream> change, CancellationToken cancellationToken)
    {
        var replaced = new StreamContent(change(await content.ReadAsByteArrayAsync(cancellationToken)));
        foreach (var header in content.Headers)
        {
            replaced.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        return replaced;
    }

    private static byte[] Altered(byte[] bytes)
    {
        if (bytes.Length > 0)
        {
            bytes[bytes.Length / 2] ^= 1;
        }

        return bytes;
    }
}

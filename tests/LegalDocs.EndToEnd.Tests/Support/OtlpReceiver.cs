using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LegalDocs.EndToEnd.Tests.Support;

/// <summary>A collector on loopback that keeps what is posted to it (OTLP over HTTP, protobuf).</summary>
internal sealed class OtlpReceiver : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentQueue<(string Path, string ContentType, byte[] Body)> _posts = new();
    private readonly Task _loop;

    public OtlpReceiver()
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/";
        }

        _listener.Prefixes.Add(Address);
        _listener.Start();
        _loop = ReceiveAsync();
    }

    public string Address { get; }

    /// <summary>Whether a post to a path holds a text: protobuf keeps texts as they are.</summary>
    public bool Has(string path, string text) => _posts.Any(post => post.Path == path
        && post.ContentType == "application/x-protobuf"
        && post.Body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);

    public string Summary => string.Join(", ", _posts.GroupBy(post => post.Path).Select(group => $"{group.Key} × {group.Count()}"));

    public void Dispose()
    {
        _listener.Close();
        _loop.GetAwaiter().GetResult();
    }

    private async Task ReceiveAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                using var body = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(body);
                _posts.Enqueue((context.Request.Url!.AbsolutePath, context.Request.ContentType ?? string.Empty, body.ToArray()));
                context.Response.ContentType = "application/x-protobuf";
                context.Response.Close();
            }
        }
        catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
        {
            // The end of the test.
        }
    }
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LegalDocs.Transmission.Tests.Support;

/// <summary>A loopback server that answers what a test says, byte for byte, and remembers what it was sent.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<byte[]> _requests = new();
    private readonly IReadOnlyList<RawAnswer> _answers;
    private readonly Task _loop;
    private int _connections;

    private RawServer(IReadOnlyList<RawAnswer> answers)
    {
        _answers = answers;
        _listener.Start();
        _loop = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <summary>Each whole request, head and body, as ISO-8859-1.</summary>
    public IReadOnlyList<string> Requests => [.. _requests.Select(Encoding.Latin1.GetString)];

    public int Connections => _connections;

    /// <summary>The n-th request gets the n-th answer, the following ones the last.</summary>
    public static RawServer Start(params RawAnswer[] answers) => new(answers);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _loop;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var clients = new List<Task>();
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                Interlocked.Increment(ref _connections);
                clients.Add(ServeAsync(client));
            }
        }
        catch (Exception error) when (EndsAccepting(error))
        {
            await Task.WhenAll(clients);
        }
    }

    /// <summary>The end of the test: a listener stopped between two clients says so as an invalid operation.</summary>
    private bool EndsAccepting(Exception error) =>
        error is OperationCanceledException or SocketException or ObjectDisposedException
        || (error is InvalidOperationException && _stop.IsCancellationRequested);

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                while (await ReadAsync(stream) is { } request)
                {
                    _requests.Enqueue(request);
                    var answer = _answers[Math.Min(_requests.Count, _answers.Count) - 1];
                    await stream.WriteAsync(answer.Bytes, _stop.Token);
                    if (answer.Then == RawThen.Cut)
                    {
                        return;
                    }

                    if (answer.Then == RawThen.Silence)
                    {
                        await Task.Delay(Timeout.InfiniteTimeSpan, _stop.Token);
                    }
                }
            }
            catch (Exception error) when (error is IOException or OperationCanceledException)
            {
                // The client left, or the test ended.
            }
        }
    }

    private async Task<byte[]?> ReadAsync(NetworkStream stream)
    {
        using var request = new MemoryStream();
        var buffer = new byte[16 * 1024];
        var wanted = int.MaxValue;
        while (request.Length < wanted)
        {
            var read = await stream.ReadAsync(buffer, _stop.Token);
            if (read == 0)
            {
                return null;
            }

            request.Write(buffer, 0, read);
            wanted = wanted == int.MaxValue ? WholeLength(request.ToArray()) : wanted;
        }

        return request.ToArray();
    }

    private static int WholeLength(byte[] soFar)
    {
        var text = Encoding.Latin1.GetString(soFar);
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
        {
            return int.MaxValue;
        }

        const string header = "Content-Length: ";
        var at = text.IndexOf(header, StringComparison.OrdinalIgnoreCase);
        var length = at < 0 || at > end ? "0" : text[(at + header.Length)..text.IndexOf('\r', at)];
        return end + 4 + int.Parse(length, CultureInfo.InvariantCulture);
    }
}

/// <summary>What happens after the bytes of an answer.</summary>
internal enum RawThen
{
    KeepOpen,
    Cut,
    Silence,
}

/// <summary>An answer, byte for byte.</summary>
internal sealed record RawAnswer(byte[] Bytes, RawThen Then = RawThen.KeepOpen)
{
    /// <summary>The request is read, and the connection cut without a byte.</summary>
    public static RawAnswer Cut { get; } = new([], RawThen.Cut);

    /// <summary>The request is read, and nothing more is heard.</summary>
    public static RawAnswer Silence { get; } = new([], RawThen.Silence);

    /// <summary>PHP's content type over a body in ISO-8859-1.</summary>
    public static RawAnswer Php(string body, int status = 200, string headers = "") =>
        Php(Encoding.Latin1.GetBytes(body), status, headers);

    public static RawAnswer Php(byte[] body, int status = 200, string headers = "")
    {
        var head = $"HTTP/1.1 {status.ToString(CultureInfo.InvariantCulture)} X\r\n"
            + $"Content-Type: text/html; charset=UTF-8\r\n{headers}Content-Length: {body.Length}\r\n\r\n";
        return new RawAnswer([.. Encoding.ASCII.GetBytes(head), .. body]);
    }

    /// <summary>A body that ends before its announced length.</summary>
    public static RawAnswer Truncated(string body) => new(
        Encoding.Latin1.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {body.Length + 10}\r\n\r\n{body}"), RawThen.Cut);
}

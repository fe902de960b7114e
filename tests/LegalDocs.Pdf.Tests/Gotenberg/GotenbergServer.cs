using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LegalDocs.Pdf.Tests;

/// <summary>A small server that answers like Gotenberg 8: <c>GET /version</c> and <c>POST /forms/libreoffice/convert</c>.</summary>
internal sealed class GotenbergServer : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Queue<(int Status, byte[] Body)> _answers = new();
    private readonly Task _serving;
    private int _atOnce;

    public GotenbergServer(params ReadOnlySpan<(int Status, byte[] Body)> answers)
    {
        foreach (var answer in answers)
        {
            _answers.Enqueue(answer);
        }

        Address = new Uri($"http://127.0.0.1:{FreePort()}/");
        _listener.Prefixes.Add(Address.AbsoluteUri);
        _listener.Start();
        _serving = Task.Run(ServeAsync);
    }

    public Uri Address { get; }

    public List<(string Route, string Body, string? Authorization)> Requests { get; } = [];

    /// <summary>Most requests that were being answered at the same time.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>Answers wait until it is completed.</summary>
    public Task Gate { get; init; } = Task.CompletedTask;

    public static (int Status, byte[] Body) Answer(int status, string body) => (status, Encoding.UTF8.GetBytes(body));

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        _listener.Close();
    }

    private async Task ServeAsync()
    {
        var answering = new List<Task>();
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                break;
            }

            answering.Add(AnswerAsync(context));
        }

        await Task.WhenAll(answering);
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        (int Status, byte[] Body) answer;
        using var reader = new StreamReader(context.Request.InputStream, Encoding.Latin1);
        var body = await reader.ReadToEndAsync();
        lock (Requests)
        {
            MostAtOnce = Math.Max(MostAtOnce, ++_atOnce);
            Requests.Add((context.Request.Url!.AbsolutePath, body, context.Request.Headers["Authorization"]));
            answer = context.Request.Url.AbsolutePath.EndsWith("/version", StringComparison.Ordinal)
                ? Answer(200, "8.21.0\n")
                : _answers.Count > 1 ? _answers.Dequeue() : _answers.Peek();
        }

        await Gate;
        lock (Requests)
        {
            _atOnce--;
        }

        context.Response.StatusCode = answer.Status;
        await context.Response.OutputStream.WriteAsync(answer.Body);
        context.Response.Close();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}

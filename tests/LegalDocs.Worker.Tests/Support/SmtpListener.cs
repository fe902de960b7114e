using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace LegalDocs.Worker.Tests.Support;

/// <summary>A small SMTP server on loopback: it offers STARTTLS, asks for a password, and keeps what it is given.</summary>
internal sealed class SmtpListener : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<SmtpMessage> _messages = new();
    private readonly X509Certificate2 _certificate = NewCertificate();
    private readonly Task _loop;

    public SmtpListener()
    {
        _listener.Start();
        _loop = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public string CertificateSha256 => _certificate.GetCertHashString(HashAlgorithmName.SHA256);

    /// <summary>Account that is let in.</summary>
    public (string Login, string Password) Account { get; init; } = ("greffe", "motdepasse");

    /// <summary>Whether each recipient is refused.</summary>
    public bool IsRefusing { get; set; }

    public IReadOnlyList<SmtpMessage> Messages => [.. _messages];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _loop;
        _certificate.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var clients = new List<Task>();
        try
        {
            while (true)
            {
                clients.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or InvalidOperationException)
        {
            await Task.WhenAll(clients);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await new Dialogue(this, client.GetStream()).RunAsync(_stop.Token);
            }
            catch (Exception error) when (error is IOException or OperationCanceledException or AuthenticationFailure)
            {
                // The client left, or the test ended.
            }
        }
    }

    private static X509Certificate2 NewCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(
            new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2060, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    private sealed class AuthenticationFailure : Exception;

    private sealed class Dialogue(SmtpListener server, Stream stream)
    {
        private Stream _stream = stream;
        private bool _isEncrypted;
        private bool _isKnown;
        private string _from = string.Empty;
        private List<string> _to = [];

        public async Task RunAsync(CancellationToken cancellationToken)
        {
            await SayAsync("220 essai ESMTP", cancellationToken);
            while (await ReadLineAsync(cancellationToken) is { } line)
            {
                var verb = line.Split(' ')[0].ToUpperInvariant();
                if (verb == "QUIT")
                {
                    await SayAsync("221 2.0.0 au revoir", cancellationToken);
                    return;
                }

                await AnswerAsync(verb, line, cancellationToken);
            }
        }

        private async Task AnswerAsync(string verb, string line, CancellationToken cancellationToken)
        {
            switch (verb)
            {
                case "EHLO":
                    await SayAsync(_isEncrypted ? "250-essai\r\n250-8BITMIME\r\n250 AUTH PLAIN" : "250-essai\r\n250 STARTTLS", cancellationToken);
                    break;
                case "STARTTLS":
                    await SayAsync("220 2.0.0 pret", cancellationToken);
                    var encrypted = new SslStream(_stream);
                    await encrypted.AuthenticateAsServerAsync(
                        new SslServerAuthenticationOptions { ServerCertificate = server._certificate }, cancellationToken);
                    (_stream, _isEncrypted) = (encrypted, true);
                    break;
                case "AUTH":
                    var words = Encoding.UTF8.GetString(Convert.FromBase64String(line.Split(' ')[2])).Split('\0');
                    _isKnown = (words[1], words[2]) == server.Account;
                    await SayAsync(_isKnown ? "235 2.7.0 bienvenue" : "535 5.7.8 inconnu", cancellationToken);
                    break;
                case "MAIL":
                    (_from, _to) = (line, []);
                    await SayAsync(_isKnown ? "250 2.1.0 ok" : "530 5.7.0 qui etes-vous", cancellationToken);
                    break;
                case "RCPT":
                    _to.Add(line);
                    await SayAsync(server.IsRefusing ? "550 5.1.1 boite inconnue" : "250 2.1.5 ok", cancellationToken);
                    break;
                case "DATA":
                    await SayAsync("354 allez-y", cancellationToken);
                    server._messages.Enqueue(new SmtpMessage(_from, _to, await ReadDataAsync(cancellationToken), _isEncrypted));
                    await SayAsync("250 2.0.0 garde", cancellationToken);
                    break;
                default:
                    await SayAsync("250 2.0.0 ok", cancellationToken);
                    break;
            }
        }

        private async Task<string> ReadDataAsync(CancellationToken cancellationToken)
        {
            var text = new StringBuilder();
            while (await ReadLineAsync(cancellationToken) is { } line && line != ".")
            {
                text.Append(line.StartsWith('.') ? line[1..] : line).Append('\n');
            }

            return text.ToString();
        }

        private async Task<string?> ReadLineAsync(CancellationToken cancellationToken)
        {
            var line = new List<byte>();
            var one = new byte[1];
            while (await _stream.ReadAsync(one, cancellationToken) == 1)
            {
                if (one[0] == '\n')
                {
                    return Encoding.Latin1.GetString([.. line]).TrimEnd('\r');
                }

                line.Add(one[0]);
            }

            return null;
        }

        private async Task SayAsync(string line, CancellationToken cancellationToken)
        {
            await _stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), cancellationToken);
            await _stream.FlushAsync(cancellationToken);
        }
    }
}

/// <summary>A message that the server took.</summary>
/// <param name="From">The command that named the sender.</param>
/// <param name="To">The commands that named the recipients.</param>
/// <param name="Source">Headers and body as they came.</param>
/// <param name="WasEncrypted">Whether the connection was encrypted.</param>
internal sealed record SmtpMessage(string From, IReadOnlyList<string> To, string Source, bool WasEncrypted)
{
    public MimeKit.MimeMessage Parse() => MimeKit.MimeMessage.Load(
        new MemoryStream(Encoding.Latin1.GetBytes(Source)), CancellationToken.None);
}

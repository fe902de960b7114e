using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using LegalDocs.Campaigns.Transmitting;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace LegalDocs.Worker;

/// <summary>Hands alerts to a mail server.</summary>
internal sealed class SmtpAlertMail(MailSettings settings, string? password) : IAlertMail
{
    public async Task SendAsync(string campaign, IReadOnlyList<WaitingAct> acts, CancellationToken cancellationToken)
    {
        using var message = Message(campaign, acts);
        using var client = new SmtpClient { Timeout = (int)settings.Delai.TotalMilliseconds };
        client.ServerCertificateValidationCallback = (_, shown, _, errors) => errors == SslPolicyErrors.None
            || (settings.EmpreinteCertificat is { } pinned
                && pinned.Equals(shown?.GetCertHashString(HashAlgorithmName.SHA256), StringComparison.OrdinalIgnoreCase));
        try
        {
            await client.ConnectAsync(settings.Serveur, settings.Port, Security(), cancellationToken);
            if (settings.Identifiant is { } login)
            {
                await client.AuthenticateAsync(login, password ?? string.Empty, cancellationToken);
            }

            await client.SendAsync(message, cancellationToken);
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception error) when (IsOutside(error, cancellationToken))
        {
            throw new AlertMailException($"{settings.Serveur}:{settings.Port}: {error.Message}", error);
        }
    }

    private MimeMessage Message(string campaign, IReadOnlyList<WaitingAct> acts)
    {
        var isFrench = settings.Langue != "en";
        var message = new MimeMessage { Subject = AlertText.Subject(campaign, acts.Count, isFrench) };
        message.From.Add(MailboxAddress.Parse(settings.De));
        message.To.AddRange(settings.A.Select(MailboxAddress.Parse));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Body = new TextPart("plain") { Text = AlertText.Body(campaign, acts, isFrench) };
        return message;
    }

    private SecureSocketOptions Security() => settings.Securite switch
    {
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.Aucune => SecureSocketOptions.None,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>What the network and the server may do; a time limit looks like a cancellation that nobody asked for.</summary>
    private static bool IsOutside(Exception error, CancellationToken cancellationToken) =>
        error is SocketException or IOException or ProtocolException or CommandException or AuthenticationException
            or SslHandshakeException or NotSupportedException or TimeoutException
        || (error is OperationCanceledException && !cancellationToken.IsCancellationRequested);
}

using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace LegalDocs.Transmission;

/// <summary>Makes clients of S²LOW platforms with the HTTP settings the protocol needs.</summary>
public static class S2lowPlatformFactory
{
    private const long MaxAnswer = 256L * 1024 * 1024;

    /// <summary>Makes a client for an account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="pipelines">Shared by the accounts of the platform.</param>
    /// <returns>The client; it lives as long as the process.</returns>
    /// <exception cref="TransmissionException">The certificate cannot be read.</exception>
    public static S2lowPlateforme Create(S2lowAccount account, S2lowPipelines pipelines)
    {
        ArgumentNullException.ThrowIfNull(account);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = account.ConnectTimeout,
        };
        var certificate = account.CertificatePath is { } path ? Certificate(account, path) : null;
        if (certificate is not null)
        {
            handler.SslOptions.ClientCertificates = [certificate];
        }

        if (account.ServerCertificateSha256 is { } pinned)
        {
            handler.SslOptions.RemoteCertificateValidationCallback = (_, shown, _, errors) =>
                errors == SslPolicyErrors.None
                || pinned.Equals(shown?.GetCertHashString(HashAlgorithmName.SHA256), StringComparison.OrdinalIgnoreCase);
        }

        // Time-outs are Polly's alone: HttpClient's own would cap the whole pipeline and look like a cancellation.
        var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = MaxAnswer };
        if (account is { Login: { } login, Authentication: S2lowAuthentication.Basic })
        {
            var credentials = Convert.ToBase64String(Encoding.ASCII.GetBytes($"{login}:{account.Password}"));
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", credentials);
        }

        return new S2lowPlateforme(client, account, pipelines)
        {
            CertificateNotAfter = certificate is null ? null : new DateTimeOffset(certificate.NotAfter.ToUniversalTime()),
        };
    }

    private static X509Certificate2 Certificate(S2lowAccount account, string path)
    {
        try
        {
            return Path.GetExtension(path).Equals(".pem", StringComparison.OrdinalIgnoreCase)
                ? FromPem(path)
                : X509CertificateLoader.LoadPkcs12FromFile(path, account.CertificatePassword);
        }
        catch (Exception error) when (error is IOException or CryptographicException)
        {
            throw new TransmissionException($"{account}: client certificate '{path}': {error.Message}", false, error);
        }
    }

    /// <summary>Windows cannot use a key that exists in memory only: the pair is packed and loaded again.</summary>
    private static X509Certificate2 FromPem(string path)
    {
        using var certificate = X509Certificate2.CreateFromPemFile(path);
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), password: null);
    }
}

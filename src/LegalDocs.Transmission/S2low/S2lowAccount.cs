using LegalDocs.Acts;

namespace LegalDocs.Transmission;

/// <summary>A collectivité's account on an S²LOW platform (protocol 1).</summary>
/// <remarks>Secrets are given by the host from the environment or files; this record is never logged nor stored.</remarks>
public sealed record S2lowAccount
{
    /// <summary>Address of the platform, https in production.</summary>
    public required Uri BaseAddress { get; init; }

    /// <summary>The collectivité.</summary>
    public required Siren Siren { get; init; }

    /// <summary>Login, ASCII, when several accounts share a certificate; null otherwise.</summary>
    public string? Login { get; init; }

    /// <summary>Password, ASCII.</summary>
    public string? Password { get; init; }

    /// <summary>How login and password are shown; Basic by default. Nothing is shown without a login.</summary>
    public S2lowAuthentication Authentication { get; init; }

    /// <summary>Path of the client certificate (PKCS#12 or PEM with its key); null on the rehearsal platform.</summary>
    public string? CertificatePath { get; init; }

    /// <summary>Password of the certificate file, or null.</summary>
    public string? CertificatePassword { get; init; }

    /// <summary>SHA-256, in hexadecimal, of a server certificate to be trusted although no authority vouches for it: a
    /// platform of one's own. Null, the default: the authorities of this computer decide.</summary>
    public string? ServerCertificateSha256 { get; init; }

    /// <summary>Longest wait for a connection; past it nothing was sent. 15 seconds by default.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Name and address, without secrets.</summary>
    /// <returns>Text for people.</returns>
    public override string ToString() => $"S²LOW {BaseAddress.Scheme}://{BaseAddress.Authority} ({Siren})";
}

/// <summary>How a login and a password are shown to the platform (protocol 1).</summary>
public enum S2lowAuthentication
{
    /// <summary>HTTP Basic.</summary>
    Basic,

    /// <summary>A nonce asked of the platform before each call, hashed with the password: the password never leaves.</summary>
    Nonce,
}

using LegalDocs.Campaigns.Transmitting;

namespace LegalDocs.Worker;

/// <summary>When and how a person is told that an act waits, section <c>LegalDocs:Alertes</c>.</summary>
public sealed record AlertSettings
{
    /// <summary>Longest wait before the platform accepts an act; null: as the platform's schedule says, 4 hours.</summary>
    public TimeSpan? NonEnvoye { get; init; }

    /// <summary>Longest wait for the outcome of a send without a clear answer; null: as the schedule says, 1 hour.</summary>
    public TimeSpan? IssueInconnue { get; init; }

    /// <summary>Longest wait for a receipt; null: as the schedule says, 24 hours.</summary>
    public TimeSpan? SansAccuse { get; init; }

    /// <summary>Where messages are sent; null: alerts are in the log only.</summary>
    public MailSettings? Courriel { get; init; }

    /// <summary>The limits that hold for a platform.</summary>
    internal AlertThresholds Over(AlertThresholds schedule) => new()
    {
        Unsent = NonEnvoye ?? schedule.Unsent,
        Unknown = IssueInconnue ?? schedule.Unknown,
        Unacknowledged = SansAccuse ?? schedule.Unacknowledged,
    };
}

/// <summary>How alerts are mailed, section <c>LegalDocs:Alertes:Courriel</c>.</summary>
/// <remarks>The password is a secret of the environment: <c>LEGALDOCS_SMTP_MOT_DE_PASSE</c>, or the file that
/// <c>LEGALDOCS_SMTP_MOT_DE_PASSE_FILE</c> names.</remarks>
public sealed record MailSettings
{
    /// <summary>Name of the SMTP server.</summary>
    public string Serveur { get; init; } = string.Empty;

    /// <summary>Its port; 587 by default.</summary>
    public int Port { get; init; } = 587;

    /// <summary>How the connection is protected; STARTTLS by default.</summary>
    public MailSecurity Securite { get; init; }

    /// <summary>Account on the server; null: none is shown.</summary>
    public string? Identifiant { get; init; }

    /// <summary>Sender.</summary>
    public string De { get; init; } = string.Empty;

    /// <summary>Recipients, at least one.</summary>
    public IReadOnlyList<string> A { get; init; } = [];

    /// <summary>Language of the messages: <c>fr</c>, the default, or <c>en</c>.</summary>
    public string Langue { get; init; } = "fr";

    /// <summary>SHA-256, in hexadecimal, of a server certificate to be trusted although no authority vouches for it.</summary>
    public string? EmpreinteCertificat { get; init; }

    /// <summary>Longest wait for the server; 30 seconds by default.</summary>
    public TimeSpan Delai { get; init; } = TimeSpan.FromSeconds(30);
}

/// <summary>How a connection to the mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>Encrypted after a greeting in clear; without encryption nothing is sent.</summary>
    StartTls,

    /// <summary>Encrypted from the first byte.</summary>
    Tls,

    /// <summary>In clear: a relay on this computer.</summary>
    Aucune,
}

using System.Security.Cryptography.X509Certificates;

namespace LegalDocs.Sandbox;

/// <summary>How the rehearsal platform behaves.</summary>
public sealed record SandboxOptions
{
    /// <summary>TCP port on 127.0.0.1; 0, the default, takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>SQLite file of the transactions: a platform started again on it goes on where it was. Null: memory.</summary>
    public string? DatabasePath { get; init; }

    /// <summary>Accounts the platform knows. Empty, the default: each SIREN has one, whose login is the SIREN and whose
    /// password is not looked at.</summary>
    public IReadOnlyList<SandboxAccount> Accounts { get; init; } = [];

    /// <summary>Certificate with its key to listen with TLS; every client must then show a certificate, whoever signed it.
    /// Null, the default: plain HTTP, the certificate is taken for granted.</summary>
    public X509Certificate2? ServerCertificate { get; init; }

    /// <summary>How fast transactions go from one status to the next.</summary>
    public SandboxPace Pace { get; init; } = SandboxPace.Rehearsal;

    /// <summary>What goes wrong, and how often; nothing by default.</summary>
    public SandboxFaults Faults { get; init; } = SandboxFaults.None;

    /// <summary>Windows of maintenance by the platform's clock; null, the default: only when a person begins one.</summary>
    public SandboxMaintenance? Maintenance { get; init; }

    /// <summary>Sizes and counts beyond which the platform refuses.</summary>
    public SandboxLimits Limits { get; init; } = new();
}

using LegalDocs.Campaigns.Running;
using LegalDocs.Register;
using LegalDocs.Versions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace LegalDocs.Campaigns.Transmitting;

/// <summary>What a host gives to the desk that transmits: where acts are kept and counted, and to whom they go.</summary>
public record DeskServices
{
    /// <summary>Where versions are kept.</summary>
    public required IVersionStore Store { get; init; }

    /// <summary>Durable work and numbers.</summary>
    public required RegisterDatabase Register { get; init; }

    /// <summary>The platform of each collectivité.</summary>
    public required IPlatformDirectory Platforms { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider TimeProvider { get; init; }

    /// <summary>Who is recorded in the versions.</summary>
    public required VersionAuthor Author { get; init; }

    /// <summary>Told of each step of a transmission, in the scope of its act; nobody by default.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>Where it is recorded who did what; none by default.</summary>
    public IActeJournal Journal { get; init; } = NoJournal.Instance;

    /// <summary>How long the desk waits for receipts once everything is sent; 2 minutes by default.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(2);
}

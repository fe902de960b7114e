using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Pdf;
using LegalDocs.Register;
using LegalDocs.Versions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace LegalDocs.Campaigns.Running;

/// <summary>What a host gives to a run.</summary>
public sealed record RunServices
{
    /// <summary>Where versions are kept.</summary>
    public required IVersionStore Store { get; init; }

    /// <summary>Durable work and numbers.</summary>
    public required RegisterDatabase Register { get; init; }

    /// <summary>Word to PDF.</summary>
    public required IPdfConverter Converter { get; init; }

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

    /// <summary>Numbers of the signed acts that may be made again: none by default, what is signed is kept.</summary>
    public IReadOnlyCollection<string> Redone { get; init; } = [];

    /// <summary>Acts in hand at the same time: enough to fill the converter's batches. 1 to 200; 64 by
    /// default.</summary>
    public int Parallelism { get; init; } = 64;

    /// <summary>How long a run waits for receipts once everything is sent; 2 minutes by default.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(2);
}

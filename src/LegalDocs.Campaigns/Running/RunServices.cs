using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Pdf;

namespace LegalDocs.Campaigns.Running;

/// <summary>What a host gives to a run: what the desk needs to transmit, and what it takes to make acts before.</summary>
public sealed record RunServices : DeskServices
{
    /// <summary>Word to PDF.</summary>
    public required IPdfConverter Converter { get; init; }

    /// <summary>Numbers of the signed acts that may be made again: none by default, what is signed is kept.</summary>
    public IReadOnlyCollection<string> Redone { get; init; } = [];

    /// <summary>Acts in hand at the same time: enough to fill the converter's batches. 1 to 200; 64 by
    /// default.</summary>
    public int Parallelism { get; init; } = 64;
}

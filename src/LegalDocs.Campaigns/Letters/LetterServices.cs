using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Register;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Letters;

/// <summary>What a host gives to those who fetch and answer letters.</summary>
public sealed record LetterServices
{
    /// <summary>Where letters are kept, with their act.</summary>
    public required IVersionStore Store { get; init; }

    /// <summary>Durable work, history of acts, catalogue.</summary>
    public required RegisterDatabase Register { get; init; }

    /// <summary>The platform of each collectivité.</summary>
    public required IPlatformDirectory Platforms { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider TimeProvider { get; init; }

    /// <summary>Who is recorded in the versions.</summary>
    public required VersionAuthor Author { get; init; }

    /// <summary>Identifier of the campaign.</summary>
    public required string Campaign { get; init; }

    /// <summary>Scope of the work on letters: apart from the acts of the campaign, for which a run waits.</summary>
    internal string Scope => $"{Campaign}#courriers";
}

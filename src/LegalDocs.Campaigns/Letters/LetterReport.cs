using LegalDocs.Acts;
using LegalDocs.Transmission;

namespace LegalDocs.Campaigns.Letters;

/// <summary>What asking for the letters of the préfecture came to.</summary>
public sealed record LetterReport
{
    /// <summary>Nothing was asked.</summary>
    public static LetterReport Empty { get; } = new();

    /// <summary>Letters stored, then marked as read.</summary>
    public IReadOnlyList<CollectedLetter> Kept { get; init; } = [];

    /// <summary>Letters about acts that this store has not: left unread, for whoever sent these acts.</summary>
    public IReadOnlyList<CourrierAnnonce> Foreign { get; init; } = [];

    /// <summary>Letters that could not be read: their bytes are in the logs of the act, they stay unread.</summary>
    public IReadOnlyList<CourrierAnnonce> Unreadable { get; init; } = [];

    /// <summary>Collectivités whose platform could not be asked, with what it said.</summary>
    public IReadOnlyList<(Siren Siren, string Reason)> Unreachable { get; init; } = [];

    /// <summary>Answers that came to an end.</summary>
    public IReadOnlyList<EndedAnswer> Answers { get; init; } = [];
}

/// <summary>A letter that was stored.</summary>
/// <param name="Acte">The act it is about.</param>
/// <param name="Type">Its kind.</param>
/// <param name="Id">Its transaction.</param>
/// <param name="IsNew">False when it had been stored before and only its mark was missing.</param>
public sealed record CollectedLetter(ActeUrn Acte, CourrierType Type, long Id, bool IsNew);

/// <summary>An answer that came to an end.</summary>
/// <param name="Acte">The act.</param>
/// <param name="Letter">Transaction of the letter.</param>
/// <param name="Number">Rank of the answer.</param>
/// <param name="Ending">How.</param>
/// <param name="Detail">More about it, for a person.</param>
public sealed record EndedAnswer(
    ActeUrn Acte, long Letter, int Number, AnswerEnding Ending, Transmitting.TransmissionDetail Detail);

using LegalDocs.Diff;

namespace LegalDocs.Gate;

/// <summary>The documents of a campaign that a change makes different.</summary>
/// <param name="Report">One entry for each of them, in the order of their names.</param>
/// <param name="Pairs">Their two sides, by name: what <see cref="ImpactPages"/> draws.</param>
/// <param name="DocumentCount">How many documents the newer side has, the same ones included.</param>
public sealed record ImpactReading(DiffReport Report, IReadOnlyDictionary<string, DocumentPair> Pairs, int DocumentCount);

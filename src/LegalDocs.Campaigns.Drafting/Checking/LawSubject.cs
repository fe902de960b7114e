using LegalDocs.Acts;
using LegalDocs.Campaigns.Data.Contexts;

namespace LegalDocs.Campaigns.Checking;

/// <summary>Verdicts on one thing of the campaign, with where its data stand.</summary>
/// <param name="Verdicts">What the rules say.</param>
/// <param name="File">File that holds the data, as the campaign names it.</param>
/// <param name="Portees">Scopes of derogations that hold it: context document, kinds and numbers of acts.</param>
internal sealed record LawSubject(IReadOnlyList<RegleVerdict> Verdicts, string File, IReadOnlyList<string> Portees)
{
    /// <summary>Where the data stand that a broken rule is about; null: nothing more than the file is known.</summary>
    public Func<RegleConstat, DocumentPlace?> PlaceOf { get; init; } = _ => null;
}

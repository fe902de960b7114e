using LegalDocs.Acts;

namespace LegalDocs.Campaigns.Checking;

/// <summary>Verdicts on one thing of the campaign, with where its data stand.</summary>
/// <param name="Verdicts">What the rules say.</param>
/// <param name="File">File that holds the data, as the campaign names it.</param>
/// <param name="Portees">Scopes of derogations that hold it: context document, kinds and numbers of acts.</param>
internal sealed record LawSubject(IReadOnlyList<RegleVerdict> Verdicts, string File, IReadOnlyList<string> Portees);

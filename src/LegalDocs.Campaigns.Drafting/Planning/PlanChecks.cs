using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Functions;

namespace LegalDocs.Campaigns.Planning;

/// <summary>What must hold across the acts of a campaign before anything is made.</summary>
internal static class PlanChecks
{
    /// <summary>Greatest length of an objet, in characters (S²LOW; the ACTES schema says 500).</summary>
    public const int MaxObjet = 499;

    /// <summary>Most files sent with an act: PHP receives 20 files by default, the act is one of them.</summary>
    public const int MaxPieces = 19;

    public static void Check(IReadOnlyList<PlannedActe> actes, FindingGroups findings)
    {
        CheckUnique(actes, acte => acte.Numero.Value, PlanFindings.DuplicateNumero, findings);
        CheckUnique(
            actes.Where(acte => acte.FileName.Length > 0),
            acte => acte.FileName.ToUpperInvariant(),
            PlanFindings.DuplicateFile,
            findings);
        var byKey = actes.GroupBy(acte => acte.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        foreach (var acte in actes)
        {
            CheckOne(acte, byKey, findings);
        }
    }

    private static void CheckOne(
        PlannedActe acte, IReadOnlyDictionary<string, PlannedActe> byKey, FindingGroups findings)
    {
        if (acte.Objet.Length is 0 or > MaxObjet || acte.Objet.AsSpan().IndexOfAny('\r', '\n') >= 0)
        {
            findings.AddByRow(acte, PlanFindings.WrongObjet(acte, acte.Objet.Length));
        }

        if (FileNames.Fault(acte.FileName, FileNames.MaxLength) is { } fault)
        {
            findings.AddByRow(acte, PlanFindings.WrongFile(acte, fault));
        }

        var pieces = acte.Definition.Transmission is null ? 0 : PieceCount(acte, byKey);
        if (pieces > MaxPieces)
        {
            findings.AddByRow(acte, PlanFindings.TooManyPieces(acte, pieces));
        }
    }

    /// <summary>Files sent beside the act: its annexes, the acts joined, and their annexes.</summary>
    private static int PieceCount(PlannedActe acte, IReadOnlyDictionary<string, PlannedActe> byKey) =>
        acte.Definition.Annexes.Count + acte.Pieces.Sum(piece => 1
            + (piece.TypeAnnexes is not null && byKey.TryGetValue(piece.ActeKey, out var joined) ? joined.Definition.Annexes.Count : 0));

    private static void CheckUnique(
        IEnumerable<PlannedActe> actes,
        Func<PlannedActe, string> valueOf,
        Func<PlannedActe, PlannedActe, Finding> finding,
        FindingGroups findings)
    {
        var seen = new Dictionary<string, PlannedActe>(StringComparer.Ordinal);
        foreach (var acte in actes)
        {
            if (!seen.TryAdd(valueOf(acte), acte))
            {
                findings.AddByRow(acte, finding(seen[valueOf(acte)], acte));
            }
        }
    }
}

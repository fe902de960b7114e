namespace LegalDocs.Acts.Tests;

/// <summary>What became of one rule, all its verdicts together.</summary>
public enum Issue
{
    SansObjet,
    Respectee,
    NonVerifiable,
    Enfreinte,
}

/// <summary>Short ways to look at verdicts.</summary>
internal static class Verdicts
{
    /// <summary>The worst verdict of a rule.</summary>
    internal static Issue Of(this IReadOnlyList<RegleVerdict> verdicts, RegleDroit rule) =>
        Approved(verdicts, rule).Max(IssueOf);

    /// <summary>Everything found broken under a rule.</summary>
    internal static IReadOnlyList<RegleConstat> Constats(this IReadOnlyList<RegleVerdict> verdicts, RegleDroit rule) =>
        [.. Approved(verdicts, rule).OfType<RegleVerdict.Enfreinte>().Select(broken => broken.Constat)];

    /// <summary>The data that a rule lacks.</summary>
    internal static IReadOnlyList<string> Missing(this IReadOnlyList<RegleVerdict> verdicts, RegleDroit rule) =>
        [.. Approved(verdicts, rule).OfType<RegleVerdict.NonVerifiable>()
            .SelectMany(verdict => verdict.Manques).Select(manque => manque.Chemin)];

    private static IReadOnlyList<RegleVerdict> Approved(IReadOnlyList<RegleVerdict> verdicts, RegleDroit rule)
    {
        ApprovedVerdicts.Check(verdicts, rule);
        return [.. verdicts.Where(verdict => verdict.Regle == rule)];
    }

    private static Issue IssueOf(RegleVerdict verdict) => verdict switch
    {
        RegleVerdict.Enfreinte => Issue.Enfreinte,
        RegleVerdict.NonVerifiable => Issue.NonVerifiable,
        RegleVerdict.Respectee => Issue.Respectee,
        _ => Issue.SansObjet,
    };
}

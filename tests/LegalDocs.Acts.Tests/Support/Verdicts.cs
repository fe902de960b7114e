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
    internal static Issue Of(this IEnumerable<RegleVerdict> verdicts, RegleDroit rule) =>
        verdicts.Where(verdict => verdict.Regle == rule).Max(IssueOf);

    /// <summary>Everything found broken under a rule.</summary>
    internal static IReadOnlyList<RegleConstat> Constats(this IEnumerable<RegleVerdict> verdicts, RegleDroit rule) =>
        [.. verdicts.OfType<RegleVerdict.Enfreinte>().Where(broken => broken.Regle == rule).Select(broken => broken.Constat)];

    /// <summary>The data that a rule lacks.</summary>
    internal static IReadOnlyList<string> Missing(this IEnumerable<RegleVerdict> verdicts, RegleDroit rule) =>
        [.. verdicts.OfType<RegleVerdict.NonVerifiable>().Where(verdict => verdict.Regle == rule)
            .SelectMany(verdict => verdict.Manques).Select(manque => manque.Chemin)];

    private static Issue IssueOf(RegleVerdict verdict) => verdict switch
    {
        RegleVerdict.Enfreinte => Issue.Enfreinte,
        RegleVerdict.NonVerifiable => Issue.NonVerifiable,
        RegleVerdict.Respectee => Issue.Respectee,
        _ => Issue.SansObjet,
    };
}

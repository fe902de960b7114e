namespace LegalDocs.Acts;

/// <summary>A rule found broken, with what was compared and what to do.</summary>
public sealed record RegleConstat
{
    /// <summary>The rule.</summary>
    public required RegleDroit Regle { get; init; }

    /// <summary>What was found, in French.</summary>
    public required string French { get; init; }

    /// <summary>What was found, in English.</summary>
    public required string English { get; init; }

    /// <summary>What to do, in French.</summary>
    public required string RemedyFrench { get; init; }

    /// <summary>What to do, in English.</summary>
    public required string RemedyEnglish { get; init; }

    /// <summary>The figures or values compared.</summary>
    public required IReadOnlyList<RegleComparaison> Comparaisons { get; init; }
}

/// <summary>Two values that should agree.</summary>
/// <param name="Name">What is compared, in lower case ASCII.</param>
/// <param name="Expected">What the rule asks for.</param>
/// <param name="Found">What is there.</param>
public sealed record RegleComparaison(string Name, string Expected, string Found);

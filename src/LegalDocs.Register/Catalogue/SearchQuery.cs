using LegalDocs.Acts;

namespace LegalDocs.Register;

/// <summary>What is looked for. Everything that is given must hold; within a list, one of its values.</summary>
/// <remarks>Texts come from anybody: they are cut into folded words and never reach the database as a query.</remarks>
public sealed record SearchQuery
{
    /// <summary>Most words that a query may hold.</summary>
    public const int MaxWords = 32;

    /// <summary>Words that the act holds in its number, objet or text, annexes included, in any order: case and accents do
    /// not count, <c>conv*</c> stands for every word that begins so. A whole number finds its act. Null or blank: any
    /// act; a text without any letter or digit finds nothing.</summary>
    public string? Text { get; init; }

    /// <summary>A number as people write it: only its letters and digits count, <c>2026*</c> is a beginning.</summary>
    public string? Numero { get; init; }

    /// <summary>First date of the act, included.</summary>
    public DateOnly? Du { get; init; }

    /// <summary>Last date of the act, included.</summary>
    public DateOnly? Au { get; init; }

    /// <summary>INSEE codes or names; a name that no commune bears exactly finds those that hold its words.</summary>
    public IReadOnlyList<string> Communes { get; init; } = [];

    /// <summary>Codes or names of services, as for <see cref="Communes"/>.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];

    /// <summary>Kinds of act.</summary>
    public IReadOnlyList<NatureActe> Natures { get; init; } = [];

    /// <summary>Subject codes with all that is below: « 5 » holds « 5.7 », « 5.1 » does not hold « 5.10 ».</summary>
    public IReadOnlyList<string> Matieres { get; init; } = [];

    /// <summary>States.</summary>
    public IReadOnlyList<EtatCatalogue> Etats { get; init; } = [];

    /// <summary>True: with a signed version; false: without; null: both.</summary>
    public bool? IsSigned { get; init; }

    /// <summary>Only acts that are exécutoires on that day; null: any.</summary>
    public DateOnly? ExecutoireAu { get; init; }

    /// <summary>Only acts received by that day that the préfet may still refer to the court then; null: any.</summary>
    public DateOnly? DeferableAu { get; init; }

    /// <summary>True: last sent in a rehearsal; false: never sent, or sent for good; null: both.</summary>
    public bool? IsRehearsal { get; init; }

    /// <summary>Identifier of a campaign, exactly; null: any.</summary>
    public string? Campagne { get; init; }
}

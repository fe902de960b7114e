using System.ComponentModel;
using System.Text.Json.Nodes;
using LegalDocs.Acts;

namespace LegalDocs.Campaigns.Seances;

/// <summary>How a vote went, beyond its counts: said under <c>points</c> of a sitting, or by columns of a row.</summary>
internal sealed record ScrutinDocument
{
    [Description("Mode de scrutin : ordinaire, public ou secret")]
    public ModeScrutin? Mode { get; init; }

    [Description("Nombre de membres présents ayant demandé le scrutin public")]
    public int? DemandesScrutinPublic { get; init; }

    [Description("Nombre de membres présents ayant réclamé le scrutin secret")]
    public int? DemandesScrutinSecret { get; init; }

    [Description("Sens du vote du président : pour, contre ou abstention")]
    public SensVote? SensPresident { get; init; }

    [Description("Vote de chacun, en cas de scrutin public")]
    public IReadOnlyList<VoteNominatif>? Nominatif { get; init; }

    [Description("Le point procède à une nomination ou à une présentation")]
    public bool Nomination { get; init; }

    [Description("Le conseil a renoncé à l’unanimité au scrutin secret")]
    public bool RenonciationUnanime { get; init; }

    [Description("Membres ne prenant pas part au vote")]
    public int? NeParticipentPas { get; init; }

    /// <summary>What the columns of a row say of its vote (decision 0020); a column that is missing says nothing.</summary>
    public static ScrutinDocument Of(JsonObject row) => new()
    {
        Mode = Word<ModeScrutin>(row, "scrutin"),
        DemandesScrutinPublic = ScopeValues.Whole(row, "demandes_scrutin_public"),
        DemandesScrutinSecret = ScopeValues.Whole(row, "demandes_scrutin_secret"),
        SensPresident = Word<SensVote>(row, "sens_president"),
        Nominatif = Names(row) is { Count: > 0 } names ? names : null,
        Nomination = ScopeValues.Flag(row, "nomination") ?? false,
        RenonciationUnanime = ScopeValues.Flag(row, "renonciation_unanime") ?? false,
    };

    public Vote Complete(Vote vote) => vote with
    {
        Scrutin = Mode ?? vote.Scrutin,
        DemandesScrutinPublic = DemandesScrutinPublic ?? vote.DemandesScrutinPublic,
        DemandesScrutinSecret = DemandesScrutinSecret ?? vote.DemandesScrutinSecret,
        SensPresident = SensPresident ?? vote.SensPresident,
        Nominatif = Nominatif ?? vote.Nominatif,
        Nomination = Nomination || vote.Nomination,
        RenonciationUnanime = RenonciationUnanime || vote.RenonciationUnanime,
        NeParticipentPas = NeParticipentPas ?? vote.NeParticipentPas,
    };

    private static List<VoteNominatif> Names(JsonObject row) =>
    [
        .. NamesIn(row, "votes_pour", SensVote.Pour),
        .. NamesIn(row, "votes_contre", SensVote.Contre),
        .. NamesIn(row, "votes_abstention", SensVote.Abstention),
    ];

    private static IEnumerable<VoteNominatif> NamesIn(JsonObject row, string column, SensVote sens) =>
        (row[column] as JsonArray ?? []).Select(name => new VoteNominatif { EluId = $"{name}", Sens = sens });

    private static T? Word<T>(JsonObject row, string column)
        where T : struct, Enum =>
        ScopeValues.Text(row, column) is { } word && Enum.TryParse<T>(word, ignoreCase: true, out var value)
            && !char.IsAsciiDigit(word[0]) ? value : null;
}

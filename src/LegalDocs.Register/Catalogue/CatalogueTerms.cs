using LegalDocs.Acts;

namespace LegalDocs.Register;

/// <summary>The names that acts share, by number, and the numbers that a filter means.</summary>
internal sealed class CatalogueTerms
{
    /// <summary>Id of no term.</summary>
    public const long None = 0;

    public const string Campagne = "campagne";
    public const string Commune = "commune";
    public const string Service = "service";
    public const string Matiere = "matiere";

    private readonly Dictionary<long, Row> _byId;

    private CatalogueTerms(IReadOnlyList<Row> rows) => _byId = rows.ToDictionary(row => row.Id);

    public static async Task<CatalogueTerms> LoadAsync(RegisterScope scope) => new(
        await scope.ListAsync<Row>("SELECT id AS Id, facet AS Facet, code AS Code, name AS Name FROM catalogue_term", null)
            .ConfigureAwait(false));

    public CatalogueTerm Get(long id) => new(_byId[id].Code, _byId[id].Name);

    public CatalogueTerm? Find(long id) => id == None ? null : Get(id);

    public long? CampagneId(string name) =>
        _byId.Values.FirstOrDefault(row => row.Facet == Campagne && row.Code == name)?.Id;

    /// <summary>Ids of the communes or services that a person means; null when nothing is asked.</summary>
    public HashSet<long>? Named(string facet, IReadOnlyList<string> wanted) => wanted.Count == 0
        ? null
        : [.. wanted.SelectMany(text => Named(facet, text)).Select(row => row.Id)];

    /// <summary>Ids of the subjects at or below the codes; null when nothing is asked.</summary>
    public HashSet<long>? Below(IReadOnlyList<string> codes) => codes.Count == 0
        ? null
        : [.. Of(Matiere).Where(row => codes.Any(code => IsBelow(row.Code, code))).Select(row => row.Id)];

    /// <summary>The code itself and those above it: « 5.7.1 » counts for 5, 5.7 and 5.7.1.</summary>
    public static IEnumerable<string> Levels(string code)
    {
        for (var dot = code.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = code.IndexOf('.', dot + 1))
        {
            yield return code[..dot];
        }

        yield return code;
    }

    /// <summary>Name of a subject in the national nomenclature, last level only; the code when it has none.</summary>
    public static string NameOfMatiere(string code)
    {
        var isTheme = !code.Contains('.', StringComparison.Ordinal);
        return LegalDocs.Acts.Matiere.TryParse(isTheme ? code + ".1" : code, out var matiere)
            && MatiereNomenclature.NameOf(matiere) is { } name && name.Split('/') is [var theme, .. var rest]
                ? isTheme || rest.Length == 0 ? theme : rest[^1]
                : code;
    }

    private IEnumerable<Row> Named(string facet, string text)
    {
        var folded = FoldedWords.Spaced(text);
        var exact = Of(facet).Where(row => string.Equals(row.Code, text.Trim(), StringComparison.OrdinalIgnoreCase)
            || FoldedWords.Spaced(row.Name) == folded).ToList();
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return exact.Count > 0 || words.Length == 0
            ? exact
            : Of(facet).Where(row => HoldsAll(FoldedWords.Spaced(row.Name).Split(' '), words));
    }

    private IEnumerable<Row> Of(string facet) => _byId.Values.Where(row => row.Facet == facet);

    private static bool HoldsAll(string[] name, string[] words) =>
        words.All(word => name.Any(each => each.StartsWith(word, StringComparison.Ordinal)));

    private static bool IsBelow(string code, string above) =>
        code == above || code.StartsWith($"{above}.", StringComparison.Ordinal);

    public sealed class Row
    {
        public long Id { get; init; }

        public string Facet { get; init; } = string.Empty;

        public string Code { get; init; } = string.Empty;

        public string Name { get; init; } = string.Empty;
    }
}

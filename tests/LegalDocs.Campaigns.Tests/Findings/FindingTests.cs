using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Tests.Findings;

public sealed class FindingTests
{
    private static readonly Finding Cell = new()
    {
        Code = "LD2007",
        Severity = FindingSeverity.Error,
        File = "donnees/services-communs.xlsx",
        Place = "feuille Services, cellule D17 (commune 34129)",
        PlaceEnglish = "sheet Services, cell D17 (commune 34129)",
        French = "valeur « #N/A » – Excel n’a pas pu calculer cette cellule",
        English = "value '#N/A' – Excel could not compute this cell",
        RemedyFrench = "corrigez la formule.",
        RemedyEnglish = "correct the formula.",
    };

    [Fact]
    public void A_finding_reads_as_place_cause_code_and_remedy() => Assert.Equal(
        """
        ✗ donnees/services-communs.xlsx · feuille Services, cellule D17 (commune 34129)
            valeur «_#N/A_» – Excel n’a pas pu calculer cette cellule   LD2007
            → corrigez la formule.
        """.ReplaceLineEndings("\n").Replace("_#", "\u00a0#", StringComparison.Ordinal).Replace("A_", "A\u00a0", StringComparison.Ordinal),
        Cell.Format(MessageLanguage.French));

    [Fact]
    public void The_english_twin_says_the_same() => Assert.Equal(
        """
        ✗ donnees/services-communs.xlsx · sheet Services, cell D17 (commune 34129)
            value '#N/A' – Excel could not compute this cell   LD2007
            → correct the formula.
        """.ReplaceLineEndings("\n"),
        Cell.Format(MessageLanguage.English));

    [Fact]
    public void An_excerpt_stands_between_the_place_and_the_cause()
    {
        var finding = Cell with { Excerpt = "« Le montant {{ x }} »\n            ~~~", Severity = FindingSeverity.Warning };

        var lines = finding.Format(MessageLanguage.English).Split('\n');

        Assert.StartsWith("! ", lines[0], StringComparison.Ordinal);
        Assert.Equal(["", "    « Le montant {{ x }} »", "                ~~~", ""], lines[1..5]);
    }

    [Fact]
    public void A_finding_without_file_and_place_is_headed_by_its_code() =>
        Assert.StartsWith(
            "✗ LD2007\n",
            (Cell with { File = "", Place = "", PlaceEnglish = null }).Format(MessageLanguage.English),
            StringComparison.Ordinal);

    [Fact]
    public void The_json_form_has_code_and_place_apart_from_the_prose()
    {
        var json = Cell.ToJson(MessageLanguage.English);

        Assert.Equal("erreur", json["type"]!.GetValue<string>());
        Assert.Equal("LD2007", json["code"]!.GetValue<string>());
        Assert.Equal("sheet Services, cell D17 (commune 34129)", json["emplacement"]!.GetValue<string>());
        Assert.Equal("correct the formula.", json["remede"]!.GetValue<string>());
        Assert.False(json.ContainsKey("extrait"));
    }

    [Theory]
    [InlineData("la clé « x » : oui ?", "la clé «\u00a0x\u00a0»\u00a0: oui\u00a0?")]
    [InlineData("5 % et 12 €", "5\u00a0% et 12\u00a0€")]
    [InlineData("n° 12", "n°\u00a012")]
    [InlineData("https://exemple.fr", "https://exemple.fr")]
    public void French_signs_never_fall_alone_on_the_next_line(string plain, string expected)
    {
        Assert.Equal(expected, FrenchSpacing.Apply(plain));
        Assert.Equal(expected, FrenchSpacing.Apply(expected));
    }
}

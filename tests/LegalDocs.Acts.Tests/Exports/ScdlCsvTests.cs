namespace LegalDocs.Acts.Tests.Exports;

/// <summary>The open data of délibérations, against the columns of the schema 2.1.5.</summary>
public sealed class ScdlCsvTests
{
    [Fact]
    public void Every_column_of_the_schema_is_there_in_its_order() => Assert.Equal(
        "COLL_NOM,COLL_SIRET,DELIB_ID,DELIB_DATE,DELIB_MATIERE_CODE,DELIB_MATIERE_NOM,DELIB_OBJET,BUDGET_ANNEE,BUDGET_NOM,"
            + "PREF_ID,PREF_DATE,VOTE_EFFECTIF,VOTE_REEL,VOTE_POUR,VOTE_CONTRE,VOTE_ABSTENTION,DELIB_URL\n",
        ScdlCsv.Write([]));

    [Fact]
    public void A_line_says_everything_that_is_known()
    {
        var line = Line() with { VoteEffectif = 79, VotePour = 66, VoteContre = 1, VoteAbstention = 3, DelibUrl = "https://a.fr/1" };

        Assert.Equal(
            "Dijon Métropole,24210041000008,DM2018_SC01,2018-09-27,5.7,institutions et vie politique/intercommunalité,"
                + "\"Création, d’un \"\"service\"\"\",,,PREF021,2018-10-01,79,70,66,1,3,https://a.fr/1",
            ScdlCsv.Write([line]).Split('\n')[1]);
    }

    [Fact]
    public void A_cell_that_begins_with_a_quotation_mark_is_quoted_too() => Assert.Contains(
        ",\"\"\"Cœur\"\" de ville\",", ScdlCsv.Write([Line() with { DelibObjet = "\"Cœur\" de ville" }]), StringComparison.Ordinal);

    [Fact]
    public void What_is_not_known_is_empty()
    {
        var line = Line() with { Departement = null, PrefDate = null };

        Assert.EndsWith(",,,,,,,,,,", ScdlCsv.Write([line]).Split('\n')[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7.10", "7.10", "finances locales/divers")]
    [InlineData("7.1", "7.1", "finances locales/décisions budgétaires")]
    [InlineData("5.7.3", "5.7", "institutions et vie politique/intercommunalité")]
    public void Seven_ten_is_not_seven_one(string matiere, string code, string name)
    {
        var cells = ScdlCsv.Write([Line() with { DelibMatiere = Matiere.Parse(matiere), DelibObjet = "Objet" }])
            .Split('\n')[1].Split(',');

        Assert.Equal((code, name), (cells[4], cells[5]));
    }

    [Fact]
    public void Names_of_subjects_are_lower_case_without_comma_or_bracket()
    {
        for (var theme = 1; theme <= 9; theme++)
        {
            var name = MatiereNomenclature.NameOf(Matiere.Parse($"{theme}.1"))!;
            Assert.Equal(name.ToLowerInvariant(), name);
            Assert.DoesNotMatch("[,()]", name);
            Assert.Single(name, '/');
        }
    }

    [Fact]
    public void A_line_that_the_schema_refuses_says_which_columns_it_lacks()
    {
        var line = Line() with { CollSiret = null, DelibMatiere = Matiere.Parse("9.9") };

        Assert.Equal(["COLL_SIRET", "DELIB_MATIERE_NOM"], ScdlCsv.Missing(line));
        Assert.Throws<ArgumentException>(() => ScdlCsv.Write([line]));
    }

    [Theory]
    [InlineData("Dijon Métropole", "20180927_242100410_dijon-metropole.csv")]
    [InlineData("L’Œuvre – de l'Été ", "20180927_242100410_l-oeuvre-de-l-ete.csv")]
    public void The_file_bears_the_name_that_the_schema_asks_for(string name, string file) =>
        Assert.Equal(file, ScdlCsv.FileName(Some.Date("2018-09-27"), Some.SirenMetropole, name));

    private static LigneScdl Line() => new()
    {
        CollNom = "Dijon Métropole",
        CollSiret = Siret.Parse("24210041000008"),
        DelibId = "DM2018_SC01",
        DelibDate = Some.Date("2018-09-27"),
        DelibMatiere = Matiere.Parse("5.7"),
        DelibObjet = "Création, d’un \"service\"",
        Departement = "21",
        PrefDate = Some.Date("2018-10-01"),
    };
}

using LegalDocs.French.Places;
using LegalDocs.French.Tests.Support;

namespace LegalDocs.French.Tests.Places;

public sealed class PlacePrepositionsTests
{
    [Theory]
    [InlineData("Daix", 0, "de Daix", "à Daix")]
    [InlineData("Ahuy", 1, "d’Ahuy", "à Ahuy")]
    [InlineData("Y", 1, "d’Y", "à Y")]
    [InlineData("Hauteville", 0, "de Hauteville", "à Hauteville")]
    [InlineData("Hauteville", 1, "d’Hauteville", "à Hauteville")]
    [InlineData("Le Creusot", 2, "du Creusot", "au Creusot")]
    [InlineData("Le Havre", 2, "du Havre", "au Havre")]
    [InlineData("Le Touquet-Paris-Plage", 2, "du Touquet-Paris-Plage", "au Touquet-Paris-Plage")]
    [InlineData("La Rochelle", 3, "de La Rochelle", "à La Rochelle")]
    [InlineData("Les Herbiers", 4, "des Herbiers", "aux Herbiers")]
    [InlineData("L'Aigle", 5, "de L'Aigle", "à L'Aigle")]
    [InlineData("L’Haÿ-les-Roses", 5, "de L’Haÿ-les-Roses", "à L’Haÿ-les-Roses")]
    [InlineData("Aux Marais", 6, "des Marais", "aux Marais")]
    [InlineData("Las Vaches", 7, "de Las Vaches", "à Las Vaches")]
    [InlineData("Los Masos", 8, "de Los Masos", "à Los Masos")]
    [InlineData("LE CREUSOT", 2, "du CREUSOT", "au CREUSOT")]
    [InlineData(" Le Creusot ", 2, "du Creusot", "au Creusot")]
    public void A_commune_follows_its_tncc(string nom, int tncc, string de, string au)
    {
        var commune = Commune(nom, tncc);

        Assert.Equal(de, PlacePrepositions.De(commune));
        Assert.Equal(au, PlacePrepositions.Au(commune));
    }

    [Theory]
    [InlineData("Paris", 0, "de Paris", "à Paris")]
    [InlineData("Ille-et-Vilaine", 1, "d’Ille-et-Vilaine", "à Ille-et-Vilaine")]
    [InlineData("Calvados", 2, "du Calvados", "au Calvados")]
    [InlineData("Somme", 3, "de la Somme", "à la Somme")]
    [InlineData("Côte-d'Or", 3, "de la Côte-d'Or", "à la Côte-d'Or")]
    [InlineData("Bouches-du-Rhône", 4, "des Bouches-du-Rhône", "aux Bouches-du-Rhône")]
    [InlineData("Hérault", 5, "de l’Hérault", "à l’Hérault")]
    [InlineData("La Réunion", 0, "de La Réunion", "à La Réunion")]
    public void A_departement_takes_an_article_its_name_does_not_carry(string nom, int tncc, string de, string au)
    {
        var departement = new Place { Nom = nom, Kind = PlaceKind.Departement, Tncc = tncc };

        Assert.Equal(de, PlacePrepositions.De(departement));
        Assert.Equal(au, PlacePrepositions.Au(departement));
    }

    [Theory]
    [InlineData("Ahuy", 0)]
    [InlineData("Dijon", 1)]
    [InlineData("Étang-sur-Arroux", 0)]
    [InlineData("Le Creusot", 0)]
    [InlineData("Les Herbiers", 1)]
    public void A_code_that_no_ear_could_bear_is_refused(string nom, int tncc)
    {
        Refused.By(() => PlacePrepositions.De(Commune(nom, tncc)));
        Refused.By(() => PlacePrepositions.Au(Commune(nom, tncc)));
    }

    [Theory]
    [InlineData("Hauts-de-France", 4, "des Hauts-de-France")]
    [InlineData("Île-de-France", 1, "d’Île-de-France")]
    [InlineData("Grand Est", 2, "du Grand Est")]
    [InlineData("Bourgogne-Franche-Comté", 0, "de Bourgogne-Franche-Comté")]
    public void A_region_takes_an_article_its_name_does_not_carry(string nom, int tncc, string de) =>
        Assert.Equal(de, PlacePrepositions.De(new Place { Nom = nom, Kind = PlaceKind.Region, Tncc = tncc }));

    [Fact]
    public void The_apostrophe_we_write_is_an_option_and_that_of_the_name_is_kept()
    {
        var options = new PlaceOptions { Apostrophe = Apostrophe.Straight };

        Assert.Equal("d'Ahuy", PlacePrepositions.De(Commune("Ahuy", 1), options));
        Assert.Equal("de L’Aigle", PlacePrepositions.De(Commune("L’Aigle", 5), options));
    }

    [Theory]
    [InlineData("Dijon", 9)]
    [InlineData("Dijon", -1)]
    [InlineData("Dijon", null)]
    [InlineData("Dijon", 3)]
    [InlineData("Le Creusot", 3)]
    [InlineData("Lancieux", 5)]
    [InlineData("Lesparre", 4)]
    [InlineData("La", 3)]
    [InlineData("", 0)]
    [InlineData("  ", 0)]
    public void A_commune_whose_name_and_tncc_disagree_is_refused(string nom, int? tncc)
    {
        Refused.By(() => PlacePrepositions.De(Commune(nom, tncc)));
        Refused.By(() => PlacePrepositions.Au(Commune(nom, tncc)));
    }

    [Fact]
    public void A_departement_written_with_its_article_is_refused() =>
        Refused.By(() => PlacePrepositions.De(
            new Place { Nom = "La Somme", Kind = PlaceKind.Departement, Tncc = 3 }));

    private static Place Commune(string nom, int? tncc) =>
        new() { Nom = nom, Kind = PlaceKind.Commune, Tncc = tncc };
}

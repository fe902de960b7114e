using LegalDocs.French.Places;
using LegalDocs.French.Tests.Support;

namespace LegalDocs.French.Tests.Places;

public sealed class GroupementTests
{
    [Theory]
    [InlineData("Dijon Métropole", "de Dijon Métropole", "à Dijon Métropole")]
    [InlineData("Orléans Métropole", "d’Orléans Métropole", "à Orléans Métropole")]
    [InlineData("Métropole de Lyon", "de la Métropole de Lyon", "à la Métropole de Lyon")]
    [InlineData("Eurométropole de Strasbourg", "de l’Eurométropole de Strasbourg", "à l’Eurométropole de Strasbourg")]
    [InlineData("CC de la Plaine Dijonnaise", "de la CC de la Plaine Dijonnaise", "à la CC de la Plaine Dijonnaise")]
    [InlineData("Communauté urbaine d'Arras", "de la Communauté urbaine d'Arras", "à la Communauté urbaine d'Arras")]
    [InlineData("Syndicat mixte", "du Syndicat mixte", "au Syndicat mixte")]
    [InlineData("CCAS de Dijon", "du CCAS de Dijon", "au CCAS de Dijon")]
    [InlineData("Le Havre Seine Métropole", "du Havre Seine Métropole", "au Havre Seine Métropole")]
    [InlineData("La Rochelle Agglomération", "de La Rochelle Agglomération", "à La Rochelle Agglomération")]
    [InlineData("Grand Besançon Métropole", "de Grand Besançon Métropole", "à Grand Besançon Métropole")]
    public void The_name_tells_the_article_when_it_is_certain(string nom, string de, string au)
    {
        Assert.Equal(de, PlacePrepositions.De(Groupement(nom)));
        Assert.Equal(au, PlacePrepositions.Au(Groupement(nom)));
    }

    [Theory]
    [InlineData("Grand Reims", "le", "du Grand Reims", "au Grand Reims")]
    [InlineData("Haute-Saintonge", "la", "de la Haute-Saintonge", "à la Haute-Saintonge")]
    [InlineData("Aubrac", "l'", "de l’Aubrac", "à l’Aubrac")]
    [InlineData("Trois Rivières", "les", "des Trois Rivières", "aux Trois Rivières")]
    [InlineData("Métropole Nice", "", "de Métropole Nice", "à Métropole Nice")]
    [InlineData("Ardenne Métropole", "", "d’Ardenne Métropole", "à Ardenne Métropole")]
    [InlineData("Le Mans Métropole", "le", "du Mans Métropole", "au Mans Métropole")]
    public void The_article_of_the_data_wins(string nom, string article, string de, string au)
    {
        var groupement = Groupement(nom) with { Article = article };

        Assert.Equal(de, PlacePrepositions.De(groupement));
        Assert.Equal(au, PlacePrepositions.Au(groupement));
    }

    [Theory]
    [InlineData("Haut-Bugey", "de", "de Haut-Bugey", "à Haut-Bugey")]
    [InlineData("Hérault Méditerranée", "d'", "d’Hérault Méditerranée", "à Hérault Méditerranée")]
    [InlineData("Grand Reims", "du", "du Grand Reims", "au Grand Reims")]
    [InlineData("Métropole", "de la", "de la Métropole", "à la Métropole")]
    [InlineData("Agglo", "de l’", "de l’Agglo", "à l’Agglo")]
    [InlineData("Lacs", "des", "des Lacs", "aux Lacs")]
    public void The_charniere_of_the_data_wins(string nom, string charniere, string de, string au)
    {
        var groupement = Groupement(nom) with { Charniere = charniere };

        Assert.Equal(de, PlacePrepositions.De(groupement));
        Assert.Equal(au, PlacePrepositions.Au(groupement));
    }

    [Theory]
    [InlineData("Haut-Bugey Agglomération")]
    [InlineData("Yvetot Normandie")]
    [InlineData("3CM")]
    [InlineData("Grand Reims")]
    [InlineData("Pays de Montbéliard Agglomération")]
    [InlineData("Val de Garonne")]
    [InlineData("Centre Morbihan Communauté")]
    [InlineData("Portes du Luxembourg")]
    [InlineData("\u0301")]
    [InlineData("\"Saintes Grandes Rives\"")]
    public void A_name_whose_sound_is_not_certain_is_refused(string nom) =>
        Refused.By(() => PlacePrepositions.De(Groupement(nom)));

    [Fact]
    public void Guessing_from_the_name_can_be_forbidden()
    {
        var options = new PlaceOptions { Groupements = GroupementNaming.DataOnly };

        Refused.By(() => PlacePrepositions.De(Groupement("Dijon Métropole"), options));
        Assert.Equal(
            "de Dijon Métropole",
            PlacePrepositions.De(Groupement("Dijon Métropole") with { Charniere = "de" }, options));
    }

    [Fact]
    public void An_article_or_charniere_that_is_none_is_refused()
    {
        Refused.By(() => PlacePrepositions.De(Groupement("Dijon Métropole") with { Article = "un" }));
        Refused.By(() => PlacePrepositions.De(Groupement("Dijon Métropole") with { Charniere = "vers" }));
        Refused.By(() => PlacePrepositions.De(Groupement("Dijon Métropole") with { Tncc = 12 }));
    }

    private static Place Groupement(string nom) => new() { Nom = nom, Kind = PlaceKind.Groupement };
}

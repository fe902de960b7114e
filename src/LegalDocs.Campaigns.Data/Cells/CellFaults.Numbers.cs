using System.Globalization;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;

namespace LegalDocs.Campaigns.Data.Cells;

/// <summary>What can be wrong in cells of numbers, dates and hours (codes LD2010 to LD2018).</summary>
internal static partial class CellFaults
{
    public static CellFault NotANumber(string shown) => new(
        "LD2010",
        new Wording($"« {shown} » n’est pas un nombre", $"'{shown}' is not a number"),
        new Wording(
            "écrivez par exemple 1 234,56 : espaces entre les milliers, virgule, rien d’autre.",
            "write for example 1 234,56: spaces between thousands, a comma, nothing else."));

    public static CellFault DecimalPoint(string text) => new(
        "LD2010",
        new Wording(
            $"« {ValueText.Short(text)} » a un point : on ne sait s’il sépare les décimales ou les milliers",
            $"'{ValueText.Short(text)}' has a point: nobody knows whether it marks decimals or thousands"),
        new Wording("écrivez une virgule pour les décimales : 22,5.", "write a comma for decimals: 22,5."));

    public static CellFault DateForNumber(string shown) => new(
        "LD2010",
        new Wording(
            $"Excel tient « {shown} » pour une date, un nombre est attendu",
            $"Excel takes '{shown}' for a date, a number is expected"),
        new Wording(
            "mettez la cellule au format « Nombre » et retapez-le.",
            "give the cell the format 'Number' and type it again."));

    public static CellFault NumberInQuotes(string text) => new(
        "LD2010",
        new Wording(
            $"« {ValueText.Short(text)} » est un texte, un nombre est attendu",
            $"'{ValueText.Short(text)}' is a text, a number is expected"),
        new Wording(
            "écrivez le nombre sans guillemets, avec un point : 1234.56.",
            "write the number without quotes, with a point: 1234.56."));

    public static CellFault Inexact(string raw) => new(
        "LD2010",
        new Wording(
            $"« {raw} » a plus de chiffres que n’en garde un nombre exact",
            $"'{raw}' has more digits than an exact number keeps"),
        new Wording(
            "quinze chiffres au plus ; un identifiant est un texte, pas un nombre.",
            "fifteen digits at most; an identifier is a text, not a number."));

    public static CellFault NotWhole(string shown) => new(
        "LD2011",
        new Wording($"« {shown} » n’est pas un nombre entier", $"'{shown}' is not a whole number"),
        new Wording(
            "écrivez un entier, ou déclarez la colonne « type: decimal ».",
            "write a whole number, or declare the column 'type: decimal'."));

    public static CellFault OutOfBounds(string shown, ColumnDefinition column)
    {
        var (french, english) = (column.Min, column.Max) switch
        {
            ({ } min, { } max) => ($"de {Figures(min)} à {Figures(max)}", $"from {min} to {max}"),
            ({ } min, null) => ($"au moins {Figures(min)}", $"at least {min}"),
            _ => ($"au plus {Figures(column.Max!.Value)}", $"at most {column.Max}"),
        };
        return new CellFault(
            "LD2012",
            new Wording(
                $"« {shown} » est hors des limites de « {column.Titre} » ({french})",
                $"'{shown}' is outside the bounds of '{column.Titre}' ({english})"),
            new Wording(
                "corrigez la valeur, ou min et max dans pipeline.yaml.",
                "correct the value, or min and max in pipeline.yaml."));
    }

    public static CellFault TooPrecise(string shown) => new(
        "LD2013",
        new Wording(
            $"le montant « {shown} » a plus de deux décimales", $"the amount '{shown}' has more than two decimals"),
        new Wording(
            "arrondissez-le vous-même : =ARRONDI(…;2) ; rien n’est arrondi en silence.",
            "round it yourself: =ROUND(…,2); nothing is rounded in silence."));

    public static CellFault DoubtfulPercent(string shown) => new(
        "LD2014",
        new Wording(
            $"« {shown} » : s’agit-il de {shown} % ou de cent fois plus ?",
            $"'{shown}': is it {shown} % or a hundred times more?"),
        new Wording("mettez la cellule au format « Pourcentage ».", "give the cell the format 'Percentage'."));

    public static CellFault UnexpectedPercent(ColumnDefinition column, string shown) => new(
        "LD2014",
        new Wording(
            $"« {shown} » est au format pourcentage, « {column.Titre} » ne l’est pas",
            $"'{shown}' has the format percentage, '{column.Titre}' has not"),
        new Wording(
            "changez le format de la cellule, ou déclarez la colonne « type: pourcentage ».",
            "change the format of the cell, or declare the column 'type: pourcentage'."));

    public static CellFault NotADate(string shown, Notation notation) => new(
        "LD2015",
        new Wording($"« {ValueText.Short(shown)} » n’est pas une date", $"'{ValueText.Short(shown)}' is not a date"),
        notation == Notation.Json
            ? new Wording("écrivez \"AAAA-MM-JJ\" : \"2026-04-01\".", "write \"YYYY-MM-DD\": \"2026-04-01\".")
            : new Wording(
                "écrivez 01/04/2026, 2026-04-01 ou 1er avril 2026, un jour qui existe.",
                "write 01/04/2026, 2026-04-01 or 1er avril 2026, a day that exists."));

    public static CellFault NoSuchDay(string text) => new(
        "LD2015",
        new Wording(
            $"« {ValueText.Short(text)} » est un jour qui n’existe pas, ou une année invraisemblable",
            $"'{ValueText.Short(text)}' is a day that does not exist, or an unlikely year"),
        new Wording(
            "le jour s’écrit avant le mois : 31/01/2026 pour le 31 janvier.",
            "the day comes before the month: 31/01/2026 for the 31st of January."));

    public static CellFault OtherWeekday(string text, DateOnly date)
    {
        var weekday = DateText.Weekdays[(int)date.DayOfWeek];
        return new CellFault(
            "LD2015",
            new Wording(
                $"« {ValueText.Short(text)} » : ce jour est un {weekday}",
                $"'{ValueText.Short(text)}': this day is a {date.DayOfWeek}"),
            new Wording("corrigez le jour de la semaine, ou la date.", "correct the day of the week, or the date."));
    }

    public static CellFault ShortYear(string text) => new(
        "LD2016",
        new Wording(
            $"« {ValueText.Short(text)} » : l’année n’a que deux chiffres",
            $"'{ValueText.Short(text)}': the year has only two digits"),
        new Wording("écrivez l’année en entier : 01/04/2026.", "write the whole year: 01/04/2026."));

    public static CellFault NumberForDate(string raw) => new(
        "LD2017",
        new Wording(
            $"le nombre « {raw} » n’a pas le format d’une date", $"the number '{raw}' has not the format of a date"),
        new Wording(
            "mettez la cellule au format « Date » et vérifiez le jour qui apparaît.",
            "give the cell the format 'Date' and check the day that appears."));

    public static CellFault DateWithHour(string shown) => new(
        "LD2017",
        new Wording($"« {shown} » est une date avec une heure", $"'{shown}' is a date with an hour"),
        new Wording(
            "gardez la date seule ; l’heure a sa colonne.", "keep the date only; the hour has its own column."));

    public static CellFault NotAnHour(string shown) => new(
        "LD2018",
        new Wording($"« {ValueText.Short(shown)} » n’est pas une heure", $"'{ValueText.Short(shown)}' is not an hour"),
        new Wording("écrivez 18:30 ou 18 h 30.", "write 18:30 or 18 h 30."));

    private static string Figures(decimal number) => number.ToString(CultureInfo.InvariantCulture).Replace('.', ',');
}

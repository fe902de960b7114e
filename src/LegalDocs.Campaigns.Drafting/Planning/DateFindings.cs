using System.Globalization;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;
using LegalDocs.French.Dates;

namespace LegalDocs.Campaigns.Planning;

/// <summary>Dates that are possible and hardly meant (codes LD3017 to LD3019).</summary>
internal static class DateFindings
{
    private const int NamedActes = 3;

    /// <param name="actes">Acts of one kind with the same date.</param>
    /// <param name="middle">The middle of the dates of the campaign.</param>
    /// <param name="years">How far they are apart.</param>
    public static Finding FarActe(IReadOnlyList<PlannedActe> actes, DateOnly middle, int years) => new()
    {
        Code = "LD3017",
        Severity = FindingSeverity.Error,
        File = PipelineFile.FileName,
        Place = Acts(actes, "dans", "actes :", acte => acte.RowPlace),
        PlaceEnglish = Acts(actes, "in", "acts:", acte => acte.RowPlaceEnglish),
        French = $"l’acte serait daté du {FrenchDates.InFull(actes[0].Date)}, à {Figures(years)} ans des autres dates de la campagne "
            + $"(autour du {FrenchDates.InFull(middle)})",
        English = $"the act would be dated {Iso(actes[0].Date)}, {Figures(years)} years from the other dates of the campaign "
            + $"(about {Iso(middle)})",
        RemedyFrench = $"corrigez l’année à sa source : « date » de cet acte est {actes[0].Definition.Date}.",
        RemedyEnglish = $"correct the year at its source: 'date' of this act is {actes[0].Definition.Date}.",
    };

    /// <param name="odd">The date.</param>
    /// <param name="nearest">The nearest other one.</param>
    /// <param name="years">How far they are apart.</param>
    public static Finding Alone(WrittenDate odd, DateOnly nearest, int years) => new()
    {
        Code = "LD3018",
        Severity = FindingSeverity.Warning,
        File = odd.File,
        Place = odd.Place,
        PlaceEnglish = odd.PlaceEnglish,
        French = $"le {FrenchDates.InFull(odd.Day)} est à {Figures(years)} ans de toute autre date de la campagne (la plus proche : "
            + $"{FrenchDates.InFull(nearest)})",
        English = $"{Iso(odd.Day)} is {Figures(years)} years from any other date of the campaign (the nearest: {Iso(nearest)})",
        RemedyFrench = "vérifiez l’année ; si elle est juste, il n’y a rien à faire.",
        RemedyEnglish = "check the year; if it is right, there is nothing to do.",
    };

    /// <param name="actes">Acts of one kind with the same date.</param>
    public static Finding DayOfRest(IReadOnlyList<PlannedActe> actes)
    {
        var day = actes[0].Date;
        var (french, english) = day.DayOfWeek == DayOfWeek.Sunday ? ("un dimanche", "a Sunday") : ("un jour férié", "a public holiday");
        return new Finding
        {
            Code = "LD3019",
            Severity = FindingSeverity.Information,
            File = PipelineFile.FileName,
            Place = Acts(actes, "dans", "actes :", acte => acte.RowPlace),
            PlaceEnglish = Acts(actes, "in", "acts:", acte => acte.RowPlaceEnglish),
            French = $"l’acte est daté du {FrenchDates.WithWeekday(day)}, {french}",
            English = $"the act is dated {Iso(day)}, {english}",
            RemedyFrench = "rien ne l’interdit ; vérifiez la date.",
            RemedyEnglish = "nothing forbids it; check the date.",
        };
    }

    private static string Acts(IReadOnlyList<PlannedActe> actes, string within, string noun, Func<PlannedActe, string> rowOf)
    {
        var named = string.Join(", ", actes.Take(NamedActes).Select(acte => acte.Numero.Value));
        var more = actes.Count > NamedActes ? "…" : string.Empty;
        return actes.Count == 1
            ? $"{actes[0].Definition.Id} ({named}, {rowOf(actes[0])})"
            : $"{actes[0].Definition.Id} ({within} {Figures(actes.Count)} {noun} {named}{more})";
    }

    private static string Figures(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Text.Json.Nodes;
using LegalDocs.Acts;
using LegalDocs.French.Dates;

namespace LegalDocs.Cli.Display;

/// <summary>The days that an act opens: exécutoire, end of the déféré, end of the recours.</summary>
internal static class ActeDaysDisplay
{
    public static void Write(CliContext context, EcheancesActe days)
    {
        foreach (var (name, day, missing) in Lines(context, days))
        {
            context.Output.WriteLine($"{name}{context.Say(" :", ":")} {(day is { } known ? Say(context, known) : missing)}");
        }
    }

    public static JsonObject Json(EcheancesActe days) => new()
    {
        ["publicite"] = Iso(days.Publicite),
        ["reception"] = Iso(days.Reception),
        ["executoire"] = Iso(days.Executoire),
        ["fin_defere"] = Iso(days.FinDefere),
        ["fin_recours"] = Iso(days.FinRecours),
        ["delais_purges"] = Iso(days.DelaisPurges),
    };

    private static IEnumerable<(string Name, DateOnly? Day, string Missing)> Lines(CliContext context, EcheancesActe days)
    {
        var (receipt, publicity) = (
            context.Say("en attente de l’accusé de réception", "awaits the receipt"),
            context.Say("en attente de la publicité", "awaits the publicity"));
        yield return (
            context.Say("Exécutoire (EXE-1)", "Exécutoire (EXE-1)"), days.Executoire,
            days.Publicite is null ? publicity : receipt);
        yield return (context.Say("Fin du déféré (CTL-1)", "End of the déféré (CTL-1)"), days.FinDefere, receipt);
        yield return (context.Say("Fin du recours (CTL-2)", "End of the recours (CTL-2)"), days.FinRecours, publicity);
    }

    private static string Say(CliContext context, DateOnly day) => context.Say(FrenchDates.WithWeekday(day), Iso(day)!);

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

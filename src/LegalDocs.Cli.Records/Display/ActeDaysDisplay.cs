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
        foreach (var (name, rule, day, missing) in Lines(context, days))
        {
            var said = day is { } known ? Say(context, known) : missing;
            context.Output.WriteLine(context.Say(
                $"{name} ({rule.Id}) : {said} — {rule.Article}", $"{name} ({rule.Id}): {said} — {rule.Article}"));
        }

        foreach (var effect in days.Defere?.Effets ?? [])
        {
            if (Effect(context, effect) is { } line)
            {
                context.Output.WriteLine($"    {line}");
            }
        }
    }

    public static JsonObject Json(EcheancesActe days) => new()
    {
        ["publicite"] = Iso(days.Publicite),
        ["reception"] = Iso(days.Reception),
        ["executoire"] = Iso(days.Executoire),
        ["fin_defere"] = Iso(days.FinDefere),
        ["fin_defere_au_plus_tard"] = Iso(days.Defere?.FinAuPlusTard),
        ["est_defere"] = days.Defere?.EstDefere ?? false,
        ["articles"] = new JsonObject
        {
            ["executoire"] = RegleDroit.Executoire.Article,
            ["fin_defere"] = RegleDroit.Defere.Article,
            ["courriers"] = DelaiDefere.Article,
            ["fin_recours"] = RegleDroit.RecoursTiers.Article,
        },
        ["fin_recours"] = Iso(days.FinRecours),
        ["delais_purges"] = Iso(days.DelaisPurges),
    };

    private static IEnumerable<(string Name, RegleDroit Rule, DateOnly? Day, string Missing)> Lines(CliContext context, EcheancesActe days)
    {
        var (receipt, publicity) = (
            context.Say("en attente de l’accusé de réception", "awaits the receipt"),
            context.Say("en attente de la publicité", "awaits the publicity"));
        yield return (
            context.Say("Exécutoire", "Exécutoire"), RegleDroit.Executoire, days.Executoire,
            days.Publicite is null ? publicity : receipt);
        yield return (
            context.Say("Fin du déféré", "End of the déféré"), RegleDroit.Defere, days.FinDefere,
            days.Defere is null ? receipt : Awaited(context, days.Defere));
        yield return (context.Say("Fin du recours", "End of the recours"), RegleDroit.RecoursTiers, days.FinRecours, publicity);
    }

    /// <summary>No last day yet: what would end the time limit, and the day that silence would give.</summary>
    private static string Awaited(CliContext context, DelaiDefere limit) => context.Say(
        $"en attente de notre réponse à la préfecture ; sans réponse, au plus tard le {FrenchDates.InFull(limit.FinAuPlusTard)}",
        $"awaits our answer to the préfecture; without answer, {Iso(limit.FinAuPlusTard)} at the latest");

    /// <summary>What a letter did to the time limit, with its source; null when it did nothing.</summary>
    private static string? Effect(CliContext context, EffetCourrier effect)
    {
        var day = FrenchDates.InFull(effect.Retour.Date);
        var (french, english) = effect.Retour.Nature == NatureRetourTransmission.LettreObservations
            ? ("les observations", "the observations")
            : ("la demande de pièces", "the demand for documents");
        return effect.Effet switch
        {
            EffetDelai.Recommence => context.Say(
                $"{french} du {day} : deux mois recommencent à notre réponse du {FrenchDates.InFull(effect.Retour.DateReponse!.Value)} "
                    + $"({DelaiDefere.Article})",
                $"{english} of {Iso(effect.Retour.Date)}: two months begin again with our answer of {Iso(effect.Retour.DateReponse)} "
                    + $"({DelaiDefere.Article})"),
            EffetDelai.AttendReponse => context.Say(
                $"{french} du {day} : deux mois recommenceront à notre réponse, ou après deux mois de silence ({DelaiDefere.Article})",
                $"{english} of {Iso(effect.Retour.Date)}: two months will begin again with our answer, or after two months of silence "
                    + $"({DelaiDefere.Article})"),
            EffetDelai.Tardif => context.Say(
                $"{french} du {day} : sans effet, le délai était passé",
                $"{english} of {Iso(effect.Retour.Date)}: no effect, the time was over"),
            EffetDelai.Defere => context.Say(
                $"déféré au tribunal administratif le {day} : l’acte n’est pas à l’abri à la fin des délais (CGCT art. L. 2131-6)",
                $"referred to the administrative court on {Iso(effect.Retour.Date)}: the end of the time limits makes the act no safer "
                    + "(CGCT art. L. 2131-6)"),
            _ => null,
        };
    }

    private static string Say(CliContext context, DateOnly day) => context.Say(FrenchDates.WithWeekday(day), Iso(day)!);

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

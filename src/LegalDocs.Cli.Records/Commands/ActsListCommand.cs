using System.CommandLine;
using System.Text.Json.Nodes;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Reading;
using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Cli.Display;
using LegalDocs.Versions;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs acts list</c>: every act of the store, a line each.</summary>
internal static class ActsListCommand
{
    public static Command Create(CliContext context, GlobalOptions options, StoreSource source)
    {
        var command = new Command("list", context.Say("Tous les actes, une ligne chacun", "All acts, a line each"));
        command.Aliases.Add("liste");
        source.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            var store = await source.OpenAsync(result, cancellationToken);
            var damaged = new List<DamagedActe>();
            var actes = await ReadAsync(store, damaged, cancellationToken);
            var states = new ActeStateTexts(actes.Select(each => each.Acte), context);
            if (result.GetValue(options.Json))
            {
                WriteJson(context, actes, states, damaged);
            }
            else
            {
                Write(context, actes, states, damaged);
            }

            return damaged.Count == 0 ? ExitCode.Done : ExitCode.Integrity;
        });
        return command;
    }

    /// <summary>By date, then number; what is damaged of an act beside its card is left out, and told.</summary>
    private static async Task<IReadOnlyList<Listed>> ReadAsync(
        IVersionStore store, List<DamagedActe> damaged, CancellationToken cancellationToken)
    {
        var reader = new ActeReader(store);
        var actes = new List<Listed>();
        await foreach (var acte in reader.ListAsync(damaged, cancellationToken))
        {
            try
            {
                actes.Add(new Listed(
                    acte,
                    await ActeDays.ReadAsync(reader, acte, cancellationToken),
                    await ReceiptOrigin.IsRehearsalAsync(store, acte.Id, cancellationToken)));
            }
            catch (Exception error) when (DamagedActe.IsDamage(error))
            {
                damaged.Add(DamagedActe.Of(acte.Id, error));
                actes.Add(new Listed(acte, null, null));
            }
        }

        var rehearsed = actes.Where(each => each.IsRehearsal == true).Select(each => each.Acte.Cle).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. actes.Select(each => each with { IsRehearsal = each.IsRehearsal ?? RestsOn(rehearsed, each.Acte) })
                .OrderBy(each => each.Acte.Date, StringComparer.Ordinal)
                .ThenBy(each => each.Acte.Numero, StringComparer.Ordinal).ThenBy(each => each.Acte.Siren, StringComparer.Ordinal),
        ];
    }

    /// <summary>A convention rests on a rehearsal when an act whose receipt it awaits was rehearsed; null: nothing was sent.</summary>
    private static bool? RestsOn(HashSet<string> rehearsed, StoredActe acte) => acte.AwaitedActes.Any(rehearsed.Contains) ? true : null;

    private static void WriteJson(
        CliContext context, IReadOnlyList<Listed> actes, ActeStateTexts states, IReadOnlyList<DamagedActe> damaged)
    {
        foreach (var (acte, days, isRehearsal) in actes)
        {
            var json = ActeJson.Of(acte, states);
            json["repetition"] = isRehearsal;
            json["echeances"] = days is null ? null : ActeDaysDisplay.Json(days);
            context.WriteJson(json);
        }

        foreach (var fault in damaged)
        {
            context.WriteJson(new JsonObject
            {
                ["type"] = "defaut",
                ["urn"] = fault.Id.Value,
                ["message"] = context.Say(fault.French, fault.English),
            });
        }
    }

    private static void Write(
        CliContext context, IReadOnlyList<Listed> actes, ActeStateTexts states, IReadOnlyList<DamagedActe> damaged)
    {
        var columns = TerminalWidth.Find();
        var isWide = DayColumns.Fit(columns);
        var table = new PlainTable(
        [
            context.Say("Numéro", "Number"), "Date", "Version", context.Say("État", "State"),
            .. isWide ? DayColumns.Headings(context) : [], "Objet",
        ]);
        foreach (var (acte, days, isRehearsal) in actes)
        {
            var legal = new LegalDays(
                days?.Executoire, days?.FinDefere, days?.Defere?.FinAuPlusTard, days?.Defere?.EstDefere ?? false);
            table.Add(
            [
                acte.Numero, Days.Short(context, acte.Date), $"v{acte.History.Head}",
                DayColumns.State(context, states.Of(acte), isRehearsal), .. isWide ? DayColumns.Cells(context, legal) : [], acte.Objet,
            ]);
        }

        table.Write(context.Output, columns);
        foreach (var fault in damaged)
        {
            context.Error.WriteLine($"✗ {context.Say(fault.French, fault.English)}");
        }

        DayColumns.Warn(context, actes.Count(each => each.IsRehearsal == true));
        context.Error.WriteLine(context.Say($"{actes.Count} actes", $"{actes.Count} acts"));
    }

    /// <summary>An act, the days it opens, and whether it was last sent in a rehearsal.</summary>
    private sealed record Listed(StoredActe Acte, EcheancesActe? Days, bool? IsRehearsal);
}

/// <summary>An act as JSON, for scripts.</summary>
internal static class ActeJson
{
    public static JsonObject Of(StoredActe acte, ActeStateTexts states) => new()
    {
        ["urn"] = acte.Id.Value,
        ["numero"] = acte.Numero,
        ["siren"] = acte.Siren,
        ["date"] = acte.Date,
        ["libelle"] = acte.Libelle,
        ["objet"] = acte.Objet,
        ["version"] = acte.History.Head,
        ["version_par_defaut"] = acte.DefaultVersion,
        ["etat"] = states.Of(acte),
        ["identifiant_ar"] = acte.Received?.Receipt.IdActe,
        ["date_ar"] = acte.Received?.Receipt.DateReception.ToString(
            "O", System.Globalization.CultureInfo.InvariantCulture),
    };
}

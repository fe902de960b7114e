using System.CommandLine;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Reading;
using LegalDocs.Cli.Display;

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
            var reader = new ActeReader(await source.OpenAsync(result, cancellationToken));
            var actes = new List<StoredActe>();
            await foreach (var acte in reader.ListAsync(cancellationToken))
            {
                actes.Add(acte);
            }

            var states = new ActeStateTexts(actes, context);
            var ordered = actes.OrderBy(acte => acte.Date, StringComparer.Ordinal)
                .ThenBy(acte => acte.Numero, StringComparer.Ordinal).ThenBy(acte => acte.Siren, StringComparer.Ordinal);
            Write(context, result.GetValue(options.Json), [.. ordered], states);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(CliContext context, bool json, IReadOnlyList<StoredActe> actes, ActeStateTexts states)
    {
        if (json)
        {
            foreach (var acte in actes)
            {
                context.WriteJson(ActeJson.Of(acte, states));
            }

            return;
        }

        var table = new PlainTable(
            context.Say("Numéro", "Number"), "Date", "Version", context.Say("État", "State"), "Objet");
        foreach (var acte in actes)
        {
            table.Add(acte.Numero, Days.Short(context, acte.Date), $"v{acte.History.Head}", states.Of(acte), acte.Objet);
        }

        table.Write(context.Output);
        context.Error.WriteLine(context.Say($"{actes.Count} actes", $"{actes.Count} acts"));
    }
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

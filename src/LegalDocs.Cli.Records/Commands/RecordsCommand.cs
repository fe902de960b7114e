using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Sessions;
using LegalDocs.Records;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs records report|rules</c>: what may be done with each act, and why. Nothing is ever deleted.</summary>
internal static class RecordsCommand
{
    public static Command Create(CliContext context, GlobalOptions options)
    {
        var command = new Command("records", context.Say(
            "Conservation : durées, gels, ce qui peut être éliminé", "Retention: durations, holds, what may be eliminated"));
        command.Aliases.Add("conservation");
        command.Add(Report(context, options));
        command.Add(Rules(context));
        return command;
    }

    private static Command Rules(CliContext context)
    {
        var command = new Command("rules", context.Say(
            "Écrit les règles par défaut, à adapter avec les archives", "Writes the default rules, to be adapted with the archives"));
        command.Aliases.Add("regles");
        command.SetAction(_ =>
        {
            context.Output.Write(RetentionRules.DefaultText);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Report(CliContext context, GlobalOptions options)
    {
        var rules = new Option<string?>("--rules", "--regles")
        {
            Description = context.Say(
                "Fichier de règles (legaldocs records rules en donne un)", "Rules file (legaldocs records rules gives one)"),
            HelpName = "json",
        };
        var date = new Option<string?>("--date")
        {
            Description = context.Say(
                "Jour du rapport (AAAA-MM-JJ), par défaut aujourd’hui", "Day of the report (YYYY-MM-DD), by default today"),
        };
        var source = new StoreSource(context);
        var command = new Command("report", context.Say(
            "Ce qui est conservé, jusqu’à quand, et ce qui pourrait être éliminé ; n’élimine jamais rien",
            "What is kept, until when, and what might be eliminated; never eliminates anything"))
        {
            rules, date,
        };
        command.Aliases.Add("rapport");
        source.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            var today = Day(context, result.GetValue(date));
            var read = result.GetValue(rules) is { } file
                ? RetentionRules.Parse(await File.ReadAllBytesAsync(context.FullPath(file), cancellationToken), file)
                : RetentionRules.Default;
            var archive = new ActeArchive(await source.OpenAsync(result, cancellationToken));
            var lines = new List<RetentionLine>();
            await foreach (var line in RetentionReport.ReadAsync(archive, read, today, cancellationToken))
            {
                lines.Add(line);
            }

            Write(context, [.. lines.OrderBy(line => line.Acte.Id.Value, StringComparer.Ordinal)], result.GetValue(options.Json));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(CliContext context, IReadOnlyList<RetentionLine> lines, bool json)
    {
        if (json)
        {
            foreach (var line in lines)
            {
                context.WriteJson(Json(context, line));
            }
        }
        else
        {
            WriteText(context, lines);
        }
    }

    private static void WriteText(CliContext context, IReadOnlyList<RetentionLine> lines)
    {
        var output = context.Output;
        foreach (var state in Enum.GetValues<RetentionState>().OrderBy(Order))
        {
            var group = lines.Where(line => line.State == state).ToList();
            if (group.Count == 0)
            {
                continue;
            }

            var (french, english) = Name(state);
            output.WriteLine(context.Say($"{french} : {group.Count}", $"{english}: {group.Count}"));
            foreach (var why in group.GroupBy(line => context.Say(line.Why.French, line.Why.English)))
            {
                output.WriteLine($"  {why.Key}");
                // What nobody has to decide about is counted; what somebody has to is listed.
                if (state is RetentionState.KeptForEver or RetentionState.Running)
                {
                    output.WriteLine(context.Say($"    actes : {why.Count()}", $"    acts: {why.Count()}"));
                    continue;
                }

                foreach (var line in why)
                {
                    output.WriteLine($"    {line.Acte.Siren}/{line.Acte.Numero}  {line.Acte.Identity?.Objet}".TrimEnd());
                }
            }
        }

        output.WriteLine(context.Say(
            "Rien n’est éliminé par ce logiciel : une élimination demande le visa des archives (code du patrimoine, art. L. 212-2).",
            "Nothing is eliminated by this software: an elimination needs the visa of the archives (code du patrimoine, art. L. 212-2)."));
    }

    private static int Order(RetentionState state) => state switch
    {
        RetentionState.MayBeEliminated => 0,
        RetentionState.ToSort => 1,
        RetentionState.Held => 2,
        RetentionState.Unknown => 3,
        RetentionState.Running => 4,
        _ => 5,
    };

    private static (string French, string English) Name(RetentionState state) => state switch
    {
        RetentionState.MayBeEliminated => ("Éliminables sur visa", "May be eliminated with a visa"),
        RetentionState.ToSort => ("À trier", "To be sorted"),
        RetentionState.Held => ("Gelés", "Held"),
        RetentionState.Running => ("Durée en cours", "Duration running"),
        RetentionState.KeptForEver => ("Conservés pour toujours", "Kept for ever"),
        _ => ("Sans règle ou sans date", "Without rule or date"),
    };

    private static JsonObject Json(CliContext context, RetentionLine line) => new()
    {
        ["urn"] = line.Acte.Id.Value,
        ["numero"] = line.Acte.Numero,
        ["etat"] = line.State switch
        {
            RetentionState.MayBeEliminated => "eliminable",
            RetentionState.ToSort => "a_trier",
            RetentionState.Held => "gele",
            RetentionState.Running => "en_cours",
            RetentionState.KeptForEver => "conserve",
            _ => "sans_regle",
        },
        ["regle"] = line.Rule?.Id,
        ["jusque"] = line.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["motif"] = context.Say(line.Why.French, line.Why.English),
    };

    private static DateOnly Day(CliContext context, string? text)
    {
        if (text is null)
        {
            return DateOnly.FromDateTime(context.TimeProvider.GetUtcNow().UtcDateTime);
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new UsageException($"« {text} » n’est pas une date AAAA-MM-JJ.", $"'{text}' is no date YYYY-MM-DD.");
    }
}

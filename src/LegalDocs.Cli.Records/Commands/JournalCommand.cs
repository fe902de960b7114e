using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Sessions;
using LegalDocs.Records;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs journal verify|export</c>: who did what when, and whether the record still holds.</summary>
internal static class JournalCommand
{
    public static Command Create(CliContext context, GlobalOptions options)
    {
        var command = new Command("journal", context.Say("Journal : qui a fait quoi, et quand", "Journal: who did what, and when"));
        command.Add(Verify(context, options));
        command.Add(Export(context, options));
        return command;
    }

    private static Command Verify(CliContext context, GlobalOptions options)
    {
        var (file, source) = Place(context);
        var command = new Command("verify", context.Say(
            "Contrôle que rien n’a été changé, ôté ou déplacé ; 0 intact, 6 sinon",
            "Checks that nothing was changed, removed or moved; 0 intact, 6 otherwise"))
        {
            file,
        };
        command.Aliases.Add("verifier");
        source.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            var journal = Open(context, result.GetValue(file), source, result);
            var verification = await journal.VerifyAsync(cancellationToken);
            var json = result.GetValue(options.Json);
            foreach (var finding in verification.Findings)
            {
                var text = context.Say(finding.Text.French, finding.Text.English);
                if (json)
                {
                    context.WriteJson(new JsonObject
                    {
                        ["type"] = finding.Code == "LD6654" ? "avertissement" : "defaut",
                        ["code"] = finding.Code,
                        ["ligne"] = finding.Line == 0 ? null : finding.Line,
                        ["message"] = text,
                    });
                }
                else
                {
                    context.Output.WriteLine($"{(finding.Code == "LD6654" ? "⚠" : "✗")} {text}  {finding.Code}");
                }
            }

            if (json)
            {
                context.WriteJson(new JsonObject
                {
                    ["type"] = "resume",
                    ["journal"] = journal.FullPath,
                    ["ecritures"] = verification.Lines,
                    ["intact"] = verification.IsSound,
                });
            }
            else
            {
                var verdict = verification.IsSound
                    ? context.Say("✓ journal intact", "✓ journal intact")
                    : context.Say("✗ journal altéré", "✗ journal altered");
                context.Output.WriteLine(context.Say(
                    $"{verdict} : écritures : {verification.Lines} ({journal.FullPath})",
                    $"{verdict}: entries: {verification.Lines} ({journal.FullPath})"));
            }

            return verification.IsSound ? ExitCode.Done : ExitCode.Integrity;
        });
        return command;
    }

    private static Command Export(CliContext context, GlobalOptions options)
    {
        var (file, source) = Place(context);
        var output = new Option<string?>("--output", "-o")
        {
            Description = context.Say("Fichier CSV (par défaut : la sortie standard)", "CSV file (default: standard output)"),
            HelpName = context.Say("fichier", "file"),
        };
        var overwriting = OutputFiles.Overwriting(context);
        var command = new Command("export", context.Say(
            "Écrit le journal en CSV, ou en JSON avec --json", "Writes the journal as CSV, or as JSON with --json"))
        {
            file, output, overwriting,
        };
        command.Aliases.Add("exporter");
        source.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            var journal = Open(context, result.GetValue(file), source, result);
            var lines = new List<JournalLine>();
            await foreach (var line in journal.ReadAsync(cancellationToken))
            {
                lines.Add(line);
            }

            if (result.GetValue(options.Json))
            {
                lines.ForEach(line => context.WriteJson(Json(line)));
            }
            else if (result.GetValue(output) is { } path)
            {
                // A spreadsheet takes UTF-8 for what it is when a byte order mark says so.
                var files = new OutputFiles(context, result.GetValue(overwriting));
                var target = files.Add(path, (byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Csv(lines))]);
                await files.WriteAsync(cancellationToken);
                context.Output.WriteLine(context.Say($"✓ {target} (écritures : {lines.Count})", $"✓ {target} (entries: {lines.Count})"));
            }
            else
            {
                context.Output.Write(Csv(lines));
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static (Argument<string?> File, StoreSource Source) Place(CliContext context) => (
        new Argument<string?>("JOURNAL")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = context.Say(
                "Fichier du journal ; sans lui, LEGALDOCS_JOURNAL, sinon celui de la campagne",
                "File of the journal; without it, LEGALDOCS_JOURNAL, else that of the campaign"),
        },
        new StoreSource(context));

    private static ActivityJournal Open(CliContext context, string? file, StoreSource source, ParseResult result)
    {
        var path = file is null ? source.JournalPath(result) : context.FullPath(file);
        return path is not null && File.Exists(path)
            ? new ActivityJournal(path, context.TimeProvider)
            : throw new UsageException(
                $"il n’y a pas de journal ici{(path is null ? "" : $" (« {path} »)")} ; donnez son fichier.",
                $"there is no journal here{(path is null ? "" : $" ('{path}')")}; give its file.");
    }

    private static string Csv(IReadOnlyList<JournalLine> lines)
    {
        var csv = new StringBuilder("numero,date,qui,action,objet,version,sha512,detail\r\n");
        foreach (var line in lines)
        {
            var entry = line.Entry;
            string?[] cells =
            [
                Number(line.Number), Date(line), entry.Who, entry.Action, entry.Subject,
                entry.Version is { } version ? Number(version) : null, entry.Sha512, entry.Detail,
            ];
            csv.AppendJoin(',', cells.Select(cell => Cell(cell ?? string.Empty))).Append("\r\n");
        }

        return csv.ToString();
    }

    /// <summary>Quoted (RFC 4180); what a spreadsheet would take for a formula begins with an apostrophe.</summary>
    private static string Cell(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static JsonObject Json(JournalLine line) => new()
    {
        ["n"] = line.Number,
        ["date"] = Date(line),
        ["qui"] = line.Entry.Who,
        ["action"] = line.Entry.Action,
        ["objet"] = line.Entry.Subject,
        ["version"] = line.Entry.Version,
        ["sha512"] = line.Entry.Sha512,
        ["detail"] = line.Entry.Detail,
    };

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Date(JournalLine line) =>
        line.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}

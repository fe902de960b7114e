using System.CommandLine;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Sessions;
using LegalDocs.Cli.Display;
using LegalDocs.Versions;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs store copy FROM TO</c>: copies what the destination lacks, in any direction.</summary>
internal static class StoreCopyCommand
{
    public static Command Create(CliContext context, GlobalOptions options)
    {
        var from = new Argument<string>(context.Say("SOURCE", "FROM"))
        {
            Description = context.Say("Dépôt à lire : folder:CHEMIN ou azure:CONTENEUR", "Store to read: folder:PATH or azure:CONTAINER"),
        };
        var to = new Argument<string>(context.Say("DESTINATION", "TO"))
        {
            Description = context.Say(
                "Dépôt à compléter, de même forme ; rien n’y est écrasé",
                "Store to complete, of the same form; nothing is overwritten there"),
        };
        var everything = new Option<bool>("--reread", "--tout-relire")
        {
            Description = context.Say(
                "Relit aussi chaque octet de ce que la destination avait déjà", "Also reads each byte of what the destination had already"),
        };
        var parallel = new Option<int>("--parallel", "--paralleles")
        {
            Description = context.Say("Actes copiés à la fois, 1 à 64", "Acts copied at once, 1 to 64"),
            DefaultValueFactory = _ => 4,
        };
        var command = new Command("copy", context.Say(
            "Copie un dépôt dans un autre, octet pour octet ; interrompue, la même commande reprend",
            "Copies a store into another, byte for byte; when interrupted, the same command goes on"))
        {
            from, to, everything, parallel,
        };
        command.Aliases.Add("copier");
        command.SetAction(async (result, cancellationToken) =>
        {
            if (result.GetValue(parallel) is < 1 or > 64)
            {
                throw new UsageException("--parallel va de 1 à 64.", "--parallel is from 1 to 64.");
            }

            var source = await OpenAsync(context, result.GetRequiredValue(from), cancellationToken);
            var destination = await OpenAsync(context, result.GetRequiredValue(to), cancellationToken);
            var copy = new CopyOptions
            {
                Parallelism = result.GetValue(parallel),
                Check = result.GetValue(everything) ? CopyCheck.Everything : CopyCheck.Written,
            };
            var json = result.GetValue(options.Json);
            var display = new CopyDisplay(context, ProgressLines.For(context, json || result.GetValue(options.Quiet)));
            var report = await StoreCopy.CopyAsync(source, destination, copy, display, cancellationToken);
            display.Close();
            Write(context, report, json);
            await CliJournal.RecordAsync(
                context,
                CliJournal.Given(context),
                "copie",
                subject: null,
                $"{result.GetValue(from)} vers {result.GetValue(to)} ; objets : {report.Objects} ; copiés : {report.Copied} ; "
                    + $"en défaut : {report.Failures.Count}",
                cancellationToken);
            return report.Failures.Count == 0 ? ExitCode.Done : ExitCode.Partial;
        });
        return command;
    }

    private static async Task<OcflVersionStore> OpenAsync(CliContext context, string address, CancellationToken cancellationToken) =>
        (OcflVersionStore)await StoreAddress.OpenAsync(address, context.StartFolder, context.TimeProvider, cancellationToken);

    private static void Write(CliContext context, CopyReport report, bool json)
    {
        foreach (var failure in report.Failures)
        {
            if (json)
            {
                context.WriteJson(new JsonObject
                {
                    ["type"] = "defaut",
                    ["code"] = failure.Code,
                    ["objet"] = failure.Path,
                    ["message"] = context.Say(failure.French, failure.English),
                });
            }
            else
            {
                context.Output.WriteLine($"✗ {failure.Path}\n    {context.Say(failure.French, failure.English)}  {failure.Code}");
            }
        }

        if (json)
        {
            context.WriteJson(new JsonObject
            {
                ["type"] = "resume",
                ["objets"] = report.Objects,
                ["copies"] = report.Copied,
                ["deja_la"] = report.AlreadyThere,
                ["versions"] = report.Versions,
                ["fichiers"] = report.Files,
                ["octets"] = report.Bytes,
                ["defauts"] = report.Failures.Count,
            });
            return;
        }

        var sign = report.Failures.Count == 0 ? "✓" : "✗";
        context.Output.WriteLine(context.Say(
            $"{sign} objets : {report.Objects} · copiés : {report.Copied} · déjà là : {report.AlreadyThere} · en défaut : "
                + $"{report.Failures.Count} · versions écrites : {report.Versions} · fichiers : {report.Files} "
                + $"({Sizes.French(report.Bytes)})",
            $"{sign} objects: {report.Objects} · copied: {report.Copied} · already there: {report.AlreadyThere} · faulty: "
                + $"{report.Failures.Count} · versions written: {report.Versions} · files: {report.Files} "
                + $"({Sizes.English(report.Bytes)})"));
    }

    /// <summary>Shows a copy that advances.</summary>
    private sealed class CopyDisplay(CliContext context, IProgressLine line) : ICopyObserver
    {
        public void Started(int objects) => line.Start(context.Say("Copie", "Copy"), objects);

        public void Done(CopyOutcome outcome) => line.Advance(outcome switch
        {
            CopyOutcome.Copied copied => copied.Id.Value,
            CopyOutcome.AlreadyThere there => there.Id.Value,
            CopyOutcome.Failed failed => $"{failed.Path} {failed.Code}",
            _ => throw new System.Diagnostics.UnreachableException(),
        });

        public void Close() => line.Stop();
    }
}

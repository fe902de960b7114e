using System.CommandLine;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Sessions;
using LegalDocs.Cli.Display;
using LegalDocs.Versions;
using LegalDocs.Versions.Azure;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs store protect ACT…</c>: has Azure guard the files of acts against deletion and change.</summary>
internal static class StoreProtectCommand
{
    private const string Action = "protection";

    public static Command Create(CliContext context, GlobalOptions options)
    {
        var arguments = new ProtectOptions(context);
        var source = new StoreSource(context);
        var command = new Command("protect", context.Say(
            "Rend des actes immuables dans Azure : jusqu’à une date, ou gel sans terme ; rien n’est jamais raccourci",
            "Makes acts immutable in Azure: until a date, or a hold without end; nothing is ever shortened"));
        command.Aliases.Add("proteger");
        arguments.AddTo(command);
        source.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            var (protection, reason) = (arguments.Wanted(result), arguments.Reason(result));
            if (source.JournalPath(result) is not { } journal)
            {
                throw new UsageException(
                    "une protection est journalisée avec son motif : nommez le journal par --campagne DOSSIER ou LEGALDOCS_JOURNAL.",
                    "a protection is recorded with its reason: name the journal with --campagne FOLDER or LEGALDOCS_JOURNAL.");
            }

            if (await source.OpenAsync(result, cancellationToken) is not BlobVersionStore store)
            {
                throw new UsageException(
                    "seul un dépôt azure: sait rendre un fichier immuable ; dans un dossier, ce sont les droits et les sauvegardes.",
                    "only an azure: store can make a file immutable; in a folder it is for rights and backups to do so.");
            }

            var ids = await arguments.ActesAsync(result, store, cancellationToken);
            var work = new Work(context, store, journal, protection, reason, result.GetValue(options.Json));
            await work.RunAsync(ids, cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    private sealed record Work(
        CliContext Context, BlobVersionStore Store, string Journal, Protection Protection, string Reason, bool Json)
    {
        public async Task RunAsync(IReadOnlyList<ActeObjectId> ids, CancellationToken cancellationToken)
        {
            // The request first: it is known even if the service then refuses, or this process dies.
            var what = ProtectionWords.Asked(Protection).French;
            await RecordAsync(null, $"Demande : {what} ; actes : {ids.Count} ; motif : {Reason}", cancellationToken);
            var total = new ProtectionOutcome(0, 0);
            foreach (var id in ids)
            {
                var outcome = await ProtectAsync(id, what, cancellationToken);
                total = new ProtectionOutcome(total.Changed + outcome.Changed, total.Unchanged + outcome.Unchanged);
                Write(id, outcome);
            }

            WriteTotal(ids.Count, total);
        }

        private async Task<ProtectionOutcome> ProtectAsync(ActeObjectId id, string what, CancellationToken cancellationToken)
        {
            try
            {
                var outcome = await Store.ProtectAsync(id, Protection, cancellationToken);
                var files = $"fichiers : {outcome.Changed} ; l’étaient déjà : {outcome.Unchanged}";
                await RecordAsync(id.Value, $"{what} ; {files} ; motif : {Reason}", cancellationToken);
                return outcome;
            }
            catch (VersionStoreException fault)
            {
                await RecordAsync(id.Value, $"Refusé : {what} ; {fault.Code}", cancellationToken);
                throw;
            }
        }

        private Task RecordAsync(string? subject, string detail, CancellationToken cancellationToken) =>
            CliJournal.RecordAsync(Context, Journal, Action, subject, detail, cancellationToken);

        private void Write(ActeObjectId id, ProtectionOutcome outcome)
        {
            if (Json)
            {
                Context.WriteJson(new JsonObject
                {
                    ["type"] = "acte",
                    ["objet"] = id.Value,
                    ["proteges"] = outcome.Changed,
                    ["inchanges"] = outcome.Unchanged,
                });
            }
        }

        private void WriteTotal(int acts, ProtectionOutcome total)
        {
            if (Json)
            {
                Context.WriteJson(new JsonObject
                {
                    ["type"] = "resume",
                    ["actes"] = acts,
                    ["proteges"] = total.Changed,
                    ["inchanges"] = total.Unchanged,
                });
                return;
            }

            var words = ProtectionWords.Asked(Protection);
            Context.Output.WriteLine(Context.Say(
                $"✓ {words.French} · actes : {acts} · fichiers : {total.Changed} · l’étaient déjà : {total.Unchanged}",
                $"✓ {words.English} · acts: {acts} · files: {total.Changed} · were so already: {total.Unchanged}"));
        }
    }
}

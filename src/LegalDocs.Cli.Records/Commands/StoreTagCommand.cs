using System.CommandLine;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Sessions;
using LegalDocs.Records;
using LegalDocs.Versions.Azure;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs store tag azure:CONTAINER</c>: index tags on each act, for people who search in the portal.</summary>
internal static class StoreTagCommand
{
    public static Command Create(CliContext context, GlobalOptions options)
    {
        var address = new Argument<string>(context.Say("DÉPÔT", "STORE"))
        {
            Description = context.Say("azure:CONTENEUR", "azure:CONTAINER"),
        };
        var command = new Command("tag", context.Say(
            "Étiquettes d’index Azure (siren, numero, nature, date, etat), pour chercher dans le portail",
            "Azure index tags (siren, numero, nature, date, etat), to search in the portal"))
        {
            address,
        };
        command.Aliases.Add("etiqueter");
        command.SetAction(async (result, cancellationToken) =>
        {
            var given = result.GetRequiredValue(address);
            var opened = await StoreAddress.OpenAsync(given, context.StartFolder, context.TimeProvider, cancellationToken);
            if (opened is not BlobVersionStore store)
            {
                throw new UsageException(
                    "seul un dépôt azure: a des étiquettes ; legaldocs acts list cherche dans tous.",
                    "only an azure: store has tags; legaldocs acts list searches in all.");
            }

            var counts = new Dictionary<TagOutcome, int>();
            await foreach (var acte in new ActeArchive(store).ListAsync(cancellationToken))
            {
                var outcome = await store.TagAsync(acte.Id, ActeTags.Of(acte), cancellationToken);
                counts[outcome] = counts.GetValueOrDefault(outcome) + 1;
            }

            Write(context, counts, result.GetValue(options.Json));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(CliContext context, Dictionary<TagOutcome, int> counts, bool json)
    {
        var (written, unchanged) = (counts.GetValueOrDefault(TagOutcome.Written), counts.GetValueOrDefault(TagOutcome.Unchanged));
        if (json)
        {
            context.WriteJson(new JsonObject { ["type"] = "resume", ["etiquetes"] = written, ["inchanges"] = unchanged });
            return;
        }

        context.Output.WriteLine(context.Say(
            $"✓ étiquetés : {written} · inchangés : {unchanged}", $"✓ tagged: {written} · unchanged: {unchanged}"));
    }
}

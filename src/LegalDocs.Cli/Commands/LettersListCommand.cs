using System.CommandLine;
using System.Globalization;
using LegalDocs.Campaigns.Letters;
using LegalDocs.Campaigns.Sessions;
using LegalDocs.Cli.Display;
using LegalDocs.Worker;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs letters list</c>: every letter of the store, a line each.</summary>
internal static class LettersListCommand
{
    public static Command Create(CliContext context, GlobalOptions options, StoreSource source)
    {
        var fetch = new Option<bool>("--fetch", "--relever")
        {
            Description = context.Say(
                "Demande d’abord les nouveaux courriers à la plateforme (« run » et « worker » le font aussi)",
                "Asks the platform for new letters first ('run' and 'worker' do so too)"),
        };
        var waiting = new Option<bool>("--waiting", "--en-attente")
        {
            Description = context.Say("Seulement ceux qui attendent une réponse", "Only those that await an answer"),
        };
        var command = new Command("list", context.Say("Courriers conservés, une ligne chacun", "Stored letters, a line each"))
        {
            fetch, waiting,
        };
        command.Aliases.Add("liste");
        source.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            var isJson = result.GetValue(options.Json);
            if (result.GetValue(fetch))
            {
                await FetchAsync(context, source, result, isJson, cancellationToken);
            }

            var store = await source.OpenAsync(result, cancellationToken);
            var letters = (await LetterChoice.AllAsync(store, cancellationToken)).Select(each => each.Letter)
                .Where(letter => !result.GetValue(waiting) || letter.AwaitsAnswer).ToList();
            if (isJson)
            {
                letters.ForEach(letter => context.WriteJson(LetterDisplay.Json(letter)));
            }
            else
            {
                Write(context, letters);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static async Task FetchAsync(
        CliContext context, StoreSource source, ParseResult result, bool isJson, CancellationToken cancellationToken)
    {
        await using var session = await CampaignSession.OpenAsync(
            source.CampaignFolder(result),
            LettersSession.AddressesOf(source, result),
            Rehearsal.Host(context.TimeProvider),
            cancellationToken);
        var (desk, sirens) = await LettersSession.OpenAsync(context, session, cancellationToken);
        var report = await desk.CollectNowAsync(sirens, cancellationToken);
        if (!isJson)
        {
            LetterDisplay.WriteReport(context, report);
        }
    }

    private static void Write(CliContext context, List<StoredLetter> letters)
    {
        if (letters.Count == 0)
        {
            context.Output.WriteLine(context.Say("aucun courrier", "no letter"));
            return;
        }

        var table = new PlainTable(
            context.Say("Courrier", "Letter"),
            "Date",
            context.Say("Acte", "Act"),
            context.Say("Nature", "Kind"),
            context.Say("Suite", "Answer"));
        foreach (var letter in letters)
        {
            table.Add(
                letter.Folder,
                letter.EffectiveDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                LetterChoice.NumeroOf(letter),
                LetterDisplay.Type(context, letter.Type),
                LetterDisplay.Standing(context, letter));
        }

        table.Write(context.Output);
    }
}

using System.CommandLine;
using LegalDocs.Campaigns.Sessions;
using LegalDocs.Cli.Display;
using LegalDocs.Register;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs register search WORDS…</c>: acts by words and facets, a page at a time.</summary>
internal static class RegisterSearchCommand
{
    public static Command Create(CliContext context, GlobalOptions options, RegisterSource source)
    {
        var search = new SearchOptions(context);
        var limit = new Option<int>("--limit", "--limite")
        {
            Description = context.Say("Actes par page, 0 à 500 (20 par défaut)", "Acts on a page, 0 to 500 (default 20)"),
            DefaultValueFactory = _ => 20,
            HelpName = "n",
        };
        var next = new Option<string?>("--page-suivante", "--next-page")
        {
            Description = context.Say("Suite d’une recherche : le repère qu’elle a donné", "Goes on: the mark that a search gave"),
            HelpName = context.Say("repère", "mark"),
        };
        var command = new Command("search", context.Say(
            "Cherche des actes. Exemple : legaldocs register search commande publ* --commune dijon --nature convention --du 01/01/2018",
            "Searches acts. Example: legaldocs register search commande publ* --commune dijon --nature convention --from 2018-01-01"));
        command.Aliases.Add("chercher");
        search.AddTo(command);
        command.Add(limit);
        command.Add(next);
        source.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            var query = search.Read(result);
            var size = Size(result.GetValue(limit));
            var after = Cursor(result.GetValue(next));
            await using var register = await source.OpenExistingAsync(result, cancellationToken);
            var page = await SearchAsync(register.Catalogue, query, size, after, cancellationToken);
            var display = new SearchDisplay(context, Display.TerminalWidth.Find(), IsColoured(result.GetValue(options.NoColor)));
            display.Write(page, result.GetValue(options.Json), result.GetValue(options.Quiet));
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<SearchPage> SearchAsync(
        ActeCatalogue catalogue, SearchQuery query, int size, SearchCursor? after, CancellationToken cancellationToken)
    {
        try
        {
            return await catalogue.SearchAsync(query, size, after, cancellationToken);
        }
        catch (ArgumentException) when (query.Text is not null)
        {
            throw new UsageException(
                $"une recherche a {SearchQuery.MaxWords} mots au plus.", $"a search has {SearchQuery.MaxWords} words at most.");
        }
    }

    private static int Size(int limit) => limit is >= 0 and <= ActeCatalogue.MaxPageSize
        ? limit
        : throw new UsageException(
            $"--limit va de 0 à {ActeCatalogue.MaxPageSize}.", $"--limit goes from 0 to {ActeCatalogue.MaxPageSize}.");

    private static SearchCursor? Cursor(string? text)
    {
        if (text is null)
        {
            return null;
        }

        return SearchCursor.TryParse(text, out var cursor)
            ? cursor
            : throw new UsageException(
                "ce repère de page n’a pas été donné par « legaldocs register search » : reprenez sans --page-suivante.",
                "this page mark was not given by 'legaldocs register search': begin again without --next-page.");
    }

    private static bool IsColoured(bool noColor) =>
        !noColor && !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
}

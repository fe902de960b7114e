using System.CommandLine;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Letters;
using LegalDocs.Cli.Display;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs letters get LETTER</c>: the documents of a letter and of its answers, into a folder.</summary>
internal static class LettersGetCommand
{
    public static Command Create(CliContext context, GlobalOptions options, StoreSource source)
    {
        var letter = LetterChoice.Argument(context);
        var folder = new Option<string?>("--output-dir", "--dossier")
        {
            Description = context.Say("Dossier des fichiers (par défaut courrier-N)", "Folder for the files (default: courrier-N)"),
            HelpName = context.Say("dossier", "folder"),
        };
        var overwriting = OutputFiles.Overwriting(context);
        var command = new Command("get", context.Say(
            "Sort les pièces d’un courrier, et celles des réponses", "Takes out the documents of a letter, and those of its answers"))
        {
            letter, folder, overwriting,
        };
        command.Aliases.Add("obtenir");
        source.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            var store = await source.OpenAsync(result, cancellationToken);
            var chosen = await LetterChoice.GetAsync(store, result.GetRequiredValue(letter), cancellationToken);
            var target = result.GetValue(folder) ?? $"courrier-{chosen.Folder}";
            var reader = new LetterReader(store);
            var files = new OutputFiles(context, result.GetValue(overwriting));
            var written = new List<string>();
            foreach (var path in chosen.Files.Keys.Order(StringComparer.Ordinal))
            {
                var content = await reader.ReadAsync(chosen, path, cancellationToken);
                written.Add(files.Add(Path.Combine(target, path.Replace('/', Path.DirectorySeparatorChar)), content));
            }

            await files.WriteAsync(cancellationToken);

            if (result.GetValue(options.Json))
            {
                var json = LetterDisplay.Json(chosen);
                json["fichiers"] = new JsonArray([.. written.Select(file => (JsonNode)file)]);
                context.WriteJson(json);
                return ExitCode.Done;
            }

            LetterDisplay.Write(context, [chosen]);
            written.ForEach(context.Output.WriteLine);
            return ExitCode.Done;
        });
        return command;
    }
}

using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using LegalDocs.Cli.Display;
using LegalDocs.Records;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs acts history NUMBER</c>: each version, who made it and why, and what it changed.</summary>
internal static class ActsHistoryCommand
{
    private const int ShownValues = 12;

    public static Command Create(CliContext context, GlobalOptions options, StoreSource source)
    {
        var numero = ActeChoice.Argument(context);
        var command = new Command("history", context.Say(
            "Ce qui est arrivé à un acte : chaque version, sa date, son auteur, ce qu’elle change",
            "What happened to an act: each version, its date, its author, what it changes"))
        {
            numero,
        };
        command.Aliases.Add("historique");
        source.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            var store = await source.OpenAsync(result, cancellationToken);
            var archive = new ActeArchive(store);
            var id = await ActeChoice.GetIdAsync(store, result.GetRequiredValue(numero), cancellationToken);
            var acte = (await archive.FindAsync(id, cancellationToken))!;
            var changes = await ActeTimeline.ReadAsync(archive, acte, cancellationToken);
            if (result.GetValue(options.Json))
            {
                foreach (var change in changes)
                {
                    context.WriteJson(Json(acte, change));
                }
            }
            else
            {
                Write(context, acte, changes);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(CliContext context, ArchivedActe acte, IReadOnlyList<VersionChange> changes)
    {
        var output = context.Output;
        output.WriteLine(acte.Identity is { Objet.Length: > 0 } card ? $"{acte.Numero} — {card.Objet}" : acte.Numero);
        foreach (var change in changes)
        {
            output.WriteLine();
            output.WriteLine($"v{change.Version.Number} · {Days.Instant(context, change.Version.Created)} · {Author(context, change)}");
            output.WriteLine($"    {change.Version.Message}");
            foreach (var file in change.Files)
            {
                var kind = HistoryWords.Of(file.Kind);
                output.WriteLine(context.Say(
                    $"    {kind.French} : {file.Title.French} ({file.Path})", $"    {kind.English}: {file.Title.English} ({file.Path})"));
            }

            foreach (var value in change.Values.Take(ShownValues))
            {
                output.WriteLine($"      {value.Path} › {value.Place} : {Text(context, value.Before)} → {Text(context, value.After)}");
            }

            var more = change.Values.Count + change.MoreValues - ShownValues;
            if (more > 0)
            {
                output.WriteLine(context.Say(
                    $"      … et {more} autres valeurs : --json les donne", $"      … and {more} more values: --json lists them"));
            }
        }
    }

    private static string Author(CliContext context, VersionChange change) => change.Version.Author is { } author
        ? author.Address is { } address ? $"{author.Name} <{address}>" : author.Name
        : context.Say("auteur non indiqué", "author not recorded");

    private static string Text(CliContext context, string? value) =>
        value is null ? context.Say("(rien)", "(nothing)") : context.Say($"« {value} »", $"'{value}'");

    private static JsonObject Json(ArchivedActe acte, VersionChange change) => new()
    {
        ["type"] = "version",
        ["urn"] = acte.Id.Value,
        ["version"] = change.Version.Number,
        ["date"] = change.Version.Created.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        ["auteur"] = change.Version.Author?.Name,
        ["adresse"] = change.Version.Author?.Address,
        ["message"] = change.Version.Message,
        ["fichiers"] = new JsonArray([.. change.Files.Select(file => new JsonObject
        {
            ["fichier"] = file.Path,
            ["changement"] = HistoryWords.Wire(file.Kind),
            ["sha512"] = change.Version.Files.FirstOrDefault(each => each.Path == file.Path)?.Sha512,
        })]),
        ["valeurs"] = new JsonArray([.. change.Values.Select(value => new JsonObject
        {
            ["fichier"] = value.Path,
            ["place"] = value.Place,
            ["avant"] = value.Before,
            ["apres"] = value.After,
        })]),
        ["valeurs_omises"] = change.MoreValues,
    };
}

using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Sessions;
using LegalDocs.Cli.Display;
using LegalDocs.Records;
using LegalDocs.Versions;
using LegalDocs.Versions.Azure;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs store stats [STORE]</c>: how much a store holds, and what deduplication saves.</summary>
internal static class StoreStatsCommand
{
    public static Command Create(CliContext context, GlobalOptions options)
    {
        var address = new Argument<string?>(context.Say("DÉPÔT", "STORE"))
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = context.Say(
                "folder:CHEMIN ou azure:CONTENEUR ; sans lui, le dépôt de la campagne",
                "folder:PATH or azure:CONTAINER; without it, the campaign's store"),
        };
        var source = new StoreSource(context);
        var command = new Command("stats", context.Say(
            "Objets, versions, fichiers, octets, octets économisés ; par nature et par année",
            "Objects, versions, files, bytes, bytes saved; by kind and by year"))
        {
            address,
        };
        command.Aliases.Add("statistiques");
        source.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            var given = result.GetValue(address);
            var store = given is null
                ? await source.OpenAsync(result, cancellationToken)
                : await StoreAddress.OpenAsync(given, context.StartFolder, context.TimeProvider, cancellationToken);
            var statistics = await StoreStatistics.MeasureAsync((OcflVersionStore)store, measured: null, cancellationToken);
            var protection = store is BlobVersionStore blobs ? await blobs.MeasureProtectionAsync(cancellationToken) : null;
            if (result.GetValue(options.Json))
            {
                var json = Json(statistics);
                json["protection"] = protection is null ? null : ProtectionWords.Json(protection);
                context.WriteJson(json);
            }
            else
            {
                Write(context, statistics);
                if (protection is not null)
                {
                    context.Output.WriteLine();
                    context.Output.WriteLine($"{context.Say("Protection :", "Protection:")} {ProtectionWords.Line(context, protection)}");
                }
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(CliContext context, StoreStatistics statistics)
    {
        WriteTable(
            context,
            context.Say("Nature", "Kind"),
            statistics.ByNature.Select(row => (Name(context, NatureNames.Of(row.Nature)), row.Count)),
            statistics.Total);
        context.Output.WriteLine();
        WriteTable(
            context,
            context.Say("Année", "Year"),
            statistics.ByYear.Select(row => (Year(context, row.Year), row.Count)),
            statistics.Total);
    }

    private static void WriteTable(
        CliContext context, string heading, IEnumerable<(string Name, StoreCount Count)> rows, StoreCount total)
    {
        var table = new PlainTable(
            heading,
            context.Say("Actes", "Acts"),
            "Versions",
            context.Say("Fichiers", "Files"),
            context.Say("Conservé", "Stored"),
            context.Say("Économisé", "Saved"),
            context.Say("Inventaires et journaux", "Inventories and logs"));
        foreach (var (name, count) in rows.Append((context.Say("Total", "Total"), total)))
        {
            table.Add(
                name,
                Figure(count.Objects),
                Figure(count.Versions),
                Figure(count.Contents),
                Sizes.Of(context, count.StoredBytes),
                Sizes.Of(context, count.SavedBytes),
                Sizes.Of(context, count.OverheadBytes));
        }

        table.Write(context.Output);
    }

    private static string Name(CliContext context, RecordText text) => context.Say(text.French, text.English);

    private static string Year(CliContext context, int? year) => year is { } known ? Figure(known) : context.Say("inconnue", "unknown");

    private static string Figure(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static JsonObject Json(StoreStatistics statistics)
    {
        var json = Count(statistics.Total);
        json["par_nature"] = new JsonArray([.. statistics.ByNature.Select(row =>
        {
            var count = Count(row.Count);
            count["nature"] = row.Nature is { } nature ? (int)nature : null;
            return count;
        })]);
        json["par_annee"] = new JsonArray([.. statistics.ByYear.Select(row =>
        {
            var count = Count(row.Count);
            count["annee"] = row.Year;
            return count;
        })]);
        return json;
    }

    private static JsonObject Count(StoreCount count) => new()
    {
        ["objets"] = count.Objects,
        ["versions"] = count.Versions,
        ["fichiers_des_versions"] = count.Files,
        ["fichiers"] = count.Contents,
        ["octets"] = count.StoredBytes,
        ["octets_economises"] = count.SavedBytes,
        ["octets_inventaires"] = count.OverheadBytes,
    };
}

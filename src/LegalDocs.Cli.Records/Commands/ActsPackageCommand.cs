using System.CommandLine;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Sessions;
using LegalDocs.Records;
using LegalDocs.Versions;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs acts export NUMBER… --dossier ZIP | --bagit PATH | --seda ZIP</c>: acts with their proof, for others.</summary>
internal static class ActsPackageCommand
{
    /// <summary>Gives « export » its own action, beside its sub-commands.</summary>
    public static void Configure(Command export, CliContext context, GlobalOptions options, StoreSource source)
    {
        var asked = new PackageOptions(context);
        asked.AddTo(export);
        source.AddTo(export);
        export.SetAction(async (result, cancellationToken) =>
        {
            var request = asked.Read(result);
            request.Check();
            var store = await source.OpenAsync(result, cancellationToken);
            var ids = await ChooseAsync(store, request.Numeros, request.IsAll, cancellationToken);
            await using var package = PackageWriter.Create(context.FullPath(request.Path));
            // Recorded before anything leaves: who took what is known even when the disk fills up half way.
            await CliJournal.RecordAsync(
                context,
                source.JournalPath(result),
                "export",
                ids is [var only] ? only.Value : null,
                $"{request.Kind} vers {request.Path} ; actes : {ids.Count}",
                cancellationToken);
            var faults = await WriteAsync(context, package, new ActeArchive(store), ids, request, cancellationToken);
            Say(context, package, ids.Count, faults, result.GetValue(options.Json));
            return faults == 0 ? ExitCode.Done : ExitCode.Integrity;
        });
    }

    private static async Task<IReadOnlyList<ActeObjectId>> ChooseAsync(
        IVersionStore store, string[] numeros, bool all, CancellationToken cancellationToken)
    {
        if (all == numeros.Length > 0)
        {
            throw all
                ? new UsageException("donnez des numéros, ou --all, mais pas les deux.", "give numbers, or --all, not both.")
                : new UsageException(
                    "quels actes ? Donnez leurs numéros, ou --all pour tous.", "which acts? Give numbers, or --all for all.");
        }

        var ids = new List<ActeObjectId>();
        foreach (var numero in numeros)
        {
            ids.Add(await ActeChoice.GetIdAsync(store, numero, cancellationToken));
        }

        // In one order whatever the order of the store or of the words typed: the same acts give the same bytes.
        var chosen = all ? await ActeChoice.AllAsync(store, cancellationToken) : ids;
        return chosen.Count > 0
            ? [.. chosen.DistinctBy(id => id.Value).OrderBy(id => id.Value, StringComparer.Ordinal)]
            : throw new UsageException("le dépôt n’a aucun acte.", "the store has no act.");
    }

    /// <summary>Writes the package; answers how many acts have a proof with a fault.</summary>
    private static async Task<int> WriteAsync(
        CliContext context,
        PackageWriter package,
        ActeArchive archive,
        IReadOnlyList<ActeObjectId> ids,
        PackageRequest request,
        CancellationToken cancellationToken)
    {
        var now = context.TimeProvider.GetUtcNow();
        var faults = 0;
        switch (request)
        {
            case { Dossier: not null }:
                faults = (await ActeBundle.WriteAsync(package, archive, ids, cancellationToken)).Count(proof => !proof.IsSound);
                break;
            case { Bagit: not null }:
                var info = new BagItInfo
                {
                    BaggingDate = DateOnly.FromDateTime(now.UtcDateTime),
                    SourceOrganization = request.Organisation,
                };
                await BagItExport.WriteAsync(package, archive, ids, info, cancellationToken);
                break;
            default:
                var profile = new SedaProfile
                {
                    ArchivalAgency = request.Archives!,
                    TransferringAgency = request.Organisation!,
                    ArchivalAgreement = request.Accord,
                };
                await SedaExport.WriteAsync(package, archive, ids, profile, now, cancellationToken);
                break;
        }

        return faults;
    }

    private static void Say(CliContext context, PackageWriter package, int actes, int faults, bool json)
    {
        var bytes = package.Entries.Sum(entry => entry.Length);
        if (json)
        {
            context.WriteJson(new JsonObject
            {
                ["type"] = "fichier",
                ["chemin"] = package.FullPath,
                ["actes"] = actes,
                ["fichiers"] = package.Entries.Count,
                ["octets"] = bytes,
                ["actes_en_defaut"] = faults,
            });
            return;
        }

        context.Output.WriteLine(context.Say(
            $"✓ {package.FullPath} (actes : {actes}, fichiers : {package.Entries.Count}, {Display.Sizes.French(bytes)})",
            $"✓ {package.FullPath} (acts: {actes}, files: {package.Entries.Count}, {Display.Sizes.English(bytes)})"));
        if (faults > 0)
        {
            context.Output.WriteLine(context.Say(
                $"✗ actes dont la preuve a un défaut : {faults} ; la page le dit, legaldocs acts verify aussi.",
                $"✗ acts whose proof has a fault: {faults}; the page says so, and legaldocs acts verify."));
        }
    }
}

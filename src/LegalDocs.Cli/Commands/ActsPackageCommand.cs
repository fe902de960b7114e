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
        var numeros = new Argument<string[]>(context.Say("NUMÉRO", "NUMBER"))
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = context.Say("Actes à remettre ; --all pour tous", "Acts to hand over; --all for all"),
        };
        var all = new Option<bool>("--all", "--tous") { Description = context.Say("Tous les actes du dépôt", "All acts of the store") };
        var dossier = new Option<string?>("--dossier")
        {
            Description = context.Say(
                "Dossier qui se suffit à lui-même : versions, preuve, page à lire (.zip, ou un dossier)",
                "Self-contained bundle: versions, proof, a page to read (.zip, or a folder)"),
            HelpName = "zip",
        };
        var bagit = new Option<string?>("--bagit")
        {
            Description = context.Say(
                "Paquet BagIt 1.0 (RFC 8493) : un dossier, ou un .zip", "BagIt 1.0 package (RFC 8493): a folder, or a .zip"),
            HelpName = context.Say("chemin", "path"),
        };
        var organisation = new Option<string?>("--organisation")
        {
            Description = context.Say("Organisme qui verse (BagIt, SEDA)", "Body that transfers (BagIt, SEDA)"),
        };
        var seda = new Option<string?>("--seda")
        {
            Description = context.Say(
                "Paquet de versement à la forme de SEDA 2.1 (.zip) ; avec --organisation et --archives",
                "Transfer package in the shape of SEDA 2.1 (.zip); with --organisation and --archives"),
            HelpName = "zip",
        };
        var archives = new Option<string?>("--archives")
        {
            Description = context.Say(
                "Identifiant du service d’archives qui reçoit (SEDA)", "Identifier of the archive that receives (SEDA)"),
        };
        var accord = new Option<string?>("--accord")
        {
            Description = context.Say("Identifiant de l’accord de versement (SEDA)", "Identifier of the transfer agreement (SEDA)"),
        };
        export.Add(numeros);
        export.Add(all);
        export.Add(dossier);
        export.Add(bagit);
        export.Add(seda);
        export.Add(organisation);
        export.Add(archives);
        export.Add(accord);
        source.AddTo(export);
        export.SetAction(async (result, cancellationToken) =>
        {
            var request = new Request
            {
                Dossier = result.GetValue(dossier),
                Bagit = result.GetValue(bagit),
                Seda = result.GetValue(seda),
                Organisation = result.GetValue(organisation),
                Archives = result.GetValue(archives),
                Accord = result.GetValue(accord),
            };
            request.Check();
            var store = await source.OpenAsync(result, cancellationToken);
            var ids = await ChooseAsync(store, result.GetValue(numeros) ?? [], result.GetValue(all), cancellationToken);
            // Recorded before anything leaves: who took what is known even when the disk fills up half way.
            await CliJournal.RecordAsync(
                context,
                source.JournalPath(result),
                "export",
                ids is [var only] ? only.Value : null,
                $"{request.Kind} vers {request.Path} ; actes : {ids.Count}",
                cancellationToken);
            return await WriteAsync(context, new ActeArchive(store), ids, request, result.GetValue(options.Json), cancellationToken);
        });
    }

    private static async Task<IReadOnlyList<ActeObjectId>> ChooseAsync(
        IVersionStore store, string[] numeros, bool all, CancellationToken cancellationToken)
    {
        if (all == numeros.Length > 0)
        {
            throw new UsageException("donnez des numéros, ou --all, mais pas les deux.", "give numbers, or --all, not both.");
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

    private static async Task<int> WriteAsync(
        CliContext context,
        ActeArchive archive,
        IReadOnlyList<ActeObjectId> ids,
        Request request,
        bool json,
        CancellationToken cancellationToken)
    {
        await using var package = PackageWriter.Create(context.FullPath(request.Path));
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

        Say(context, package, ids.Count, faults, json);
        return faults == 0 ? ExitCode.Done : ExitCode.Integrity;
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

    private sealed record Request
    {
        public string? Dossier { get; init; }

        public string? Bagit { get; init; }

        public string? Seda { get; init; }

        public string? Organisation { get; init; }

        public string? Archives { get; init; }

        public string? Accord { get; init; }

        public string Path => (Dossier ?? Bagit ?? Seda)!;

        public string Kind => Dossier is not null ? "dossier" : Bagit is not null ? "BagIt" : "SEDA";

        /// <exception cref="UsageException">None, or several, are asked for; or SEDA without its parties.</exception>
        public void Check()
        {
            if (new[] { Dossier, Bagit, Seda }.Count(each => each is not null) != 1)
            {
                throw new UsageException(
                    "que faut-il faire ? Donnez --dossier, --bagit ou --seda, ou l’une des commandes scdl et liste.",
                    "what is to be made? Give --dossier, --bagit or --seda, or one of the commands scdl and liste.");
            }

            if (Seda is not null && (string.IsNullOrWhiteSpace(Organisation) || string.IsNullOrWhiteSpace(Archives)))
            {
                throw new UsageException(
                    "un versement SEDA nomme qui verse et qui reçoit : donnez --organisation et --archives.",
                    "a SEDA transfer names who transfers and who receives: give --organisation and --archives.");
            }
        }
    }
}

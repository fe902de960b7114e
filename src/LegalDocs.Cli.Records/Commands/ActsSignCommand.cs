using System.CommandLine;
using LegalDocs.Campaigns.Reading;
using LegalDocs.Campaigns.Sessions;
using LegalDocs.Cli.Display;
using LegalDocs.Pdf;
using LegalDocs.Records;
using LegalDocs.Versions;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs acts sign NUMBER FILE.pdf</c>, <c>legaldocs acts sign --dossier DIR</c>: takes signed files
/// back.</summary>
internal sealed class ActsSignCommand
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly CliContext _context;
    private readonly GlobalOptions _options;
    private readonly StoreSource _source;
    private readonly Argument<string?> _numero;
    private readonly Argument<string?> _file;
    private readonly Option<string?> _folder;
    private readonly Option<bool> _watch;
    private readonly Option<string?> _trust;
    private readonly Option<string[]> _signers;
    private readonly Option<bool> _replaces;

    private ActsSignCommand(CliContext context, GlobalOptions options, StoreSource source)
    {
        _context = context;
        _options = options;
        _source = source;
        _numero = new Argument<string?>(context.Say("NUMÉRO", "NUMBER"))
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = context.Say("Numéro de l’acte, ou son URN", "Number of the act, or its URN"),
        };
        _file = new Argument<string?>(context.Say("FICHIER.pdf", "FILE.pdf"))
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = context.Say("PDF signé, ou scan", "Signed PDF, or scan"),
        };
        _folder = new Option<string?>("--dossier")
        {
            Description = context.Say(
                "Dossier de dépôt : chaque PDF y est pris, puis rangé dans acceptes/ ou refuses/",
                "Drop folder: each PDF in it is taken, then moved to acceptes/ or refuses/"),
            HelpName = context.Say("dossier", "folder"),
        };
        _watch = new Option<bool>("--surveiller")
        {
            Description = context.Say(
                "Surveille le dossier jusqu’à l’arrêt (Ctrl+C)", "Watches the folder until stopped (Ctrl+C)"),
        };
        _trust = new Option<string?>("--confiance")
        {
            Description = context.Say(
                "Dossier des certificats des autorités reconnues (par défaut : confiance/ de la campagne)",
                "Folder of the certificates of accepted authorities (default: confiance/ of the campaign)"),
            HelpName = context.Say("dossier", "folder"),
        };
        _signers = new Option<string[]>("--signataire")
        {
            Description = context.Say(
                "Personne qui doit avoir signé ; peut être répété", "Person who must have signed; may be repeated"),
            HelpName = context.Say("nom", "name"),
        };
        _replaces = new Option<bool>("--remplacer")
        {
            Description = context.Say(
                "Accepte un fichier qui ne contient pas la signature déjà conservée",
                "Accepts a file that does not contain the signature already stored"),
        };
    }

    public static Command Create(CliContext context, GlobalOptions options, StoreSource source)
    {
        var parts = new ActsSignCommand(context, options, source);
        var command = new Command("sign", context.Say(
            "Reprend un acte signé : contrôle la signature et le contenu, puis le conserve",
            "Takes a signed act back: checks signature and content, then stores it"))
        {
            parts._numero, parts._file, parts._folder, parts._watch, parts._trust, parts._signers, parts._replaces,
        };
        command.Aliases.Add("signer");
        source.AddTo(command);
        command.SetAction(parts.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var (numero, file, folder) = (result.GetValue(_numero), result.GetValue(_file), result.GetValue(_folder));
        if ((folder is null) != (numero is not null && file is not null) || (folder is not null && numero is not null))
        {
            throw new UsageException(
                "précisez un numéro et un fichier (legaldocs acts sign DM2018_0042 signe.pdf), ou --dossier DOSSIER.",
                "give a number and a file (legaldocs acts sign DM2018_0042 signed.pdf), or --dossier FOLDER.");
        }

        var store = await _source.OpenAsync(result, cancellationToken);
        var desk = new SigningDesk(store, Trust(result), _context.TimeProvider);
        var request = new SigningRequest
        {
            Signataires = result.GetValue(_signers) ?? [],
            Replaces = result.GetValue(_replaces),
            Author = new VersionAuthor("LegalDocs", null),
        };
        var display = new SigningDisplay(_context, result.GetValue(_options.Json));
        var record = new SigningRecord(_context, _source, result, store);
        Task Catalogue(SigningOutcome? outcome) => record.RecordAsync(outcome, cancellationToken);

        if (folder is not null)
        {
            var drop = new DropFolder(Existing(folder), store, desk, _context.TimeProvider);
            return result.GetValue(_watch)
                ? await WatchAsync(drop, request, display, Catalogue, cancellationToken)
                : await PassAsync(drop, request, display, Catalogue, cancellationToken);
        }

        var acte = await ActeChoice.GetAsync(new ActeReader(store), numero!, cancellationToken);
        var path = _context.FullPath(file!);
        if (Directory.Exists(path))
        {
            throw new UsageException(
                $"« {path} » est un dossier : donnez le fichier signé, ou --dossier pour reprendre tout ce qu’il contient.",
                $"'{path}' is a folder: give the signed file, or --dossier to take back all that it holds.");
        }

        var outcome = await desk.DepositFileAsync(acte.Id, path, request, cancellationToken);
        display.Write(Path.GetFileName(path), acte.Numero, outcome, movedTo: null);
        await Catalogue(outcome);
        return outcome is SigningOutcome.Refused ? ExitCode.ChecksFailed : ExitCode.Done;
    }

    private static async Task<int> PassAsync(
        DropFolder drop,
        SigningRequest request,
        SigningDisplay display,
        Func<SigningOutcome?, Task> catalogue,
        CancellationToken cancellationToken)
    {
        await foreach (var file in drop.PassAsync(request, cancellationToken))
        {
            display.Write(file);
            await catalogue(file.Outcome);
        }

        display.WriteCounts();
        return display.RefusedCount == 0 ? ExitCode.Done : ExitCode.Partial;
    }

    /// <summary>Passes until stopped; stopping is the normal end. Files that still wait are not told at each pass.</summary>
    private async Task<int> WatchAsync(
        DropFolder drop,
        SigningRequest request,
        SigningDisplay display,
        Func<SigningOutcome?, Task> catalogue,
        CancellationToken cancellationToken)
    {
        try
        {
            display.WriteWatching();
            while (true)
            {
                await foreach (var file in drop.PassAsync(request, cancellationToken))
                {
                    if (file.Outcome is not null)
                    {
                        display.Write(file);
                        await catalogue(file.Outcome);
                    }
                }

                await Task.Delay(Pause, _context.TimeProvider, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            display.WriteCounts();
            return ExitCode.Done;
        }
    }

    private SignatureTrust Trust(ParseResult result)
    {
        var given = result.GetValue(_trust) ?? Environment.GetEnvironmentVariable("LEGALDOCS_CONFIANCE");
        var folder = given is not null ? _context.FullPath(given) : DefaultTrust(result);
        if (folder is null)
        {
            return new SignatureTrust { Authorities = [] };
        }

        var findings = TrustFolder.Read(folder, out var trust);
        return findings.Count == 0 ? trust : throw new UsageException(
            string.Join('\n', findings.Select(each => $"{each.Code} {each.Place} : {each.French} ; {each.RemedyFrench}.")),
            string.Join('\n', findings.Select(each => $"{each.Code} {each.Place}: {each.English}; {each.RemedyEnglish}.")));
    }

    /// <summary>The campaign's trust list, when it has one; without any, only scans can be accepted.</summary>
    private string? DefaultTrust(ParseResult result)
    {
        var folder = _source.FindCampaignFolder(result) is { } campaign ? Path.Combine(campaign, "confiance") : null;
        return Directory.Exists(folder) ? folder : null;
    }

    private string Existing(string folder)
    {
        var path = _context.FullPath(folder);
        return Directory.Exists(path)
            ? path
            : throw new UsageException($"le dossier « {path} » n’existe pas.", $"the folder '{path}' does not exist.");
    }
}

using System.CommandLine;
using LegalDocs.Campaigns.Pipeline;
using LegalDocs.Campaigns.Running;
using LegalDocs.Campaigns.Sessions;
using LegalDocs.Versions;

namespace LegalDocs.Cli.Commands;

/// <summary>Finds the version store a command is about: <c>--store</c>, else the campaign's own.</summary>
internal sealed class StoreSource(CliContext context)
{
    public Option<string?> Store { get; } = new("--store")
    {
        Description = context.Say(
            "Dépôt des versions : folder:CHEMIN ou azure:CONTENEUR", "Version store: folder:PATH or azure:CONTAINER"),
        HelpName = "folder:…|azure:…",
    };

    public Option<string?> Campagne { get; } = new("--campagne", "-c")
    {
        Description = context.Say("Dossier de la campagne", "Folder of the campaign"),
        HelpName = context.Say("dossier", "folder"),
    };

    public void AddTo(Command command)
    {
        command.Add(Store);
        command.Add(Campagne);
    }

    /// <summary>The campaign's folder, or null when only a store is named.</summary>
    public string? FindCampaignFolder(ParseResult result) =>
        result.GetValue(Campagne) is null
            && (result.GetValue(Store) ?? Environment.GetEnvironmentVariable("LEGALDOCS_STORE")) is not null
            ? null
            : CampaignFolder(result);

    /// <summary>Opens the store that the options, or the current folder, name.</summary>
    public Task<IVersionStore> OpenAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var given = result.GetValue(Store) ?? Environment.GetEnvironmentVariable("LEGALDOCS_STORE");
        given ??= $"folder:{new CampaignPaths(CampaignFolder(result)).Store}";
        return StoreAddress.OpenAsync(given, context.StartFolder, context.TimeProvider, cancellationToken);
    }

    /// <summary>Where what is done with this store is recorded: <c>LEGALDOCS_JOURNAL</c>, else the campaign's journal; null for a store
    /// named alone.</summary>
    public string? JournalPath(ParseResult result)
    {
        if (CliJournal.Given(context) is { } given)
        {
            return given;
        }

        var isAlone = result.GetValue(Campagne) is null
            && (result.GetValue(Store) ?? Environment.GetEnvironmentVariable("LEGALDOCS_STORE")) is not null;
        return isAlone ? null : new CampaignPaths(CampaignFolder(result)).Journal;
    }

    /// <summary>The folder of the campaign that the option, or the current folder, names.</summary>
    /// <exception cref="UsageException">There is none, or several.</exception>
    public string CampaignFolder(ParseResult result) =>
        result.GetValue(Campagne) is { } campagne ? context.FullPath(campagne) : FindCampaign();

    /// <summary>The folder itself or one above; else the only campaign below <c>pipelines/</c>.</summary>
    private string FindCampaign()
    {
        for (var folder = new DirectoryInfo(context.StartFolder); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, PipelineFile.FileName)))
            {
                return folder.FullName;
            }
        }

        var below = Path.Combine(context.StartFolder, "pipelines");
        string[] campaigns = Directory.Exists(below)
            ? [
                .. Directory.EnumerateDirectories(below).Where(
                    folder => File.Exists(Path.Combine(folder, PipelineFile.FileName)))]
            : [];
        return campaigns.Length == 1
            ? campaigns[0]
            : throw new UsageException(
                "quelle campagne ? Précisez --campagne DOSSIER ou --store.",
                "which campaign? Give --campagne FOLDER or --store.");
    }
}

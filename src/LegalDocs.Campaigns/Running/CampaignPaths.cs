using LegalDocs.Campaigns.Pipeline;

namespace LegalDocs.Campaigns.Running;

/// <summary>Where a campaign keeps what it makes, below the folder of its pipeline file.</summary>
/// <param name="Directory">Absolute path of the folder that holds <c>pipeline.yaml</c>.</param>
public sealed record CampaignPaths(string Directory)
{
    /// <summary>Working state that can be rebuilt: register, lock, converter's work, rehearsal platform.</summary>
    public string State => Path.Combine(Directory, ".legaldocs");

    /// <summary>The SQLite register: durable work, numbers, states.</summary>
    public string Register => Path.Combine(State, "registre.db");

    /// <summary>Transactions of the rehearsal platform.</summary>
    public string Rehearsal => Path.Combine(State, "repetition.db");

    /// <summary>Classifications fetched from the platforms.</summary>
    public string Classifications => Path.Combine(State, "classifications");

    /// <summary>Folder of the converter: profiles, batches, cache.</summary>
    public string Converter => Path.Combine(State, "conversion");

    /// <summary>Default version store: an OCFL storage root.</summary>
    public string Store => Path.Combine(Directory, "depot");

    /// <summary>Journal of who did what: kept as long as the store, and never rebuilt.</summary>
    public string Journal => Path.Combine(Directory, "journal", "journal.jsonl");

    /// <summary>Held while a run goes on.</summary>
    public string Lock => Path.Combine(State, "verrou");

    /// <summary>The drafters' copies.</summary>
    /// <param name="pipeline">The pipeline file, which names the folder.</param>
    /// <returns>An absolute path.</returns>
    public string Outputs(PipelineDefinition pipeline) =>
        Path.GetFullPath(Path.Combine(Directory, pipeline.Sorties.Dossier));
}

using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Data.Contexts;
using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Data;

/// <summary>The data of a campaign: read, typed, linked, with no known fault.</summary>
public sealed record CampaignData
{
    /// <summary>Tables by name, in the order of the pipeline file.</summary>
    public required IReadOnlyDictionary<string, Dataset> Datasets { get; init; }

    /// <summary>Context documents by name, in the order of the pipeline file.</summary>
    public required IReadOnlyDictionary<string, JsonObject> Contexte { get; init; }

    /// <summary>Where the values of the context documents stand that are read from workbooks.</summary>
    internal IReadOnlyDictionary<string, DocumentPlaces> Places { get; init; } =
        new Dictionary<string, DocumentPlaces>(StringComparer.Ordinal);

    /// <summary>Where the values of a context document stand.</summary>
    internal DocumentPlaces PlacesOf(string name) => Places.GetValueOrDefault(name) ?? DocumentPlaces.None;
}

/// <summary>What reading the data of a campaign came to.</summary>
public abstract record DataLoading
{
    private DataLoading()
    {
    }

    /// <summary>Every cell is right.</summary>
    /// <param name="Data">The data.</param>
    /// <param name="Warnings">What a drafter should look at: columns passed over, hidden rows, comments.</param>
    public sealed record Loaded(CampaignData Data, IReadOnlyList<Finding> Warnings) : DataLoading;

    /// <summary>Some cell is wrong: nothing may be made.</summary>
    /// <param name="Findings">All errors of all files, with their addresses, and the warnings.</param>
    public sealed record Refused(IReadOnlyList<Finding> Findings) : DataLoading;
}

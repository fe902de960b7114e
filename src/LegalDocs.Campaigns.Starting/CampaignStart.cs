using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Pipeline;
using LegalDocs.Campaigns.Starting.Files;
using LegalDocs.Campaigns.Starting.Workbooks;

namespace LegalDocs.Campaigns.Starting;

/// <summary>Starts a campaign: a folder with its pipeline file, its workbook, its templates and what to do with them.</summary>
/// <remarks>All of it comes from the program: nothing is fetched, and the folder stands alone. All files are written, or none.</remarks>
public static class CampaignStart
{
    private const string Workbook = "donnees/services-communs.xlsx";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the shipped example: six services communs of Dijon Métropole, 27 September 2018. It runs as it is.</summary>
    /// <param name="directory">Full path; absent, or an empty folder.</param>
    /// <returns>The files, relative, sorted.</returns>
    /// <exception cref="StartException">Something is there already.</exception>
    public static IReadOnlyList<string> Example(string directory)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        var files = Shared();
        foreach (var name in Embedded.In("exemple"))
        {
            files[name["exemple/".Length..]] = Embedded.Bytes(name);
        }

        files["LISEZ-MOI.md"] = Utf8.GetBytes(
            Embedded.Text("exemple/LISEZ-MOI.md").Replace("pipelines/services-communs", ".", StringComparison.Ordinal));
        files[PipelineFile.FileName] = Utf8.GetBytes(OwnPipeline.Example());
        return Write(directory, files);
    }

    /// <summary>Writes the campaign of an EPCI: what public data say is written, the rest is to be filled.</summary>
    /// <param name="directory">Full path; absent, or an empty folder. Its name becomes that of the campaign.</param>
    /// <param name="groupement">For whom.</param>
    /// <returns>The files, relative, sorted.</returns>
    /// <exception cref="StartException">Something is there already.</exception>
    public static IReadOnlyList<string> Own(string directory, Groupement groupement)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        ArgumentNullException.ThrowIfNull(groupement);
        var title = GroupementValues.De(groupement.Nom) is { } name ? $"Services communs {name}" : $"Services communs – {groupement.Nom}";
        var pipeline = Utf8.GetBytes(OwnPipeline.Own(directory, title));
        var files = Shared();
        files[PipelineFile.FileName] = pipeline;
        files["donnees/communes.json"] = Utf8.GetBytes(Communes(groupement));
        files[Workbook] = CampaignWorkbook.Write(Definition(directory, pipeline), Workbook, Known(groupement));
        files["LISEZ-MOI.md"] = Utf8.GetBytes(Embedded.Text("propre/LISEZ-MOI.md")
            .Replace("{nom}", groupement.Nom, StringComparison.Ordinal)
            .Replace("{communes}", groupement.Membres.Count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{source}", DecoupageAdministratif.Source, StringComparison.Ordinal));
        return Write(directory, files);
    }

    private static IReadOnlyList<string> Write(string directory, SortedDictionary<string, byte[]> files)
    {
        CampaignFolder.Write(directory, files);
        return [.. files.Keys];
    }

    private static SortedDictionary<string, byte[]> Shared()
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["pipeline.schema.json"] = Embedded.Bytes("schemas/pipeline.schema.json"),
        };
        foreach (var name in Embedded.In("modeles"))
        {
            files[name] = Embedded.Bytes(name);
        }

        return files;
    }

    private static PipelineDefinition Definition(string directory, byte[] pipeline) => PipelineFile.Parse(directory, pipeline) switch
    {
        PipelineLoading.Loaded loaded => loaded.Pipeline,
        PipelineLoading.Refused refused => throw new InvalidOperationException(
            $"The pipeline file of a new campaign is refused: {refused.Findings[0].English}"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static KnownValues Known(Groupement groupement) => new()
    {
        Documents = new Dictionary<string, IReadOnlyDictionary<string, string>> { ["epci"] = GroupementValues.Of(groupement) },
        Tables = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>
        {
            ["communes"] =
            [
                .. groupement.Membres.Select(commune => new Dictionary<string, string>
                {
                    ["code_insee"] = commune.CodeInsee,
                    ["nom"] = commune.Nom,
                }),
            ],
        },
    };

    /// <summary>The member communes in the form of the shipped <c>communes-2018.json</c>.</summary>
    private static string Communes(Groupement groupement) => new JsonObject
    {
        ["source"] = new JsonObject
        {
            ["libelle"] = $"Communes membres : {groupement.Nom}",
            ["donnees"] = DecoupageAdministratif.Source,
            ["tncc"] = "code INSEE du type de nom en clair (0 : de, 1 : d’)",
        },
        ["communes"] = new JsonArray([.. groupement.Membres.Select(commune => new JsonObject
        {
            ["code_insee"] = commune.CodeInsee,
            ["nom"] = commune.Nom,
            ["siren"] = commune.Siren,
            ["tncc"] = commune.Tncc,
            ["population"] = commune.Population,
        })]),
    }.ToJsonString(Readable).ReplaceLineEndings("\n") + "\n";
}

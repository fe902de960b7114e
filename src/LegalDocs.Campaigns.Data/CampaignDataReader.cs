using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Data.Linking;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;

namespace LegalDocs.Campaigns.Data;

/// <summary>Reads all data of a campaign: every bad cell of every file is reported at once, with its address.</summary>
public static class CampaignDataReader
{
    /// <summary>Reads context documents and tables, types their cells, checks keys and links.</summary>
    /// <param name="pipeline">The pipeline file, checked.</param>
    /// <returns>The data, or everything that is wrong with them.</returns>
    public static DataLoading Read(PipelineDefinition pipeline)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        var findings = new List<Finding>();
        var contexte = ReadContexte(pipeline, findings);
        var tables = new OrderedDictionary<string, TypedTable>(StringComparer.Ordinal);
        using (var files = new SourceFiles(pipeline.Directory, findings))
        {
            foreach (var dataset in pipeline.Donnees)
            {
                if (files.Read(dataset) is { } table)
                {
                    tables.Add(dataset.Nom, table);
                }
            }
        }

        new TableLinks(tables).Check();
        return findings.Any(finding => finding.Severity == FindingSeverity.Error)
            ? new DataLoading.Refused(findings)
            : new DataLoading.Loaded(new CampaignData { Datasets = Datasets(tables), Contexte = contexte }, findings);
    }

    private static OrderedDictionary<string, JsonObject> ReadContexte(
        PipelineDefinition pipeline, List<Finding> findings)
    {
        var documents = new OrderedDictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var (name, definition) in pipeline.Contexte)
        {
            var file = definition.Source;
            if (DocumentReader.ReadObject(Path.Combine(pipeline.Directory, file), file, findings) is { } document)
            {
                documents.Add(name, document);
            }
        }

        return documents;
    }

    private static OrderedDictionary<string, Dataset> Datasets(OrderedDictionary<string, TypedTable> tables)
    {
        var datasets = new OrderedDictionary<string, Dataset>(StringComparer.Ordinal);
        foreach (var (name, table) in tables)
        {
            datasets.Add(name, new Dataset
            {
                Name = name,
                Element = table.Definition.Element,
                Links = table.Definition.Liens,
                Rows = [.. table.Rows.Select(row => new DataRow
                {
                    Key = row.Key!,
                    Source = row.Place.Row.French,
                    SourceEnglish = row.Place.Row.English,
                    Values = row.Values,
                })],
            });
        }

        return datasets;
    }
}

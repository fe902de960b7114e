using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Data.Contexts;
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
        var contexte = new OrderedDictionary<string, ContextDocument>(StringComparer.Ordinal);
        var tables = new OrderedDictionary<string, TypedTable>(StringComparer.Ordinal);
        using (var files = new SourceFiles(pipeline.Directory, findings))
        {
            foreach (var (name, definition) in pipeline.Contexte)
            {
                if (ReadDocument(pipeline, definition, files, findings) is { } document)
                {
                    contexte.Add(name, document);
                }
            }

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
            : new DataLoading.Loaded(Data(contexte, tables), findings);
    }

    private static ContextDocument? ReadDocument(
        PipelineDefinition pipeline, ContextDefinition definition, SourceFiles files, List<Finding> findings)
    {
        if (definition.IsWorkbook)
        {
            return new ContextReader(definition, files, pipeline.Donnees, findings).Read();
        }

        var path = Path.Combine(pipeline.Directory, definition.Source);
        return DocumentReader.ReadObject(path, definition.Source, findings) is { } document
            ? new ContextDocument(document, DocumentPlaces.None)
            : null;
    }

    private static CampaignData Data(
        OrderedDictionary<string, ContextDocument> contexte, OrderedDictionary<string, TypedTable> tables)
    {
        var documents = new OrderedDictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var (name, document) in contexte)
        {
            documents.Add(name, document.Content);
        }

        return new CampaignData
        {
            Datasets = Datasets(tables),
            Contexte = documents,
            Places = contexte.ToDictionary(each => each.Key, each => each.Value.Places, StringComparer.Ordinal),
        };
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

using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Data.Documents;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Texts;

namespace LegalDocs.Campaigns.Data;

/// <summary>Reads documents that are one object: the context of a campaign, the data of one template.</summary>
public static class DocumentReader
{
    private const int MaxBytes = 64 * 1024 * 1024;

    /// <summary>Reads a .json or .yaml file whose root is an object.</summary>
    /// <param name="path">The file.</param>
    /// <param name="findings">Receives all errors.</param>
    /// <returns>The object, or null when the file is wrong.</returns>
    public static JsonObject? ReadObject(string path, List<Finding> findings) => ReadObject(path, path, findings);

    /// <summary>Reads a document under the name that messages give it.</summary>
    internal static JsonObject? ReadObject(string path, string name, List<Finding> findings)
    {
        var report = new DataReport(name, findings);
        var reading = SourceFile.Read(path, MaxBytes);
        if (reading is FileReading.Failed failed)
        {
            report.Error(DocumentFaults.From(failed));
            return null;
        }

        var content = ((FileReading.Read)reading).Content;
        switch (Path.GetExtension(path).ToLowerInvariant())
        {
            case ".json":
                return ReadJson(content, report);
            case ".yaml" or ".yml":
                return ReadYaml(content, report);
            case var extension:
                report.Error(DocumentFaults.UnknownKind(extension));
                return null;
        }
    }

    private static JsonObject? ReadJson(byte[] content, DataReport report)
    {
        using var document = JsonSource.Parse(content, report);
        if (document is null)
        {
            return null;
        }

        if (document.RootElement.ValueKind == System.Text.Json.JsonValueKind.Object)
        {
            return (JsonObject)JsonNode.Parse(document.RootElement.GetRawText())!;
        }

        report.Error(DocumentFaults.NotAnObject());
        return null;
    }

    private static JsonObject? ReadYaml(byte[] content, DataReport report)
    {
        if (YamlSource.Parse(content, report) is not { } root)
        {
            return null;
        }

        if (YamlSource.ToJson(root) is JsonObject document)
        {
            return document;
        }

        report.Error(DocumentFaults.NotAnObject());
        return null;
    }
}

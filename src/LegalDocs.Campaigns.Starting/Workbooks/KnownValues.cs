namespace LegalDocs.Campaigns.Starting.Workbooks;

/// <summary>What a new workbook holds already.</summary>
internal sealed record KnownValues
{
    /// <summary>Fields of context documents, by name of document, then by name of field.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Documents { get; init; }

    /// <summary>Rows of tables, by name of dataset; of lists, by name of document and list: <c>seance.membres</c>.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> Tables { get; init; }

    public IReadOnlyDictionary<string, string> Fields(string document) =>
        Documents.TryGetValue(document, out var fields) ? fields : new Dictionary<string, string>();

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string table) =>
        Tables.TryGetValue(table, out var rows) ? rows : [];
}

using LegalDocs.Campaigns.Data;
using LegalDocs.Campaigns.Pipeline;

namespace LegalDocs.Campaigns.Planning;

/// <summary>Which acts of one kind concern the same rows as an act of another kind.</summary>
internal sealed class ActeRelations(PipelineDefinition pipeline, RowGraph graph)
{
    private readonly Dictionary<string, ActeDefinition> _definitions =
        pipeline.Actes.ToDictionary(definition => definition.Id, StringComparer.Ordinal);

    public static string KeyOf(string definitionId, string rowKey) => $"{definitionId}/{rowKey}";

    /// <summary>
    /// Same row, or the row linked to (one act), or the rows that link here (several); nothing when the two kinds
    /// share no link.
    /// </summary>
    public (bool IsSingle, IReadOnlyList<string> Keys) Find(
        ActeDefinition definition, string rowKey, string relatedId)
    {
        var from = graph.Data.Datasets[definition.Pour];
        var to = graph.Data.Datasets[_definitions[relatedId].Pour];
        if (from.Name == to.Name)
        {
            return (true, [KeyOf(relatedId, rowKey)]);
        }

        var row = graph.Get(from.Name, rowKey);
        if (from.Links.Values.Contains(to.Name, StringComparer.Ordinal))
        {
            return (true, [.. LinkedTo(from, row, to).Select(linked => KeyOf(relatedId, linked.Key))]);
        }

        var incoming = graph.IncomingRows(from, row, to);
        return (false, [.. incoming.Select(each => KeyOf(relatedId, each.Key))]);
    }

    private IEnumerable<DataRow> LinkedTo(Dataset from, DataRow row, Dataset to) =>
        graph.LinkedRows(from, row).Where(linked => linked.Target.Name == to.Name).Select(linked => linked.Row);
}

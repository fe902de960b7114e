using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Data;

namespace LegalDocs.Campaigns.Planning;

/// <summary>Rows of all datasets and the links between them, indexed once.</summary>
internal sealed class RowGraph
{
    private readonly Dictionary<string, Dictionary<string, DataRow>> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Dataset, string Key, string From), List<DataRow>> _incoming = [];

    public RowGraph(CampaignData data)
    {
        Data = data;
        foreach (var dataset in data.Datasets.Values)
        {
            _rows[dataset.Name] = dataset.Rows.ToDictionary(row => row.Key, StringComparer.Ordinal);
        }

        foreach (var dataset in data.Datasets.Values)
        {
            IndexLinks(dataset);
        }
    }

    public CampaignData Data { get; }

    public DataRow Get(string dataset, string key) => _rows[dataset][key];

    /// <summary>Rows that <paramref name="row"/> links to, by name of dataset.</summary>
    public IEnumerable<(Dataset Target, DataRow Row)> LinkedRows(Dataset dataset, DataRow row) =>
        dataset.Links.Select(link => (Data.Datasets[link.Value], Get(link.Value, KeyOf(row, link.Key))));

    /// <summary>Rows of <paramref name="from"/> that link to the row named, in the order of the data.</summary>
    public IReadOnlyList<DataRow> IncomingRows(Dataset target, DataRow row, Dataset from) =>
        _incoming.TryGetValue((target.Name, row.Key, from.Name), out var rows) ? rows : [];

    /// <summary>Datasets with a link to <paramref name="target"/>.</summary>
    public IEnumerable<Dataset> DatasetsLinkingTo(Dataset target) =>
        Data.Datasets.Values.Where(dataset => dataset.Links.Values.Contains(target.Name, StringComparer.Ordinal));

    private static string KeyOf(DataRow row, string column) => row.Values[column]!.GetValue<string>();

    private void IndexLinks(Dataset dataset)
    {
        foreach (var (column, target) in dataset.Links)
        {
            foreach (var row in dataset.Rows)
            {
                var place = (target, KeyOf(row, column), dataset.Name);
                if (!_incoming.TryGetValue(place, out var rows))
                {
                    _incoming[place] = rows = [];
                }

                rows.Add(row);
            }
        }
    }

    /// <summary>The row with the rows it links to, as templates see it.</summary>
    public JsonObject Expand(Dataset dataset, DataRow row)
    {
        var view = (JsonObject)row.Values.DeepClone();
        foreach (var (target, linked) in LinkedRows(dataset, row))
        {
            view[target.Element] = linked.Values.DeepClone();
        }

        return view;
    }
}

using System.Globalization;
using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Data.Tables;

/// <summary>A cell among others of its column.</summary>
/// <param name="Address">Its address, in short.</param>
/// <param name="Row">Number of its row.</param>
internal readonly record struct CellMark(Wording Address, int Row);

/// <summary>Cells of a column that have the same fault as one that was told before.</summary>
/// <param name="Index">Which finding told it.</param>
internal sealed record AlikeCells(int Index)
{
    private const int FoldedFrom = 3;

    public List<CellMark> Others { get; } = [];

    /// <summary>The finding, with the addresses of the other cells after its own.</summary>
    public Finding Complete(Finding first)
    {
        var count = Others.Count.ToString(CultureInfo.InvariantCulture);
        var (french, english) = Others.Count == 1
            ? ($" et {Others[0].Address.French}", $" and {Others[0].Address.English}")
            : ($", et {count} autres : {List(Others, mark => mark.Address.French, "à")}",
                $", and {count} more: {List(Others, mark => mark.Address.English, "to")}");
        return first with { Place = first.Place + french, PlaceEnglish = first.PlaceEnglish + english };
    }

    /// <summary>Addresses; rows that follow one another are folded: « I3 à I38 ».</summary>
    private static string List(IReadOnlyList<CellMark> marks, Func<CellMark, string> addressOf, string to)
    {
        var runs = new List<List<CellMark>>();
        foreach (var mark in marks)
        {
            if (runs.Count > 0 && runs[^1][^1].Row + 1 == mark.Row)
            {
                runs[^1].Add(mark);
            }
            else
            {
                runs.Add([mark]);
            }
        }

        return GridTable.List(runs.SelectMany(run => run.Count >= FoldedFrom
            ? [$"{addressOf(run[0])} {to} {addressOf(run[^1])}"]
            : run.Select(addressOf)));
    }
}

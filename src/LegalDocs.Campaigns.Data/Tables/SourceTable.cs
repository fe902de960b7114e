using LegalDocs.Campaigns.Data.Cells;
using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Data.Tables;

/// <summary>A table as its file holds it, with its cells in the order of the columns declared.</summary>
internal sealed record SourceTable(Notation Notation, IReadOnlyList<SourceRow> Rows);

/// <summary>A row: one cell for each declared column.</summary>
internal sealed record SourceRow(ISourcePlace Place, IReadOnlyList<CellValue> Cells);

/// <summary>Where a row and its cells stand, in the words of their kind of file.</summary>
internal interface ISourcePlace
{
    /// <summary>« feuille Services, ligne 17 », « ligne 12 », <c>/services/3</c>.</summary>
    Wording Row { get; }

    /// <summary>« feuille Services, cellule D17 », « ligne 12, colonne Date », <c>/services/3/date</c>.</summary>
    /// <param name="column">Place of the column among those declared, from 0.</param>
    Wording Cell(int column);

    /// <summary>The same in short, beside others of the column: <c>D17</c>, « ligne 12 », <c>/services/3/date</c>.</summary>
    /// <param name="column">Place of the column among those declared, from 0.</param>
    Wording Address(int column);

    /// <summary>Number of the row, to see which follow one another.</summary>
    int Number { get; }
}

namespace LegalDocs.Campaigns.Data.Cells;

/// <summary>What a cell holds, as its file says it, before its column gives it a meaning.</summary>
internal abstract record CellValue
{
    private CellValue()
    {
    }

    /// <summary>Nothing, or blanks.</summary>
    public static CellValue Nothing { get; } = new Empty();

    /// <summary>Nothing.</summary>
    public sealed record Empty : CellValue;

    /// <summary>Characters.</summary>
    public sealed record Text(string Content) : CellValue;

    /// <summary>A number with the way its sheet shows it; <paramref name="Raw"/> is the text of the file.</summary>
    public sealed record Number(decimal Value, string Raw, NumberLook Look, int Zeros = 0) : CellValue;

    /// <summary>A date, an hour or both; <paramref name="Days"/> is the count of days of the file.</summary>
    public sealed record Moment(DateTime Value, bool ShowsDate, bool ShowsTime, double Days) : CellValue;

    /// <summary>True or false.</summary>
    public sealed record Truth(bool Value) : CellValue;

    /// <summary>Several texts (JSON and YAML).</summary>
    public sealed record Items(IReadOnlyList<string> Texts) : CellValue;

    /// <summary>An object, or a list of objects, where a value is expected (JSON and YAML).</summary>
    public sealed record Structure : CellValue;

    /// <summary>Excel could not compute the cell: <c>#N/A</c>.</summary>
    public sealed record ExcelError(string Shown) : CellValue;

    /// <summary>A formula whose result was never computed.</summary>
    public sealed record NotComputed : CellValue;

    /// <summary>Part of merged cells whose value stands in another cell.</summary>
    public sealed record Merged(string Anchor) : CellValue;

    /// <summary>A number too great or too small to be exact.</summary>
    public sealed record Inexact(string Raw) : CellValue;
}

/// <summary>How a sheet shows a number.</summary>
internal enum NumberLook
{
    /// <summary>As it is.</summary>
    General,

    /// <summary>With a fixed count of digits, zeros in front: <c>00000</c>.</summary>
    Zeros,

    /// <summary>As a percentage: the value is a hundred times smaller than what is read.</summary>
    Percent,

    /// <summary>As an amount, with an exponent, as a fraction, with words around.</summary>
    Other,
}

/// <summary>Habits of a kind of file, where they make a difference.</summary>
internal enum Notation
{
    /// <summary>Workbooks and CSV: decimal comma, French dates.</summary>
    Office,

    /// <summary>JSON: what has a type has it in the file.</summary>
    Json,

    /// <summary>YAML: everything is text, decimal point or comma.</summary>
    Yaml,
}

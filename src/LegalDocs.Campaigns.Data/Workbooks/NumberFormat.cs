using System.Text;

namespace LegalDocs.Campaigns.Data.Workbooks;

/// <summary>What a number format of Excel makes of a number (ECMA-376-1 §18.8.30).</summary>
/// <param name="Kind">Kind of value shown.</param>
/// <param name="Zeros">Digits of a format made of zeros only, else 0.</param>
internal readonly record struct NumberFormat(FormatKind Kind, int Zeros = 0)
{
    /// <summary>The format of a number without style.</summary>
    public static NumberFormat General => new(FormatKind.General);

    /// <summary>Built-in formats by identifier; identifiers of other languages of Excel that show dates too.</summary>
    public static NumberFormat BuiltIn(int id) => id switch
    {
        0 or 49 => General,
        1 => new NumberFormat(FormatKind.Zeros, 1),
        9 or 10 => new NumberFormat(FormatKind.Percent),
        (>= 14 and <= 17) or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 =>
            new NumberFormat(FormatKind.Date),
        (>= 18 and <= 21) or (>= 32 and <= 35) or 45 or 47 or 55 or 56 => new NumberFormat(FormatKind.Time),
        22 => new NumberFormat(FormatKind.DateTime),
        46 => new NumberFormat(FormatKind.Duration),
        _ => new NumberFormat(FormatKind.Other),
    };

    /// <summary>Reads a custom format code: its first section, without quoted texts, escapes and brackets.</summary>
    public static NumberFormat Parse(string code)
    {
        var section = Bare(code, out var isDuration);
        if (section.Length == 0 || section.Contains("general", StringComparison.Ordinal) || section == "@")
        {
            return isDuration ? new NumberFormat(FormatKind.Duration) : General;
        }

        if (section.All(character => character == '0'))
        {
            return new NumberFormat(FormatKind.Zeros, section.Length);
        }

        if (section.Contains('%', StringComparison.Ordinal))
        {
            return new NumberFormat(FormatKind.Percent);
        }

        if (isDuration)
        {
            return new NumberFormat(FormatKind.Duration);
        }

        if (section.AsSpan().IndexOfAny('#', '?') >= 0 || section.Contains("0.00e", StringComparison.Ordinal))
        {
            return new NumberFormat(FormatKind.Other);
        }

        var hasDate = section.AsSpan().IndexOfAny('d', 'y') >= 0;
        var hasTime = section.AsSpan().IndexOfAny('h', 's') >= 0;
        return (hasDate, hasTime) switch
        {
            (true, true) => new NumberFormat(FormatKind.DateTime),
            (true, false) => new NumberFormat(FormatKind.Date),
            (false, true) => new NumberFormat(FormatKind.Time),
            _ => new NumberFormat(section.Contains('m', StringComparison.Ordinal) ? FormatKind.Date : FormatKind.Other),
        };
    }

    private static string Bare(string code, out bool isDuration)
    {
        isDuration = false;
        var bare = new StringBuilder(code.Length);
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (code[i])
            {
                case '"':
                    i = End(code, i, '"');
                    break;
                case '[':
                    var end = End(code, i, ']');
                    isDuration |= code.AsSpan(i + 1, Math.Max(0, end - i - 1)).Trim("hmsHMS") is "" && end > i + 1;
                    i = end;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                default:
                    bare.Append(char.ToLowerInvariant(code[i]));
                    break;
            }
        }

        return bare.ToString().Trim();
    }

    private static int End(string code, int from, char closing)
    {
        var at = code.IndexOf(closing, from + 1);
        return at < 0 ? code.Length : at;
    }
}

/// <summary>Kinds of values that a number format shows.</summary>
internal enum FormatKind
{
    /// <summary>As it is.</summary>
    General,

    /// <summary>A fixed count of digits.</summary>
    Zeros,

    /// <summary>A percentage.</summary>
    Percent,

    /// <summary>A date.</summary>
    Date,

    /// <summary>An hour of the day.</summary>
    Time,

    /// <summary>A date and an hour.</summary>
    DateTime,

    /// <summary>Hours that may exceed a day: <c>[h]:mm</c>.</summary>
    Duration,

    /// <summary>Amounts, exponents, fractions, words.</summary>
    Other,
}

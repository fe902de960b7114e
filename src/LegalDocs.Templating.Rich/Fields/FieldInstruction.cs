namespace LegalDocs.Templating;

/// <summary>The code of a merge field: expression and switches. ECMA-376-1 §17.16.5.35, §17.16.4.</summary>
/// <param name="Expression">The datum, an expression of the template language.</param>
internal sealed record FieldInstruction(string Expression)
{
    private const string Word = "MERGEFIELD";

    /// <summary><c>\* Upper</c>, <c>Lower</c>, <c>FirstCap</c>, <c>Caps</c>; empty for none.</summary>
    public string Letters { get; private init; } = "";

    /// <summary>Text before a value that is not empty: <c>\b</c>.</summary>
    public string Before { get; private init; } = "";

    /// <summary>Text after a value that is not empty: <c>\f</c>.</summary>
    public string After { get; private init; } = "";

    /// <summary>Format of a date: <c>\@</c>.</summary>
    public string DateFormat { get; private init; } = "";

    /// <summary>Format of a number: <c>\#</c>.</summary>
    public string NumberFormat { get; private init; } = "";

    public bool HasSwitches => (Letters + Before + After + DateFormat).Length > 0;

    /// <summary>Reads a code; null when it is that of another field.</summary>
    public static FieldInstruction? Parse(string code)
    {
        var rest = code.AsSpan().Trim();
        if (!rest.StartsWith(Word, StringComparison.OrdinalIgnoreCase)
            || (rest.Length > Word.Length && !char.IsWhiteSpace(rest[Word.Length])))
        {
            return null;
        }

        rest = rest[Word.Length..].TrimStart();
        var expression = rest is ['"', ..] ? Token(ref rest) : UpToSwitch(ref rest);
        var instruction = new FieldInstruction(expression);
        while (rest.TrimStart() is ['\\', var name, ..] found)
        {
            rest = found[2..].TrimStart();
            var argument = name is 'm' or 'v' ? "" : Token(ref rest);
            instruction = name switch
            {
                '*' when argument.ToUpperInvariant() is "UPPER" or "LOWER" or "FIRSTCAP" or "CAPS" =>
                    instruction with { Letters = argument.ToUpperInvariant() },
                'b' => instruction with { Before = argument },
                'f' => instruction with { After = argument },
                '@' => instruction with { DateFormat = argument },
                '#' => instruction with { NumberFormat = argument },
                _ => instruction,
            };
        }

        return instruction;
    }

    /// <summary>The text of a value with the switches applied.</summary>
    public string Apply(string value)
    {
        var text = DateFormat.Length > 0 && DateText.Parse(value) is { } date
            ? DateText.Format(date, DateFormat, isEnglish: false)
            : value;
        text = Letters switch
        {
            "UPPER" => text.ToUpperInvariant(),
            "LOWER" => text.ToLowerInvariant(),
            "FIRSTCAP" when text.Length > 0 => char.ToUpperInvariant(text[0]) + text[1..],
            "CAPS" => string.Join(' ', text.Split(' ').Select(Capitalised)),
            _ => text,
        };
        return text.Length == 0 ? "" : Before + text + After;
    }

    private static string Capitalised(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];

    private static string UpToSwitch(ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf(" \\");
        var text = (end < 0 ? rest : rest[..end]).Trim().ToString();
        rest = end < 0 ? [] : rest[end..];
        return text;
    }

    private static string Token(ref ReadOnlySpan<char> rest)
    {
        if (rest is not ['"', ..])
        {
            var space = rest.IndexOfAny(' ', '\\');
            var word = (space < 0 ? rest : rest[..space]).ToString();
            rest = rest[word.Length..];
            return word;
        }

        var end = 1;
        while (end < rest.Length && rest[end] != '"')
        {
            end += rest[end] == '\\' ? 2 : 1;
        }

        end = Math.Min(end, rest.Length);
        var text = rest[1..end].ToString().Replace("\\\"", "\"", StringComparison.Ordinal);
        rest = rest[Math.Min(end + 1, rest.Length)..];
        return text;
    }
}

using System.Text.RegularExpressions;

namespace LegalDocs.EndToEnd.Tests.Conventions;

/// <summary>Methods and constructors of a file, found by its layout: the build refuses any other layout (IDE0055), so that the
/// indentation of a brace says what it closes.</summary>
internal static partial class SourceMembers
{
    private const string Indent = "    ";

    /// <summary>Methods with a body, from the line of their modifiers to the one that ends them.</summary>
    /// <param name="lines">The file.</param>
    public static IEnumerable<(string Name, int LineCount)> MethodsOf(string[] lines)
    {
        for (var first = 0; first < lines.Length; first++)
        {
            if (Method.Match(lines[first]) is { Success: true } start && !IsType.IsMatch(start.Value))
            {
                var last = EndOf(lines, first, start.Groups["indent"].Value);
                yield return (start.Groups["name"].Value, last - first + 1);
                first = last;
            }
        }
    }

    /// <summary>Constructors, those of a type's own line included, with the number of their parameters.</summary>
    /// <param name="text">The file.</param>
    public static IEnumerable<(string Name, int ParameterCount)> ConstructorsOf(string text)
    {
        var bare = Literal.Replace(text, string.Empty);
        return Constructor.Matches(bare).Select(match =>
            (match.Groups["name"].Value, ParameterCount(bare.AsSpan(match.Index + match.Length))));
    }

    /// <summary>A body in braces ends at the brace under its modifiers; any other at the first semicolon that an empty line, or the end of
    /// the type, follows.</summary>
    private static int EndOf(string[] lines, int first, string indent)
    {
        var isBlock = false;
        for (var line = first; line < lines.Length; line++)
        {
            isBlock |= lines[line] == indent + "{";
            var next = line + 1 < lines.Length ? lines[line + 1] : string.Empty;
            var isLast = isBlock
                ? lines[line].StartsWith(indent + "}", StringComparison.Ordinal)
                : lines[line].EndsWith(';') && (next.Length == 0 || next == indent[Indent.Length..] + "}");
            if (isLast)
            {
                return line;
            }
        }

        return lines.Length - 1;
    }

    /// <summary>Commas outside of any bracket, and one.</summary>
    private static int ParameterCount(ReadOnlySpan<char> text)
    {
        var (depth, commas) = (1, 0);
        for (var at = 0; at < text.Length && depth > 0; at++)
        {
            depth += text[at] switch
            {
                '(' or '[' or '{' or '<' => 1,
                ')' or ']' or '}' or '>' => -1,
                _ => 0,
            };
            commas += text[at] == ',' && depth == 1 ? 1 : 0;
        }

        return commas + 1;
    }

    [GeneratedRegex(
        @"^(?<indent>(?: {4})+)(?:(?:public|private|protected|internal|static|async|override|virtual|sealed|abstract|partial|extern|unsafe"
        + @"|readonly) )+[^=;]*?(?<name>\w+)(?:<[^()]*>)?\((?![^()]*\) *;)")]
    private static partial Regex Method { get; }

    [GeneratedRegex(@"\b(class|record|struct|interface|enum|delegate)\b")]
    private static partial Regex IsType { get; }

    [GeneratedRegex(
        @"\b(?:class|record|record struct|struct) (?<name>\w+)(?:<[^>]*>)?\(|^ +(?:public|internal|private|protected) (?<name>\w+)\(",
        RegexOptions.Multiline)]
    private static partial Regex Constructor { get; }

    /// <summary>Text and comments, whose brackets and commas are nobody's parameters.</summary>
    [GeneratedRegex(@"""(?:\\.|[^""\\\n])*""|'(?:\\.|[^'\\])'|//[^\n]*")]
    private static partial Regex Literal { get; }
}

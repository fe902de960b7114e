using System.Text.RegularExpressions;

namespace LegalDocs.French.Proofreading;

/// <summary>Reads an act as a careful reader does, and marks what is surely wrong.</summary>
/// <remarks>
/// Conservative: what may be right is not marked. Names, addresses of the web and template tags are left alone. The same
/// text always gives the same faults, in its order.
/// </remarks>
public static partial class Proofreader
{
    /// <summary>Stands for a template tag while the text is read: neither letter, space nor punctuation.</summary>
    private const char TagMark = '\uFFFC';

    private static readonly IReadOnlyList<PatternRule> Patterns =
        [.. PatternRules.Words(), .. PatternRules.Spaces(), .. PatternRules.Marks(), .. PatternRules.Grammar()];

    /// <summary>Reads a text.</summary>
    /// <param name="paragraphs">Its paragraphs, or lines; tabs and line breaks may stand inside.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <returns>Every fault, in the order of the text.</returns>
    public static IReadOnlyList<TextFault> Read(IReadOnlyList<string> paragraphs, ProofreadingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(paragraphs);
        options ??= new ProofreadingOptions();
        string[] texts = [.. paragraphs.Select(text => options.IsTemplate ? Hide(Tag(), text) : text)];
        string[] plain = [.. texts.Select(text => Hide(Address(), text))];
        var faults = new List<TextFault>();
        for (var index = 0; index < texts.Length; index++)
        {
            foreach (var rule in Patterns)
            {
                faults.AddRange(rule.Read(plain[index], index));
            }

            faults.AddRange(SpacingRule.Read(paragraphs[index], texts[index], index, options));
        }

        faults.AddRange(ListRule.Read(plain));
        faults.AddRange(BodyNameRule.Read(plain));
        return [.. faults.OrderBy(fault => fault.Paragraph).ThenBy(fault => fault.Start).ThenBy(fault => fault.Kind)];
    }

    /// <summary>As many marks as characters, so that places stay true.</summary>
    private static string Hide(Regex pattern, string text) =>
        pattern.Replace(text, match => new string(TagMark, match.Length));

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\b(?:https?|ftp)://\S+|\bwww\.\S+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")]
    private static partial Regex Address();
}

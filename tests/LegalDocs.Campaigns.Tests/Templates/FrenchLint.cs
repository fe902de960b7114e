using System.Text.RegularExpressions;
using LegalDocs.French.Typography;

namespace LegalDocs.Campaigns.Tests.Templates;

/// <summary>What a careful reader would mark in the margin of an act.</summary>
internal static partial class FrenchLint
{
    private static readonly (string Name, Regex Pattern)[] Rules =
    [
        ("deux espaces", DoubleSpace()),
        ("apostrophe ou guillemet droit", StraightQuote()),
        ("espace avant une virgule ou un point", SpaceBeforeComma()),
        ("espace dans une parenthèse", SpaceInBrackets()),
        ("ponctuation double", DoublePunctuation()),
        ("« de le », « à les »", NotContracted()),
        ("élision manquante", NotElided()),
        ("mot doublé", DoubledWord()),
        ("pluriel après 0 ou 1", PluralAfterOne()),
        ("accord entre parenthèses", BracketedAgreement()),
        ("balise oubliée", LeftoverTag()),
    ];

    /// <summary>Every fault of a text, with the words around it.</summary>
    public static IEnumerable<string> Faults(string text)
    {
        foreach (var (name, pattern) in Rules)
        {
            foreach (var match in pattern.Matches(text).Where(match => !IsAllowed(match.Value)))
            {
                yield return $"{name} : …{Around(text, match)}…";
            }
        }

        if (Typographer.Apply(text) != text)
        {
            yield return $"espace insécable manquante : {text}";
        }
    }

    // « le onze », « de onze » : no elision before the number.
    private static bool IsAllowed(string match) => match.EndsWith(" onze", StringComparison.Ordinal);

    private static string Around(string text, Match match)
    {
        var start = Math.Max(0, match.Index - 20);
        return text[start..Math.Min(text.Length, match.Index + match.Length + 20)];
    }

    [GeneratedRegex(@"[ \u00A0\u202F]{2,}")]
    private static partial Regex DoubleSpace();

    [GeneratedRegex("""['"]""")]
    private static partial Regex StraightQuote();

    [GeneratedRegex(@"[ \u00A0\u202F][,.]")]
    private static partial Regex SpaceBeforeComma();

    [GeneratedRegex(@"\(\s|\s\)")]
    private static partial Regex SpaceInBrackets();

    [GeneratedRegex(@"[,;:.]{2,}|[;:,]\s+[;:,.]")]
    private static partial Regex DoublePunctuation();

    [GeneratedRegex(@"\b([dD]e|[àÀ]) [lL]es? ")]
    private static partial Regex NotContracted();

    [GeneratedRegex(@"\b([dD]e|[lL]e|[lL]a|[qQ]ue|[nN]e|[sS]e) ([aàâeéèêiîoôuùûœAÀÂEÉÈÊIÎOÔUŒ]\w+|un|une)\b")]
    private static partial Regex NotElided();

    [GeneratedRegex(@"\b(\w{2,}) \1\b")]
    private static partial Regex DoubledWord();

    [GeneratedRegex(@"(?<![\d,])[01](,\d+)? (agents|équivalents|abstentions|dossiers|procédures|unités|traitements)\b")]
    private static partial Regex PluralAfterOne();

    [GeneratedRegex(@"\w\((e|s|es|ne|le)\)")]
    private static partial Regex BracketedAgreement();

    [GeneratedRegex(@"\{\{|\}\}")]
    private static partial Regex LeftoverTag();
}

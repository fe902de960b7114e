using System.Collections.Frozen;

namespace LegalDocs.Templating;

/// <summary>Words that were meant as keywords: of French, of other languages, with a capital. Their blocks still count.</summary>
/// <remarks>Taken for what they mean, so that the mistake is said once, and not again at the end of the block.</remarks>
internal static class MistypedKeywords
{
    private static readonly FrozenDictionary<string, string> Meanings = new Dictionary<string, string>
    {
        ["si"] = "if",
        ["sinon"] = "else",
        ["sinonsi"] = "else if",
        ["sinon_si"] = "else if",
        ["elseif"] = "else if",
        ["else_if"] = "else if",
        ["elsif"] = "else if",
        ["elif"] = "else if",
        ["pour"] = "for",
        ["pourchaque"] = "for",
        ["foreach"] = "for",
        ["tantque"] = "while",
        ["selon"] = "case",
        ["switch"] = "case",
        ["quand"] = "when",
        ["unless"] = "if !",
        ["for"] = "for",
        ["if"] = "if",
        ["else"] = "else",
        ["while"] = "while",
        ["case"] = "case",
        ["when"] = "when",
        ["with"] = "with",
        ["capture"] = "capture",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The keyword a word was meant for, and the part it plays; null when the word is none.</summary>
    /// <param name="word">The first word of a statement.</param>
    /// <param name="rest">What follows it.</param>
    public static (string Keyword, StatementKind Kind)? Find(string word, string rest)
    {
        if (!Meanings.TryGetValue(word, out var keyword) || string.Equals(word, keyword, StringComparison.Ordinal))
        {
            return null;
        }

        var isMiddle = keyword is "else" or "else if" or "when";
        var follows = rest.TrimStart();

        // « Case » alone, « If.nom » or « Pour = 1 » is a field or a variable of that name.
        var isAlone = follows.Length == 0 && keyword == "else";
        var opens = follows.Length > 0 && char.IsWhiteSpace(rest[0])
            && (char.IsLetterOrDigit(follows[0]) || follows[0] is '_' or '(' or '!' or '"' or '$');
        return isAlone || opens
            ? (keyword.Split(' ')[0], isMiddle ? StatementKind.Middle : StatementKind.Open)
            : null;
    }

    /// <summary>What to write instead of the word.</summary>
    public static string Meaning(string word) => Meanings[word];
}

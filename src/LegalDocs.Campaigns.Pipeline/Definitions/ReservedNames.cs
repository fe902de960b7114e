using System.Collections.Frozen;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Functions;

namespace LegalDocs.Campaigns.Pipeline;

/// <summary>Names that data may not take in templates, since they already mean something there.</summary>
internal static class ReservedNames
{
    private static readonly FrozenSet<string> Ours =
        new[] { "acte", "actes", "droit", "campagne", "rang" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words of the template language (Scriban 7): statements, literals, groups of functions.</summary>
    private static readonly FrozenSet<string> Language = new[]
    {
        "if", "else", "end", "for", "in", "case", "when", "while", "break", "continue", "func", "ret", "capture",
        "readonly", "import", "with", "wrap", "include", "tablerow", "this", "null", "true", "false", "empty", "do",
        "and", "or", "not", "array", "date", "html", "math", "object", "regex", "string", "timespan",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What a name already means, or null when it is free.</summary>
    public static Wording? Find(string name)
    {
        if (Ours.Contains(name))
        {
            return new Wording("LegalDocs le donne à chaque modèle", "LegalDocs gives it to every template");
        }

        if (Language.Contains(name))
        {
            return new Wording("c’est un mot du langage des modèles", "it is a word of the template language");
        }

        return CampaignFunctions.All.ContainsKey(name)
            ? new Wording("c’est une fonction des modèles", "it is a function of the templates")
            : null;
    }
}

using System.Globalization;
using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Yaml;

/// <summary>Faults of YAML texts that are not faults of syntax.</summary>
internal static class YamlFaults
{
    public static YamlFault Duplicate(YamlPosition position, string key, int firstLine)
    {
        var line = firstLine.ToString(CultureInfo.InvariantCulture);
        return new YamlFault(
            YamlFaultKind.DuplicateKey,
            position,
            new Wording($"la clé « {key} » est déjà à la ligne {line}", $"the key '{key}' is already on line {line}"),
            new Wording("gardez l’une des deux.", "keep one of the two."));
    }

    public static YamlFault KeyIsNotText(YamlPosition position) => Unsupported(
        position,
        new Wording(
            "un texte qui commence par une accolade doit être entre guillemets (une clé est un mot simple)",
            "a text that begins with a brace must be between quotes (a key is a plain word)"),
        new Wording("écrivez \"{{ … }}\".", "write \"{{ … }}\"."));

    public static YamlFault CurlyQuotes(YamlPosition position) => Unsupported(
        position,
        new Wording(
            "les guillemets courbes “ ” feraient partie du texte", "the curly quotes “ ” would be part of the text"),
        new Wording("écrivez des guillemets droits : \"…\".", "write straight quotes: \"…\"."));

    public static YamlFault Alias(YamlPosition position) => Unsupported(
        position,
        new Wording(
            "les renvois (« & » et « * ») ne sont pas admis", "anchors and aliases ('&', '*') are not accepted"),
        new Wording(
            "écrivez la valeur en toutes lettres, entre guillemets si elle commence par « & » ou « * ».",
            "write the value in full, between quotes when it begins with '&' or '*'."));

    public static YamlFault Tag(YamlPosition position, string tag) => Unsupported(
        position,
        new Wording(
            $"les types explicites (« {tag} ») ne sont pas admis", $"explicit types ('{tag}') are not accepted"),
        new Wording(
            "retirez-le, ou mettez le texte entre guillemets s’il commence par « ! ».",
            "remove it, or put the text between quotes when it begins with '!'."));

    public static YamlFault SeveralDocuments(YamlPosition position) => Unsupported(
        position,
        new Wording("un second document commence ici (« --- »)", "a second document begins here ('---')"),
        new Wording("gardez un seul document par fichier.", "keep one document in a file."));

    public static YamlFault TooDeep(YamlPosition position, int limit)
    {
        var depth = limit.ToString(CultureInfo.InvariantCulture);
        return Unsupported(
            position,
            new Wording($"plus de {depth} niveaux imbriqués", $"more than {depth} nested levels"),
            new Wording("simplifiez la structure.", "make the structure simpler."));
    }

    private static YamlFault Unsupported(YamlPosition position, Wording cause, Wording remedy) =>
        new(YamlFaultKind.Unsupported, position, cause, remedy);
}

namespace LegalDocs.Templating;

/// <summary>What is wrong with Markdown. Codes LD1550 to LD1559.</summary>
internal static class MarkdownProblems
{
    public static Problem NotText(string kind, string kindEnglish) => new(
        "LD1550",
        $"{kind} n’est pas un texte en Markdown",
        $"{kindEnglish} is not a text in Markdown",
        "donnez un texte : « {{ expose | markdown }} ».",
        "give a text: '{{ presentation | markdown }}'.");

    public static Problem Link(string address) => new(
        "LD1551",
        $"le texte en Markdown contient un lien qui n’est pas permis (« {address} »)",
        $"the Markdown text holds a link that is not allowed ('{address}')",
        "donnez une adresse complète : « https://… », « http://… » ou « mailto:… ».",
        "give a complete address: 'https://…', 'http://…' or 'mailto:…'.");

    public static Problem Picture(string address) => new(
        "LD1552",
        $"le texte en Markdown fait appel à une image extérieure (« {address} »), qui n’est jamais lue",
        $"the Markdown text calls for an external picture ('{address}'), which is never read",
        "donnez l’image dans les données, ou écrivez-la « ![texte](data:image/png;base64,…) ».",
        "give the picture in the data, or write it '![text](data:image/png;base64,…)'.");

    public static Problem TooDeep() => new(
        "LD1553",
        "le texte en Markdown emboîte trop de citations ou de listes",
        "the Markdown text nests too many quotes or lists",
        "simplifiez le texte.",
        "simplify the text.");

    public static Problem TooLong(int length, int limit) => new(
        "LD1555",
        $"le texte en Markdown a {Figures.French(length)} caractères, plus que la limite de {Figures.French(limit)}",
        $"the Markdown text has {Figures.English(length)} characters, more than the limit of {Figures.English(limit)}",
        "partagez le texte, ou donnez-le comme document : « {{ annexe | insere }} ».",
        "divide the text, or give it as a document: '{{ annex | insere }}'.");

    public static Problem HeadingLevel() => new(
        "LD1554",
        "le premier niveau de titre d’un texte en Markdown est un nombre de 1 à 9",
        "the first heading level of a Markdown text is a number from 1 to 9",
        "écrivez par exemple « {{ expose | markdown titre: 2 }} ».",
        "write for instance '{{ presentation | markdown titre: 2 }}'.");
}

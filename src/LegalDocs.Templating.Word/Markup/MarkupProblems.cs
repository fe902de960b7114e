namespace LegalDocs.Templating;

/// <summary>What is wrong with the XML of a part. Codes LD1050 to LD1069.</summary>
internal static class MarkupProblems
{
    private const string StartAgain = "n’utilisez pas ce fichier ; repartez d’un document créé par Word.";
    private const string StartAgainEnglish = "do not use this file; start from a document made by Word.";

    public static Problem Malformed(string part, string cause) => new(
        "LD1050",
        $"la partie « {part} » n’est pas du XML correct{(cause.Length == 0 ? "" : $" ({cause})")}",
        $"the part '{part}' is not well-formed XML{(cause.Length == 0 ? "" : $" ({cause})")}",
        "ouvrez le modèle dans Word et enregistrez-le de nouveau ; s’il ne s’ouvre pas, repartez d’une copie saine.",
        "open the template in Word and save it again; if it does not open, start from a sound copy.");

    public static Problem Doctype(string part) => new(
        "LD1051",
        $"la partie « {part} » contient une déclaration DOCTYPE, interdite dans un document Word",
        $"the part '{part}' holds a DOCTYPE declaration, forbidden in a Word document",
        StartAgain,
        StartAgainEnglish);

    public static Problem TooDeep(string part, int limit) => new(
        "LD1052",
        $"la partie « {part} » emboîte plus de {limit} éléments (tableaux dans des tableaux ?)",
        $"the part '{part}' nests more than {limit} elements (tables in tables?)",
        "simplifiez les tableaux emboîtés.",
        "simplify the nested tables.");

    public static Problem TooManyParagraphs(int limit) => new(
        "LD1053",
        $"le modèle a plus de {Figures.French(limit)} paragraphes",
        $"the template has more than {Figures.English(limit)} paragraphs",
        "partagez le modèle en plusieurs.",
        "divide the template.");

    public static Problem Encoding(string part) => new(
        "LD1054",
        $"l’encodage de la partie « {part} » n’est ni UTF-8 ni UTF-16",
        $"the encoding of the part '{part}' is neither UTF-8 nor UTF-16",
        StartAgain,
        StartAgainEnglish);
}

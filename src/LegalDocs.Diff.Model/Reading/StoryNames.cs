namespace LegalDocs.Diff;

/// <summary>Names of stories as readers say them.</summary>
internal static class StoryNames
{
    public static Bilingual HeaderOrFooter(string key, int section, int sectionCount)
    {
        var (kind, page) = (key.Split('/')[0], key.Split('/')[1]);
        var (french, english) = kind == "header" ? ("en-tête", "header") : ("pied de page", "footer");
        (french, english) = page switch
        {
            "first" => ($"{french} de la première page", $"first-page {english}"),
            "even" => ($"{french} des pages paires", $"even-page {english}"),
            _ => (french, english),
        };
        return sectionCount == 1
            ? new Bilingual(french, english)
            : new Bilingual($"{french}, section {section}", $"{english}, section {section}");
    }

    public static Bilingual Note(StoryKind kind, int number) => kind == StoryKind.Footnote
        ? new Bilingual($"note de bas de page {number}", $"footnote {number}")
        : new Bilingual($"note de fin {number}", $"endnote {number}");
}

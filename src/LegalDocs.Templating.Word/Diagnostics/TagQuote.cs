namespace LegalDocs.Templating;

/// <summary>The text in which a tag stands, and where in it.</summary>
internal sealed record TagQuote(string Text, int Start, int End)
{
    private const int Around = 60;

    public string Tag => Text[Start..End];

    public string Excerpt()
    {
        var (from, cutLeft) = Start > Around ? (WordBefore(Start - Around), true) : (0, false);
        var (to, cutRight) = Text.Length - End > Around ? (WordAfter(End + Around), true) : (Text.Length, false);
        var left = Clean(Text[from..Start]).TrimStart();
        var right = Clean(Text[End..to]).TrimEnd();
        return $"{(cutLeft ? "… " : "")}{left}►{Clean(Tag)}◄{right}{(cutRight ? " …" : "")}";
    }

    private static string Clean(string text) => text.Replace('\n', ' ').Replace('\t', ' ');

    private int WordBefore(int position)
    {
        var space = Text.IndexOf(' ', position, Start - position);
        return space < 0 ? position : space + 1;
    }

    private int WordAfter(int position)
    {
        var space = Text.LastIndexOf(' ', position - 1, position - End);
        return space < 0 ? position : space;
    }
}

namespace LegalDocs.Templating;

/// <summary>A break in a line of text: to the next page, to the next column.</summary>
/// <param name="type">Its type. ECMA-376-1 §17.18.3.</param>
internal sealed class PageBreakValue(string type) : RichValue
{
    public override string French => "un saut";

    public override string English => "a break";

    public override void Write(RunContext run, Tag tag)
    {
        var prefix = run.Document.Markup.Prefix;
        run.Document.WriteInRun($"<{prefix}br {prefix}type=\"{type}\"/>");
    }
}

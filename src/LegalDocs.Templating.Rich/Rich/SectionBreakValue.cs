namespace LegalDocs.Templating;

/// <summary>A section break to the next page: headers, footers and page settings stay, page numbers and notes may restart.</summary>
internal sealed class SectionBreakValue : BlockValue
{
    public override string French => "un saut de section";

    public override string English => "a section break";

    protected override string Blocks(RunContext run, BlockPlace place, Tag tag)
    {
        if (place.Section.Length == 0)
        {
            throw new RichValueException(RichProblems.NoSection());
        }

        var prefix = run.Document.Markup.Prefix;
        return $"<{prefix}p><{prefix}pPr>{place.Section}</{prefix}pPr></{prefix}p>";
    }
}

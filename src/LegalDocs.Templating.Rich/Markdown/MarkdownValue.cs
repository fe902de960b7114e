using System.Text;
using Markdig;
using Markdig.Syntax;

namespace LegalDocs.Templating;

/// <summary>A text in Markdown (CommonMark, tables, strikethrough) as paragraphs in the styles of the template.</summary>
/// <remarks>HTML in it is text. No address is read: a picture must be given as <c>data:</c>.</remarks>
internal sealed class MarkdownValue(string text, int firstHeading) : BlockValue
{
    // Some hundred pages: the time of hostile texts grows with the square of their length.
    private const int MaxLength = 200_000;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
        .Build();

    public override string French => "un texte en Markdown";

    public override string English => "a text in Markdown";

    public override void Write(RunContext run, Tag tag)
    {
        if (tag.Alone is not null || tag.RunFormat is not { } format || run.Rich is null)
        {
            base.Write(run, tag);
            return;
        }

        try
        {
            WriteInline(Parse(), format, run, tag);
        }
        catch (RichValueException error)
        {
            run.Report(error.Problem, tag);
        }
    }

    protected override string Blocks(RunContext run, BlockPlace place, Tag tag) =>
        new MarkdownWriter(run, place, tag, firstHeading).Write(Parse());

    // A text of one paragraph is words with their format: they may stand in a sentence.
    private void WriteInline(MarkdownDocument document, string format, RunContext run, Tag tag)
    {
        if (document is [ParagraphBlock { Inline: { } inline }])
        {
            var xml = new StringBuilder();
            new MarkdownInlines(run, tag).Write(inline, RunFormat.Of(format, run.Document.Markup.Prefix), xml);
            run.Document.WriteBesideRun(xml.ToString(), format);
        }
        else if (document.Count > 0)
        {
            base.Write(run, tag);
        }
    }

    private MarkdownDocument Parse()
    {
        if (text.Length > MaxLength)
        {
            throw new RichValueException(MarkdownProblems.TooLong(text.Length, MaxLength));
        }

        try
        {
            return Markdig.Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            // The parser bounds the depth of its input.
            throw new RichValueException(MarkdownProblems.TooDeep());
        }
    }
}

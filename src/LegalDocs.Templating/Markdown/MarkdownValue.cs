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

    protected override string Blocks(RunContext run, BlockPlace place, Tag tag)
    {
        if (text.Length > MaxLength)
        {
            throw new RichValueException(MarkdownProblems.TooLong(text.Length, MaxLength));
        }

        MarkdownDocument document;
        try
        {
            document = Markdig.Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            // The parser bounds the depth of its input.
            throw new RichValueException(MarkdownProblems.TooDeep());
        }

        return new MarkdownWriter(run, place, tag, firstHeading).Write(document);
    }
}

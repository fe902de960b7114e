using System.Text;

namespace LegalDocs.Templating;

/// <summary>A value made of paragraphs and tables, which takes the place of the whole paragraph of its tag.</summary>
internal abstract class BlockValue : RichValue
{
    public override void Write(RunContext run, Tag tag)
    {
        if (tag.Alone is not { } place || run.Rich is null)
        {
            run.Report(RichProblems.NotAlone(this), tag);
            return;
        }

        try
        {
            var blocks = Blocks(run, place, tag);
            run.Document.WriteBlocks(Encoding.UTF8.GetBytes(blocks));
        }
        catch (RichValueException error)
        {
            run.Report(error.Problem, tag);
        }
    }

    /// <summary>The XML of its blocks, with the prefix of the part being written.</summary>
    /// <exception cref="RichValueException">It cannot be written there.</exception>
    protected abstract string Blocks(RunContext run, BlockPlace place, Tag tag);
}

namespace LegalDocs.Templating;

/// <summary>Borders of a paragraph whose place a value may take.</summary>
internal sealed class BlockStep : RenderStep
{
    private readonly bool _isEnd;

    private BlockStep(bool isEnd) => _isEnd = isEnd;

    public static BlockStep Begin { get; } = new(false);

    public static BlockStep End { get; } = new(true);

    public override void Write(RunContext run)
    {
        if (_isEnd)
        {
            run.Document.EndBlocks();
        }
        else
        {
            run.Document.BeginBlocks();
        }
    }
}

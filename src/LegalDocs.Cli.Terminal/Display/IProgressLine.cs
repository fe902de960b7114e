namespace LegalDocs.Cli.Display;

/// <summary>One thing that advances, shown in the way its output allows.</summary>
internal interface IProgressLine
{
    /// <summary>A sentence of its own.</summary>
    void Say(string text);

    /// <summary>Begins to count.</summary>
    void Start(string title, int total);

    /// <summary>One more is done.</summary>
    void Advance(string current);

    /// <summary>Ends the count; nothing happens when none was begun.</summary>
    void Stop();
}

/// <summary>Shows nothing: <c>--quiet</c>, <c>--json</c>.</summary>
internal sealed class NoProgress : IProgressLine
{
    public void Say(string text)
    {
    }

    public void Start(string title, int total)
    {
    }

    public void Advance(string current)
    {
    }

    public void Stop()
    {
    }
}

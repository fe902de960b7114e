namespace LegalDocs.Cli.Display;

/// <summary>For pipes and logs: a line at the start, one every ten seconds, one at the end.</summary>
internal sealed class PlainProgress(CliContext context) : IProgressLine
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private ProgressCount? _count;
    private TimeSpan _last;

    public void Say(string text) => context.Error.WriteLine(text);

    public void Start(string title, int total)
    {
        _count = new ProgressCount(title, total, context.TimeProvider);
        _last = TimeSpan.Zero;
        context.Error.WriteLine($"{Label(title)} 0/{total}");
    }

    public void Advance(string current)
    {
        if (_count is null)
        {
            return;
        }

        _count.Done++;
        if (_count.Elapsed - _last >= Interval)
        {
            _last = _count.Elapsed;
            context.Error.WriteLine($"{Label(_count.Title)} {_count.Figures(context)}  {current}");
        }
    }

    public void Stop()
    {
        if (_count is not null)
        {
            context.Error.WriteLine($"{Label(_count.Title)} {_count.Figures(context)}");
            _count = null;
        }
    }

    private string Label(string title) => context.Say($"{title}\u00a0:", $"{title}:");
}

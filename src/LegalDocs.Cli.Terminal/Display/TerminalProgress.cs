using Spectre.Console;

namespace LegalDocs.Cli.Display;

/// <summary>For a terminal: one line rewritten in place, at most ten times a second.</summary>
/// <remarks>Spectre knows the terminal (width, colour, NO_COLOR); the line is ours because its live display would
/// take the thread that makes acts.</remarks>
internal sealed class TerminalProgress(CliContext context, IAnsiConsole console) : IProgressLine
{
    private const int BarWidth = 24;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private ProgressCount? _count;
    private TimeSpan _last;
    private int _shown;

    public void Say(string text)
    {
        Clear();
        console.WriteLine(text);
    }

    public void Start(string title, int total)
    {
        _count = new ProgressCount(title, total, context.TimeProvider);
        _last = TimeSpan.Zero;
        Draw(string.Empty);
    }

    public void Advance(string current)
    {
        if (_count is null)
        {
            return;
        }

        _count.Done++;
        if (_count.Elapsed - _last >= Interval || _count.Done == _count.Total)
        {
            _last = _count.Elapsed;
            Draw(current);
        }
    }

    public void Stop()
    {
        if (_count is not null)
        {
            Draw(string.Empty);
            console.WriteLine();
            _shown = 0;
            _count = null;
        }
    }

    private void Draw(string current)
    {
        var full = (int)(_count!.Fraction * BarWidth);
        var bar = new string('█', full) + new string('░', BarWidth - full);
        var text = $"{_count.Title}  {bar}  {_count.Figures(context)}  {current}";
        text = text.Length >= console.Profile.Width ? text[..(console.Profile.Width - 1)] : text;
        Clear();
        context.Error.Write(text);
        _shown = text.Length;
    }

    private void Clear()
    {
        if (_shown > 0)
        {
            context.Error.Write("\r" + new string(' ', _shown) + "\r");
            _shown = 0;
        }
    }
}

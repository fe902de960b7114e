using System.Globalization;

namespace LegalDocs.Cli.Display;

/// <summary>Count, rate and remaining time of something under way.</summary>
internal sealed class ProgressCount(string title, int total, TimeProvider timeProvider)
{
    private readonly long _begun = timeProvider.GetTimestamp();

    public string Title => title;

    public int Total => total;

    public int Done { get; set; }

    public TimeSpan Elapsed => timeProvider.GetElapsedTime(_begun);

    public double Fraction => total == 0 ? 1 : (double)Done / total;

    /// <summary>« 19/31  61 %  5,2/s  reste 00:24 »; the rate is that of the whole count so far.</summary>
    public string Figures(CliContext context)
    {
        var rate = Done / Math.Max(Elapsed.TotalSeconds, 0.001);
        var remaining = rate > 0 ? TimeSpan.FromSeconds(Math.Min((total - Done) / rate, 359_999)) : TimeSpan.Zero;
        var percent = ((int)(Fraction * 100)).ToString(CultureInfo.InvariantCulture);
        var perSecond = rate.ToString("0.0", CultureInfo.InvariantCulture);
        var clock = remaining.TotalHours >= 1
            ? remaining.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture)
            : remaining.ToString(@"mm\:ss", CultureInfo.InvariantCulture);
        return context.Say(
            $"{Done}/{total}  {percent}\u00a0%  {perSecond.Replace('.', ',')}/s  reste {clock}",
            $"{Done}/{total}  {percent}%  {perSecond}/s  {clock} left");
    }
}

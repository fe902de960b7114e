namespace LegalDocs.Campaigns.Planning;

/// <summary>The dates of a campaign, sorted once: which one is nearest to another, however many there are.</summary>
/// <remarks>An act takes its date from the data: an act of the same day is the date itself, and no second witness of it.</remarks>
/// <param name="written">Days in the data, each as often as it stands there.</param>
/// <param name="actes">Days of the acts.</param>
internal sealed class DateNeighbours(IReadOnlyList<DateOnly> written, IReadOnlyList<DateOnly> actes)
{
    private readonly DateOnly[] _days = [.. written.Concat(actes).Distinct().Order()];
    private readonly Dictionary<DateOnly, int> _written = written.CountBy(day => day).ToDictionary();
    private readonly Dictionary<DateOnly, int> _actes = actes.CountBy(day => day).ToDictionary();

    /// <summary>How many dates there are besides one of the data.</summary>
    public int CountBut(DateOnly day) => written.Count - 1 + actes.Count - _actes.GetValueOrDefault(day);

    /// <summary>The nearest day to one of the data: itself when it is written twice; the earlier of two as near; null when alone.</summary>
    public DateOnly? NearestOf(DateOnly day)
    {
        if (_written[day] > 1)
        {
            return day;
        }

        var place = Array.BinarySearch(_days, day);
        DateOnly? before = place > 0 ? _days[place - 1] : null;
        DateOnly? after = place < _days.Length - 1 ? _days[place + 1] : null;
        return (before, after) switch
        {
            ({ } earlier, { } later) => day.DayNumber - earlier.DayNumber <= later.DayNumber - day.DayNumber ? earlier : later,
            _ => before ?? after,
        };
    }
}

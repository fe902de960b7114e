namespace LegalDocs.Acts;

/// <summary>Time during which a rule is in force: [du, avant), the first day included, the last one not.</summary>
/// <param name="Du">First day.</param>
/// <param name="Avant">First day after the end; null: still in force.</param>
public sealed record PeriodeDroit(DateOnly Du, DateOnly? Avant)
{
    /// <summary>Since the code général des collectivités territoriales.</summary>
    public static readonly PeriodeDroit Cgct = new(DroitTimeLines.Cgct, null);

    /// <summary>Whether a day lies in it.</summary>
    /// <param name="date">Day of the act.</param>
    /// <returns>True from the first day until the day before the end.</returns>
    public bool Contains(DateOnly date) => Du <= date && date < (Avant ?? DateOnly.MaxValue);

    /// <summary>Since a day, without end.</summary>
    /// <param name="year">Year.</param>
    /// <param name="month">Month.</param>
    /// <param name="day">Day.</param>
    /// <returns>The period.</returns>
    internal static PeriodeDroit Since(int year, int month, int day) => new(new DateOnly(year, month, day), null);
}

namespace LegalDocs.Acts;

/// <summary>Clear days (jours francs): neither the first day nor the last one counts.</summary>
/// <remarks>Saturdays, Sundays and holidays count, and nothing is extended (Rép. min., JO Sénat du 14 février 2013 ;
/// CE,
/// 13 octobre 1993).</remarks>
public static class JoursFrancs
{
    /// <summary>Clear days between a sending and a sitting.</summary>
    /// <param name="envoi">Day of the sending.</param>
    /// <param name="seance">Day of the sitting.</param>
    /// <returns>Days that lie between the two; 0 on the same day or the next, never negative.</returns>
    public static int Between(DateOnly envoi, DateOnly seance) =>
        Math.Max(0, seance.DayNumber - envoi.DayNumber - 1);

    /// <summary>First day on which the sitting may be held.</summary>
    /// <param name="envoi">Day of the sending.</param>
    /// <param name="clearDays">Clear days asked for, 0 and up.</param>
    /// <returns>The day after the last clear day.</returns>
    public static DateOnly EarliestAfter(DateOnly envoi, int clearDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(clearDays);
        return envoi.AddDays(clearDays + 1);
    }

    /// <summary>Last day on which the convocation may be sent.</summary>
    /// <param name="seance">Day of the sitting.</param>
    /// <param name="clearDays">Clear days asked for, 0 and up.</param>
    /// <returns>The day before the first clear day.</returns>
    public static DateOnly LatestBefore(DateOnly seance, int clearDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(clearDays);
        return seance.AddDays(-clearDays - 1);
    }
}

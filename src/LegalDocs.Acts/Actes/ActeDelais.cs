namespace LegalDocs.Acts;

/// <summary>Dates that follow from the publicity and the receipt of an act.</summary>
public static class ActeDelais
{
    private const int DefereMonths = 2;

    /// <summary>Day on which an act is exécutoire: the later of publicity and receipt (EXE-1, CGCT art. L.
    /// 2131-1).</summary>
    /// <param name="datePublicite">Day it was published; null: not yet.</param>
    /// <param name="dateAR">Day the préfecture received it; null: not yet.</param>
    /// <returns>The day, or null while one of the two is missing.</returns>
    public static DateOnly? Executoire(DateOnly? datePublicite, DateOnly? dateAR) =>
        datePublicite is { } publicite && dateAR is { } reception
            ? DateOnly.FromDayNumber(Math.Max(publicite.DayNumber, reception.DayNumber))
            : null;

    /// <summary>Last day of the déféré: two months from the receipt, délai franc (CTL-1, CGCT art. L.
    /// 2131-6).</summary>
    /// <param name="dateAR">Day the préfecture received the act.</param>
    /// <param name="departement">Code of the département, for its own holidays.</param>
    /// <returns>Receipt + two months (clamped to a shorter month) + one day, moved to the next working day.</returns>
    public static DateOnly DefereLastDay(DateOnly dateAR, string? departement = null) =>
        DelaiFranc(dateAR, departement);

    /// <summary>Last day of a third party's recours: two months from publicity, same computation (CTL-2).</summary>
    /// <param name="datePublicite">Day it was published.</param>
    /// <param name="departement">Code of the département, for its own holidays.</param>
    /// <returns>The last day.</returns>
    public static DateOnly RecoursLastDay(DateOnly datePublicite, string? departement = null) =>
        DelaiFranc(datePublicite, departement);

    private static DateOnly DelaiFranc(DateOnly start, string? departement)
    {
        var day = start.AddMonths(DefereMonths).AddDays(1);
        while (!JoursFeries.IsWorkingDay(day, departement))
        {
            day = day.AddDays(1);
        }

        return day;
    }
}

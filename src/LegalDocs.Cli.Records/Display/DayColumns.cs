using System.Globalization;

namespace LegalDocs.Cli.Display;

/// <summary>Days and rehearsals of acts as cells of a table: the same words in <c>acts list</c> and <c>register search</c>.</summary>
internal static class DayColumns
{
    /// <summary>Columns that a terminal must have for the two days to be shown beside the subject line.</summary>
    private const int Narrowest = 130;

    /// <summary>Whether there is room for the two days.</summary>
    /// <param name="columns">Columns of the terminal; null: any width will do.</param>
    public static bool Fit(int? columns) => columns is null or >= Narrowest;

    public static string[] Headings(CliContext context) =>
        ["Exécutoire", context.Say("Déféré jusqu’au", "Déféré until")];

    public static string[] Cells(CliContext context, LegalDays days) =>
    [
        days.Executoire is { } executoire ? Short(context, executoire) : "–",
        days.EstDefere ? context.Say("devant le juge", "in court")
            : days.FinDefere is { } end ? Short(context, end)
            : days.FinDefereAuPlusTard is null ? "–"
            : context.Say("attend réponse", "awaits answer"),
    ];

    /// <summary>A state, with what makes it worth nothing in law.</summary>
    public static string State(CliContext context, string state, bool? isRehearsal) => isRehearsal == true
        ? context.Say($"répétition : {state}", $"rehearsal: {state}")
        : state;

    /// <summary>What a reader must know of acts of a rehearsal.</summary>
    public static void Warn(CliContext context, int rehearsed)
    {
        if (rehearsed > 0)
        {
            context.Error.WriteLine(context.Say(
                $"! {Count(rehearsed, "acte d’une répétition", "actes d’une répétition")} : rien n’a été transmis au représentant de "
                    + "l’État ; accusés, échéances et « signable » n’ont aucune valeur juridique.",
                $"! {Count(rehearsed, "act of a rehearsal", "acts of a rehearsal")}: nothing was transmitted to the State; receipts, days "
                    + "and 'signable' have no force of law."));
        }
    }

    private static string Count(int count, string one, string several) => $"{count} {(count == 1 ? one : several)}";

    private static string Short(CliContext context, DateOnly day) => context.Say(
        day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}

/// <summary>The days that a list shows.</summary>
/// <param name="Executoire">Day on which the act is exécutoire.</param>
/// <param name="FinDefere">Last day of the déféré.</param>
/// <param name="FinDefereAuPlusTard">The same when nothing more is answered.</param>
/// <param name="EstDefere">Whether it is before the court.</param>
internal sealed record LegalDays(DateOnly? Executoire, DateOnly? FinDefere, DateOnly? FinDefereAuPlusTard, bool EstDefere);

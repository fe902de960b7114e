using System.Globalization;
using System.Text;
using LegalDocs.Campaigns.Transmitting;

namespace LegalDocs.Worker;

/// <summary>What an alert says: by cause, each with its remedy, then each act since when, and the last thing known.</summary>
internal static class AlertText
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static string Subject(string campaign, int acts, bool isFrench) => isFrench
        ? $"LegalDocs : {acts} acte{(acts > 1 ? "s" : "")} à surveiller, campagne {campaign}"
        : $"LegalDocs: {acts} act{(acts > 1 ? "s" : "")} to look after, campaign {campaign}";

    public static string Body(string campaign, IReadOnlyList<WaitingAct> acts, bool isFrench)
    {
        var text = new StringBuilder(isFrench
            ? $"Transmission au contrôle de légalité, campagne {campaign}.\n"
            : $"Transmission to the legality control, campaign {campaign}.\n");
        foreach (var group in acts.GroupBy(act => act.Cause).OrderBy(group => group.Key))
        {
            var says = group.Key.Describe();
            text.Append(CultureInfo.InvariantCulture, $"\n{group.Key.Code()} · {(isFrench ? says.French : says.English)}\n");
            foreach (var act in group)
            {
                text.Append(Line(act, isFrench));
            }
        }

        return text.Append(isFrench
            ? "\nChaque acte n’est signalé qu’une fois par cause. « legaldocs acts list » montre où en est la campagne.\n"
            : "\nEach act is told once for each cause. 'legaldocs acts list' shows how the campaign stands.\n").ToString();
    }

    private static string Line(WaitingAct act, bool isFrench)
    {
        var since = isFrench
            ? act.Since.ToString("'depuis le' d MMMM yyyy 'à' HH 'h' mm '(UTC)'", French)
            : act.Since.ToString("'since' yyyy-MM-dd HH:mm '(UTC)'", CultureInfo.InvariantCulture);
        var detail = isFrench ? act.Detail?.French : act.Detail?.English;
        return $"  - {act.Urn.Numero} (SIREN {act.Urn.Siren}), {since}{(string.IsNullOrEmpty(detail) ? "" : $" : {detail}")}\n";
    }
}

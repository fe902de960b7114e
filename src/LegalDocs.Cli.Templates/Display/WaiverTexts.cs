using System.Globalization;
using LegalDocs.Gate;

namespace LegalDocs.Cli.Display;

/// <summary>How reports quote a decision to live with a finding.</summary>
internal static class WaiverTexts
{
    /// <summary>The finding and the decision, on one line.</summary>
    public static string Line(CliContext context, GateFinding found)
    {
        var text = found.Finding.ToJson(context.Language);
        return $"{found.Finding.Code} {text["emplacement"]} : {text["message"]} – {Decision(context, found.Waiver!)}";
    }

    /// <summary>Who decided, until when, why.</summary>
    public static string Decision(CliContext context, TemplateWaiver waiver)
    {
        var (from, to) = (Day(waiver.Decided), Day(waiver.LastDay));
        return context.Say(
            $"dérogation ({waiver.Author}, {from}, jusqu’au {to}) : {waiver.Reason}",
            $"waived ({waiver.Author}, {from}, until {to}): {waiver.Reason}");
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

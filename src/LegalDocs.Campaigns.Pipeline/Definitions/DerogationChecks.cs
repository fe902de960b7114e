using System.Globalization;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Yaml;

namespace LegalDocs.Campaigns.Pipeline;

/// <summary>Checks the derogations of a pipeline file: their scopes and days exist, none stands twice.</summary>
internal static class DerogationChecks
{
    public const string DayFormat = "yyyy-MM-dd";

    public static void Check(YamlMap root, PipelineReport report)
    {
        string[] names =
        [
            DerogationDefinition.WholeCampaign,
            .. root.Entries("contexte").Select(entry => entry.Key),
            .. root.Maps("actes").Select(acte => acte.Text("id")).OfType<string>(),
        ];
        var seen = new HashSet<(string?, string?)>();
        foreach (var derogation in root.Maps("derogations"))
        {
            if (derogation.Scalar("portee") is { } scope && !names.Contains(scope.Text, StringComparer.Ordinal)
                && !NumeroInterne.TryParse(scope.Text, out _))
            {
                report.Add(UnknownScope(scope.Text, names), scope.Start);
            }

            if (derogation.Scalar("date") is { } date && !IsDay(date.Text))
            {
                report.AddUnlessLineIsKnown(ImpossibleDay(date.Text), date.Start);
            }

            if (!seen.Add((derogation.Text("regle"), derogation.Text("portee"))))
            {
                report.Add(ReferenceFindings.Twice($"{derogation.Text("regle")}, {derogation.Text("portee")}"), derogation.Start);
            }
        }
    }

    private static bool IsDay(string text) => DateOnly.TryParseExact(
        text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static Finding UnknownScope(string name, string[] names) => ReferenceFindings.Unknown(
        "une portée de dérogation (document du contexte, sorte d’acte, numéro d’acte ou « campagne »)",
        "a scope of a derogation (context document, kind of act, number of an act, or 'campagne')",
        name,
        names);

    private static Finding ImpossibleDay(string text) => PipelineFindings.Error(
        "LD2534",
        new Wording($"« {text} » n’est pas un jour du calendrier", $"'{text}' is no day of the calendar"),
        new Wording("écrivez la date de la décision : \"2018-09-28\".", "write the day of the decision: \"2018-09-28\"."));
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Gate;

/// <summary>Names for the places of findings: made from the rule and the sentence, never from a number, so that an edit
/// elsewhere in the template changes none.</summary>
public static class Passages
{
    private const int Digits = 12;

    /// <summary>Names the places of the findings of one file.</summary>
    /// <param name="findings">The findings, in reading order: equal ones are counted.</param>
    /// <returns>Twelve hexadecimal digits for each, all different.</returns>
    public static IReadOnlyList<string> Of(IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        Dictionary<(string, string, string), int> counts = [];
        return
        [
            .. findings.Select(finding =>
            {
                var key = (finding.Code, finding.French, Words(finding.Excerpt ?? ""));
                counts[key] = counts.GetValueOrDefault(key) + 1;
                return Name(key.Code, key.French, key.Item3, counts[key]);
            }),
        ];
    }

    private static string Name(string code, string message, string sentence, int rank)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{code}\n{message}\n{sentence}\n{rank}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Digits];
    }

    // Spaces of any width are one: a no-break space set by a corrector is no other sentence.
    private static string Words(string excerpt) =>
        string.Join(' ', excerpt.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

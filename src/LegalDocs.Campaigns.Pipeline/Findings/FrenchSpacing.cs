using System.Text.RegularExpressions;

namespace LegalDocs.Campaigns.Findings;

/// <summary>Puts the no-break spaces that French asks for around guillemets and before double punctuation.</summary>
/// <remarks>Sources are written with plain spaces, readers get U+00A0: a sign never falls alone on the next
/// line.</remarks>
public static partial class FrenchSpacing
{
    /// <summary>Replaces the plain spaces that must not break; applying it again changes nothing.</summary>
    /// <param name="text">A French sentence.</param>
    /// <returns>The same sentence, of the same length.</returns>
    public static string Apply(string text) => Breaking.Replace(text, "\u00a0");

    [GeneratedRegex("(?<=«) | (?=[»;:?!%€])|(?<=\\bn°) ", RegexOptions.CultureInvariant)]
    private static partial Regex Breaking { get; }
}

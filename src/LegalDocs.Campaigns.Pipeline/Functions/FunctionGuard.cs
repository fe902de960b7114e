using LegalDocs.French;

namespace LegalDocs.Campaigns.Functions;

/// <summary>The one place where a refusal of the French library becomes the error a template reports.</summary>
internal static class FunctionGuard
{
    /// <summary>Runs a function body.</summary>
    /// <exception cref="FormatException">The body refused a value; the text is the drafter's, with its
    /// remedy.</exception>
    internal static string Run(Func<string> body)
    {
        try
        {
            return body();
        }
        catch (FrenchFormatException error)
        {
            throw new FormatException($"{error.French} {error.RemedyFrench}", error)
            {
                Data = { ["en"] = $"{error.English} {error.RemedyEnglish}" },
            };
        }
    }
}

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Cli;

/// <summary>What a command may touch of the outside: streams, language, environment, clock.</summary>
/// <param name="Output">Standard output: data only.</param>
/// <param name="Error">Standard error: progress, warnings, errors.</param>
/// <param name="Language">Language of what a person reads.</param>
/// <param name="TimeProvider">The clock.</param>
/// <param name="StartFolder">Folder the command was started in; relative paths are relative to it.</param>
internal sealed record CliContext(
    TextWriter Output, TextWriter Error, MessageLanguage Language, TimeProvider TimeProvider, string StartFolder)
{
    private static readonly JsonSerializerOptions OneLine = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The text for the reader's language, with the no-break spaces of French.</summary>
    public string Say(string french, string english) =>
        Language == MessageLanguage.French ? FrenchSpacing.Apply(french) : english;

    /// <summary>An absolute path.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, StartFolder);

    /// <summary>One JSON object on one line of standard output.</summary>
    public void WriteJson(JsonNode value) => Output.WriteLine(value.ToJsonString(OneLine));

    /// <summary>One JSON object on one line of standard error.</summary>
    public void WriteErrorJson(JsonNode value) => Error.WriteLine(value.ToJsonString(OneLine));

    /// <summary>An error for a person, or the last JSON object of standard error.</summary>
    public int Fail(int code, bool json, string french, string english)
    {
        if (json)
        {
            WriteErrorJson(new JsonObject
            {
                ["type"] = "fin_erreur",
                ["code"] = code,
                ["message"] = Say(french, english),
            });
        }
        else
        {
            Error.WriteLine($"✗ {Say(french, english)}");
        }

        return code;
    }

    /// <summary>French for French locales, English otherwise; <c>--lang</c> and <c>LEGALDOCS_LANG</c> decide.</summary>
    public static MessageLanguage LanguageOf(IReadOnlyList<string> arguments, Func<string, string?> environment)
    {
        var chosen = OptionValue(arguments, "--lang") ?? environment("LEGALDOCS_LANG");
        if (string.IsNullOrEmpty(chosen))
        {
            chosen = FirstSet(environment("LC_ALL"), environment("LC_MESSAGES"), environment("LANG"))
                ?? CultureInfo.CurrentUICulture.Name;
        }

        return chosen.StartsWith("fr", StringComparison.OrdinalIgnoreCase)
            ? MessageLanguage.French
            : MessageLanguage.English;
    }

    private static string? FirstSet(params string?[] values) =>
        values.FirstOrDefault(value => !string.IsNullOrEmpty(value));

    private static string? OptionValue(IReadOnlyList<string> arguments, string name)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == name && i + 1 < arguments.Count)
            {
                return arguments[i + 1];
            }

            if (arguments[i].StartsWith(name + "=", StringComparison.Ordinal))
            {
                return arguments[i][(name.Length + 1)..];
            }
        }

        return null;
    }
}

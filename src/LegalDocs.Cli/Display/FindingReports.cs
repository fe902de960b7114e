using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Diff;

namespace LegalDocs.Cli.Display;

/// <summary>What was found in one file.</summary>
/// <param name="Path">Path of the file, relative to where the command was started, with forward slashes.</param>
/// <param name="Findings">What was found; empty when nothing was.</param>
internal sealed record CheckedFile(string Path, IReadOnlyList<Finding> Findings);

/// <summary>Findings in the forms that build servers read. Text of documents can neither give an order nor end a line.</summary>
internal static class FindingReports
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>The forms, besides text.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["sarif", "junit", "github", "azure", "gitlab"];

    /// <summary>The forms that are files, with their names.</summary>
    public static IReadOnlyList<(string Form, string Name)> Files { get; } =
        [("sarif", "check.sarif"), ("junit", "check.junit.xml"), ("gitlab", "check.codequality.json")];

    /// <summary>Writes all findings in one form.</summary>
    /// <returns>Text that ends with a line feed; empty for annotations of nothing.</returns>
    public static string Write(CliContext context, string format, IReadOnlyList<CheckedFile> files) => format switch
    {
        "github" => Annotations(context, files, GitHub),
        "azure" => Annotations(context, files, (file, finding, message) => Azure(context, file, finding, message)),
        "gitlab" => GitLab(context, files).ToJsonString(Readable) + "\n",
        "sarif" => Sarif(context, files),
        "junit" => $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{JUnit(context, files)}\n",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };

    private static string Annotations(
        CliContext context, IReadOnlyList<CheckedFile> files, Func<CheckedFile, Finding, string, string> line) =>
        string.Concat(files.SelectMany(file => file.Findings.Select(
            finding => $"{line(file, finding, Message(context, finding))}\n")));

    /// <summary>Workflow command; « % », line ends, and in properties « : » and « , » are escaped.</summary>
    private static string GitHub(CheckedFile file, Finding finding, string message)
    {
        var kind = finding.Severity switch
        {
            FindingSeverity.Error => "error",
            FindingSeverity.Warning => "warning",
            _ => "notice",
        };
        return $"::{kind} file={Property(file.Path)},title={Property(finding.Code)}::{Data(message)}";

        static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

        static string Property(string text) =>
            Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
    }

    /// <summary>Logging command; paths are absolute there.</summary>
    private static string Azure(CliContext context, CheckedFile file, Finding finding, string message)
    {
        var kind = finding.Severity == FindingSeverity.Error ? "error" : "warning";
        return $"##vso[task.logissue type={kind};sourcepath={Escaped(context.FullPath(file.Path))};code={finding.Code};]{Escaped(message)}";

        static string Escaped(string text) => text.Replace("%", "%AZP25", StringComparison.Ordinal)
            .Replace(";", "%3B", StringComparison.Ordinal).Replace("]", "%5D", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);
    }

    /// <summary>Code Quality; fingerprints are unique and hold no line number.</summary>
    private static JsonArray GitLab(CliContext context, IReadOnlyList<CheckedFile> files) => new(
    [
        .. files.SelectMany(file => file.Findings.Index().Select(found => new JsonObject
        {
            ["description"] = Message(context, found.Item),
            ["check_name"] = found.Item.Code,
            ["fingerprint"] = Fingerprint(file, found.Index),
            ["severity"] = found.Item.Severity switch
            {
                FindingSeverity.Error => "major",
                FindingSeverity.Warning => "minor",
                _ => "info",
            },
            ["location"] = new JsonObject { ["path"] = file.Path, ["lines"] = new JsonObject { ["begin"] = 1 } },
        })),
    ]);

    private static string Sarif(CliContext context, IReadOnlyList<CheckedFile> files) => SarifLog.Write(new SarifRun
    {
        Category = "template-check",
        Rules =
        [
            .. files.SelectMany(file => file.Findings).Select(finding => finding.Code)
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(code => Rule(context, code)),
        ],
        Results = files.SelectMany(file => file.Findings.Index().Select(
            found => Result(context, file, found.Item, Fingerprint(file, found.Index)))),
    });

    private static SarifRule Rule(CliContext context, string code)
    {
        var text = context.Say($"Voir legaldocs aide {code}.", $"See legaldocs help {code}.");
        return new SarifRule(code, code, text, text);
    }

    private static SarifResult Result(CliContext context, CheckedFile file, Finding finding, string fingerprint) => new()
    {
        RuleId = finding.Code,
        Level = finding.Severity switch
        {
            FindingSeverity.Error => "error",
            FindingSeverity.Warning => "warning",
            _ => "note",
        },
        Message = Message(context, finding),
        Path = file.Path,
        Fingerprint = fingerprint,
    };

    /// <summary>One suite for each template, one case for each code found, or one that passed.</summary>
    private static XElement JUnit(CliContext context, IReadOnlyList<CheckedFile> files) => new(
        "testsuites",
        Counts(files.Sum(CaseCount), files.Sum(FailedCount)),
        files.Select(file => new XElement(
            "testsuite",
            new XAttribute("name", file.Path),
            Counts(CaseCount(file), FailedCount(file)),
            file.Findings.Count == 0
                ? [Case(file, "template check", [])]
                : file.Findings.GroupBy(finding => finding.Code).Select(group => Case(
                    file,
                    group.Key,
                    group.Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => new XElement(
                        "failure", new XAttribute("type", group.Key), Legal(Message(context, finding)))))))));

    private static XElement Case(CheckedFile file, string name, IEnumerable<XElement> failures) => new(
        "testcase",
        new XAttribute("name", name),
        new XAttribute("classname", file.Path.Replace('/', '.')),
        new XAttribute("time", "0"),
        failures);

    private static XAttribute[] Counts(int tests, int failures) =>
        [new("tests", tests), new("failures", failures), new("errors", 0), new("skipped", 0), new("time", "0")];

    private static int CaseCount(CheckedFile file) => Math.Max(1, file.Findings.DistinctBy(finding => finding.Code).Count());

    private static int FailedCount(CheckedFile file) => file.Findings
        .Where(finding => finding.Severity == FindingSeverity.Error).DistinctBy(finding => finding.Code).Count();

    /// <summary>XML 1.0 forbids most control characters, even escaped.</summary>
    private static string Legal(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => rune.Value is '\t' or '\n' || rune.Value >= ' ')
            .Where(rune => rune.Value is not (0xFFFE or 0xFFFF)));

    private static string Message(CliContext context, Finding finding)
    {
        var text = finding.ToJson(context.Language);
        string[] parts = [text["emplacement"]!.GetValue<string>(), text["message"]!.GetValue<string>(), text["remede"]!.GetValue<string>()];
        return string.Join(" – ", parts.Where(part => part.Length > 0)).Replace('\n', ' ').Replace('\r', ' ');
    }

    private static string Fingerprint(CheckedFile file, int rank)
    {
        var finding = file.Findings[rank];
        var same = file.Findings.Take(rank).Count(other => (other.Code, other.French) == (finding.Code, finding.French));
        var name = string.Create(CultureInfo.InvariantCulture, $"{file.Path}\n{finding.Code}\n{finding.French}\n{same}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));
    }
}

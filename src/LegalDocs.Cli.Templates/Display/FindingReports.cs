using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Cli.Commands;
using LegalDocs.Diff;
using LegalDocs.Gate;

namespace LegalDocs.Cli.Display;

/// <summary>What was found in one file.</summary>
/// <param name="Path">Path of the file, relative to where the command was started, with forward slashes.</param>
/// <param name="Findings">What was found, waived or not; empty when nothing was.</param>
internal sealed record CheckedFile(string Path, IReadOnlyList<GateFinding> Findings);

/// <summary>Findings in the forms that build servers read. Text of documents can neither give an order nor end a line.</summary>
internal static class FindingReports
{
    private const int MostShown = 10;

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
        "github" => Annotations(context, files, GitHub) + Total(context, files),
        "azure" => Annotations(context, files, (file, finding, message) => Azure(context, file, finding, message)),
        "gitlab" => GitLab(context, files).ToJsonString(Readable) + "\n",
        "sarif" => Sarif(context, files),
        "junit" => $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{JUnit(context, files)}\n",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };

    /// <summary>GitHub drops what comes after the tenth of a kind, without a word.</summary>
    private static string Total(CliContext context, IReadOnlyList<CheckedFile> files)
    {
        var standing = files.SelectMany(file => file.Findings).Count(found => found.Waiver is null);
        return standing <= MostShown ? string.Empty : Tame(context.Say(
            $"{standing} constats en tout ; GitHub n’affiche que les {MostShown} premiers de chaque sorte.",
            $"{standing} findings in all; GitHub shows the first {MostShown} of a kind only.")) + "\n";
    }

    /// <summary>The worst first.</summary>
    private static string Annotations(
        CliContext context, IReadOnlyList<CheckedFile> files, Func<CheckedFile, Finding, string, string> line)
    {
        var all = files.SelectMany(file => file.Findings.Select(found => (file, found))).ToList();
        var standing = all.Where(pair => pair.found.Waiver is null).OrderByDescending(pair => pair.found.Finding.Severity)
            .Select(pair => line(pair.file, pair.found.Finding, Message(context, pair.found.Finding)));
        var waived = all.Where(pair => pair.found.Waiver is not null)
            .Select(pair => Tame($"{pair.file.Path} – {WaiverTexts.Line(context, pair.found)}"));
        return string.Concat(standing.Concat(waived).Select(text => $"{text}\n"));
    }

    // A line of plain text in a log of Azure Pipelines or GitHub must not read as an order.
    private static string Tame(string text) => $"– {text}"
        .Replace("##", "# #", StringComparison.Ordinal).Replace('\n', ' ').Replace('\r', ' ');

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
        .. files.SelectMany(file => file.Findings.Select(found => new JsonObject
        {
            ["description"] = found.Waiver is null ? Message(context, found.Finding) : WaiverTexts.Line(context, found),
            ["check_name"] = found.Finding.Code,
            ["fingerprint"] = Fingerprint(file, found),
            ["severity"] = found.Finding.Severity switch
            {
                _ when found.Waiver is not null => "info",
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
            .. files.SelectMany(file => file.Findings).Select(found => found.Finding.Code)
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(code => Rule(context, code)),
        ],
        Results = files.SelectMany(file => file.Findings.Select(found => Result(context, file, found))),
    });

    private static SarifRule Rule(CliContext context, string code)
    {
        var title = HelpPages.Find(code) is { } page ? context.Say(page.French, page.English) : code;
        return new SarifRule(code, title, title, context.Say($"Voir legaldocs aide {code}.", $"See legaldocs help {code}."));
    }

    private static SarifResult Result(CliContext context, CheckedFile file, GateFinding found) => new()
    {
        RuleId = found.Finding.Code,
        Level = found.Finding.Severity switch
        {
            FindingSeverity.Error => "error",
            FindingSeverity.Warning => "warning",
            _ => "note",
        },
        Message = Message(context, found.Finding),
        Path = file.Path,
        Fingerprint = Fingerprint(file, found),
        Waiver = found.Waiver is null ? null : WaiverTexts.Decision(context, found.Waiver),
    };

    /// <summary>One suite for each template, one case for each code found, or one that passed.</summary>
    private static XElement JUnit(CliContext context, IReadOnlyList<CheckedFile> files) => new(
        "testsuites",
        Counts(files),
        files.Select(file => new XElement(
            "testsuite",
            new XAttribute("name", file.Path),
            Counts([file]),
            file.Findings.Count == 0
                ? [Case(file, "template check", [])]
                : file.Findings.GroupBy(found => found.Finding.Code).Select(group => Case(
                    file, group.Key, group.Any(found => found.IsError) ? Failures(context, group) : Skipped(context, group))))));

    private static IEnumerable<XElement> Failures(CliContext context, IEnumerable<GateFinding> findings) =>
        findings.Where(found => found.IsError).Select(found => new XElement(
            "failure", new XAttribute("type", found.Finding.Code), Legal(Message(context, found.Finding))));

    // A test that was set aside, with the reason, in the words of this format.
    private static IEnumerable<XElement> Skipped(CliContext context, IEnumerable<GateFinding> findings) =>
        findings.Where(found => found.Waiver is not null).Take(1).Select(found => new XElement(
            "skipped", new XAttribute("message", Legal(WaiverTexts.Line(context, found)))));

    private static XElement Case(CheckedFile file, string name, IEnumerable<XElement> failures) => new(
        "testcase",
        new XAttribute("name", name),
        new XAttribute("classname", file.Path.Replace('/', '.')),
        new XAttribute("time", "0"),
        failures);

    private static XAttribute[] Counts(IReadOnlyList<CheckedFile> files)
    {
        var cases = files.SelectMany(file => file.Findings.GroupBy(found => found.Finding.Code)).ToList();
        var failed = cases.Count(group => group.Any(found => found.IsError));
        return
        [
            new("tests", cases.Count + files.Count(file => file.Findings.Count == 0)),
            new("failures", failed),
            new("errors", 0),
            new("skipped", cases.Count(group => group.Any(found => found.Waiver is not null)
                && !group.Any(found => found.IsError))),
            new("time", "0"),
        ];
    }

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

    private static string Fingerprint(CheckedFile file, GateFinding found) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{file.Path}\n{found.Finding.Code}\n{found.Passage}")).AsSpan(0, 16));
}

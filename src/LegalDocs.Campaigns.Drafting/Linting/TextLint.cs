using System.Globalization;
using System.Text;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Texts;
using LegalDocs.French.Proofreading;
using LegalDocs.Pdf;

namespace LegalDocs.Campaigns.Linting;

/// <summary>Proofreads a file: .docx, .pdf or .txt.</summary>
public static class TextLint
{
    private const int MaxBytes = 200 * 1024 * 1024;

    /// <summary>Reads a file and marks what is surely wrong in its French.</summary>
    /// <param name="path">Absolute path; its extension says what it is.</param>
    /// <param name="isTemplate">Whether <c>{{ … }}</c> are tags of a template.</param>
    /// <returns>The faults (codes LD3801 to LD3899) with the number of passages read, or why it cannot be read.</returns>
    public static LintOutcome Read(string path, bool isTemplate)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var name = Path.GetFileName(path);
        switch (SourceFile.Read(path, MaxBytes))
        {
            case FileReading.Read read:
                return Passages(path, read.Content) switch
                {
                    TextReading.Read text => Judge(name, text.Passages, new ProofreadingOptions
                    {
                        IsTemplate = isTemplate,
                        ChecksNoBreakSpaces = !IsKind(path, ".pdf"),
                    }),
                    TextReading.Refused refused => new LintOutcome.Refused(Unreadable(name, refused.Reason)),
                    _ => throw new System.Diagnostics.UnreachableException(),
                };
            case FileReading.Failed failed:
                return new LintOutcome.Refused(new Finding
                {
                    Code = "LD3800",
                    Severity = FindingSeverity.Error,
                    File = name,
                    French = failed.Cause.French,
                    English = failed.Cause.English,
                    RemedyFrench = failed.Remedy.French,
                    RemedyEnglish = failed.Remedy.English,
                });
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static TextReading Passages(string path, byte[] content) =>
        IsKind(path, ".docx") || IsKind(path, ".docm") ? WordText.Read(content)
        : IsKind(path, ".pdf") ? PdfLines.Read(content)
        : Lines(content);

    private static bool IsKind(string path, string extension) =>
        string.Equals(Path.GetExtension(path), extension, StringComparison.OrdinalIgnoreCase);

    private static TextReading Lines(byte[] content) => Utf8Text.Read(content, out var text) is { } fault
        ? new TextReading.Refused(new PdfRefusal
        {
            Code = "LD3800",
            CauseFrench = fault.Cause.French,
            CauseEnglish = fault.Cause.English,
            RemedyFrench = fault.Remedy.French,
            RemedyEnglish = fault.Remedy.English,
        })
        : new TextReading.Read(
        [
            .. text.Split('\n').Index().Where(line => !string.IsNullOrWhiteSpace(line.Item)).Select(line => new TextPassage(
                string.Create(CultureInfo.InvariantCulture, $"ligne {line.Index + 1}"),
                string.Create(CultureInfo.InvariantCulture, $"line {line.Index + 1}"),
                line.Item.TrimEnd('\r'))),
        ]);

    private static LintOutcome.Read Judge(string name, IReadOnlyList<TextPassage> passages, ProofreadingOptions options)
    {
        var faults = Proofreader.Read([.. passages.Select(passage => passage.Text)], options);
        return new LintOutcome.Read([.. faults.Select(fault => Of(name, passages[fault.Paragraph], fault))], passages.Count);
    }

    private static Finding Of(string name, TextPassage passage, French.Proofreading.TextFault fault) => new()
    {
        Code = CodeOf(fault.Kind),
        Severity = FindingSeverity.Warning,
        File = name,
        Place = passage.Place,
        PlaceEnglish = passage.PlaceEnglish,
        French = fault.French,
        English = fault.English,
        RemedyFrench = fault.Suggestion,
        RemedyEnglish = fault.Suggestion,
        Excerpt = Excerpts.Of(passage.Text, fault.Start, fault.Length),
    };

    private static string CodeOf(TextFaultKind kind) => kind switch
    {
        TextFaultKind.DoubledWord => "LD3801",
        TextFaultKind.Space => "LD3802",
        TextFaultKind.NoBreakSpace => "LD3803",
        TextFaultKind.StraightQuote => "LD3804",
        TextFaultKind.Capital => "LD3805",
        TextFaultKind.OpenAgreement => "LD3806",
        TextFaultKind.LeftoverMark => "LD3807",
        TextFaultKind.Punctuation => "LD3808",
        TextFaultKind.Contraction => "LD3809",
        TextFaultKind.Elision => "LD3810",
        TextFaultKind.Parallelism => "LD3811",
        TextFaultKind.Agreement => "LD3812",
        TextFaultKind.Ordinal => "LD3813",
        TextFaultKind.BodyName => "LD3814",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Finding Unreadable(string name, PdfRefusal reason) => new()
    {
        Code = reason.Code,
        Severity = FindingSeverity.Error,
        File = name,
        Place = reason.Place,
        French = reason.CauseFrench,
        English = reason.CauseEnglish,
        RemedyFrench = reason.RemedyFrench,
        RemedyEnglish = reason.RemedyEnglish,
    };
}

/// <summary>What proofreading a file came to.</summary>
public abstract record LintOutcome
{
    private LintOutcome()
    {
    }

    /// <summary>The file was read.</summary>
    /// <param name="Findings">The faults, in the order of the text; none is a good sign.</param>
    /// <param name="PassageCount">Paragraphs or lines read.</param>
    public sealed record Read(IReadOnlyList<Finding> Findings, int PassageCount) : LintOutcome;

    /// <summary>The file could not be read.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Refused(Finding Reason) : LintOutcome;
}

/// <summary>The words around a fault, with a mark below it.</summary>
internal static class Excerpts
{
    private const int Around = 40;

    public static string Of(string text, int start, int length)
    {
        var from = Math.Max(0, start - Around);
        var to = Math.Min(text.Length, start + length + Around);
        var lead = from > 0 ? "…" : string.Empty;
        var line = new StringBuilder(lead).Append(text[from..to]).Append(to < text.Length ? "…" : string.Empty)
            .Replace('\n', ' ').Replace('\t', ' ').ToString();
        return $"{line}\n{new string(' ', start - from + lead.Length)}{new string('^', Math.Max(1, length))}";
    }
}

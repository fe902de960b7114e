using LegalDocs.Diff.Tests.Support;

namespace LegalDocs.Diff.Tests.Redlines;

/// <summary>
/// Another program opens the redlines, accepts or rejects all, and saves: it must come to what it makes of our two documents.
/// </summary>
public sealed class LibreOfficeJudgeTests
{
    // What rejecting cannot undo (decision 0060), and what LibreOffice writes anew at each saving.
    private static readonly ChangeKind[] NotJudged =
    [
        ChangeKind.PropertyChanged, ChangeKind.SettingChanged, ChangeKind.StyleAdded, ChangeKind.StyleRemoved, ChangeKind.StyleChanged,
    ];

    [Fact]
    public async Task LibreOffice_accepts_to_the_newer_document_and_rejects_to_the_older_one()
    {
        var folder = Directory.CreateTempSubdirectory("legaldocs-judge-");
        try
        {
            var pairs = Pairs();
            var settled = await LibreOffice.SettleAsync(
                folder.FullName, [.. pairs.SelectMany(Documents)], TestContext.Current.CancellationToken);

            var faults = pairs.Index().SelectMany(pair => Faults(pair.Item.Name, [.. settled.Skip(6 * pair.Index).Take(6)]));
            Assert.Equal([], faults);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IReadOnlyList<TrackedPair> Pairs()
    {
        var convention = EditedTemplates.Read("services-communs/convention.docx");
        var annexe = EditedTemplates.Read("services-communs/annexe-financiere.docx");
        return
        [
            .. TrackedPairs.All,
            .. RedlineTests.Pairs,
            .. Probes.All.Select(probe => new TrackedPair(probe.Name, probe.Before, probe.After)),
            new TrackedPair("convention", convention, EditedTemplates.Edited(convention, seed: 5, count: 12)),
            new TrackedPair("annexe", annexe, EditedTemplates.Edited(annexe, seed: 6, count: 12)),
        ];
    }

    private static IEnumerable<(ReadOnlyMemory<byte> Document, Settling Order)> Documents(TrackedPair pair)
    {
        var (there, back) = (pair.Redlined().Document.Bytes, pair.Reversed.Redlined().Document.Bytes);
        return
        [
            (pair.Before.Bytes, Settling.None), (pair.After.Bytes, Settling.None), (there, Settling.Accept), (there, Settling.Reject),
            (back, Settling.Accept), (back, Settling.Reject),
        ];
    }

    private static IEnumerable<string> Faults(string name, byte[][] settled) =>
    [
        .. Left($"{name}, accepted", settled[2], settled[1]),
        .. Left($"{name}, rejected", settled[3], settled[0]),
        .. Left($"{name}, reversed, accepted", settled[4], settled[0]),
        .. Left($"{name}, reversed, rejected", settled[5], settled[1]),
    ];

    private static IEnumerable<string> Left(string name, byte[] settled, byte[] expected) => Compare
        .Documents(new DocumentSource("redline.docx", Revisions.WithoutNotice(settled)), new DocumentSource("expected.docx", expected))
        .Changes.Where(change => !NotJudged.Contains(change.Kind))
        .Select(change => $"{name}: {change.Describe(ReportLanguage.English)} {Compare.Marked(change)}");
}

using LegalDocs.Diff.Tests.Support;

namespace LegalDocs.Diff.Tests.Redlines;

/// <summary>
/// Another program opens the redlines, accepts or rejects all, and saves: it must come to what it makes of our two documents.
/// </summary>
public sealed class LibreOfficeJudgeTests
{
    private static readonly ChangeKind[] Looks =
    [
        ChangeKind.RowFormatChanged, ChangeKind.CellFormatChanged, ChangeKind.ParagraphFormatChanged, ChangeKind.RunFormatChanged,
    ];

    // What LibreOffice writes anew at each saving; widths of columns are rounded.
    private static readonly ChangeKind[] Saving =
    [
        ChangeKind.TableFormatChanged, ChangeKind.PropertyChanged, ChangeKind.SettingChanged, ChangeKind.StyleAdded,
        ChangeKind.StyleRemoved, ChangeKind.StyleChanged,
    ];

    // Revisions that LibreOffice reads without undoing them: properties of rows, cells, sections and paragraph marks, levels of
    // lists. What no program can undo is that of decision 0060.
    private static readonly ChangeKind[] NotUndone =
    [
        .. Saving, .. Redlined.Definitions, ChangeKind.RowFormatChanged, ChangeKind.CellFormatChanged, ChangeKind.SectionChanged,
        ChangeKind.MarkFormatChanged, ChangeKind.ListChanged,
    ];

    // Where LibreOffice 7.4 and 25.2 fall short of the standard, and nothing that is right in Word would help.
    private static readonly Dictionary<string, ChangeKind[]> Limits = new(StringComparer.Ordinal)
    {
        // An empty paragraph is left before a table when no paragraph stands before both, and where a note ended it.
        ["first paragraph before a table"] = [ChangeKind.ParagraphDeleted],
        ["table at the end"] = [ChangeKind.ParagraphDeleted],
        ["two tables"] = [ChangeKind.ParagraphDeleted],
        ["everything"] = [ChangeKind.ParagraphDeleted],
        ["paragraph moved over a table"] = [ChangeKind.ParagraphDeleted],
        ["last table and paragraph deleted"] = [ChangeKind.ParagraphDeleted],
        ["note of a cell"] = [ChangeKind.ParagraphDeleted],
        ["paragraph with a note"] = [ChangeKind.ParagraphDeleted],

        // A mark stays when the next paragraph gets another style, and when a page break stood in it.
        ["heading split off"] = [ChangeKind.ParagraphMerged],
        ["break"] = [ChangeKind.ParagraphMerged, ChangeKind.ParagraphFormatChanged],

        // The targets of two links that touch are exchanged; an empty control is a field; the last section keeps the page of the one gone.
        ["link"] = [ChangeKind.LinkChanged],
        ["block control removed"] = [ChangeKind.FieldDeleted],
        ["section inserted"] = [ChangeKind.SectionChanged],
        ["section deleted"] = [ChangeKind.SectionChanged],
        ["SectionInserted"] = [ChangeKind.SectionChanged],

        // A title that spans all columns spans those of both rows while both are there.
        ["column below a wide title"] = [ChangeKind.CellSpanChanged],

        // The look of a row is that of the first row, even when that one is gone.
        ["convention"] = Looks,
        ["annexe"] = Looks,
    };

    [Fact]
    public async Task LibreOffice_accepts_to_the_newer_document_and_rejects_to_the_older_one()
    {
        var folder = Directory.CreateTempSubdirectory("legaldocs-judge-");
        try
        {
            var pairs = Pairs();
            var settled = await LibreOffice.SettleAsync(
                folder.FullName, [.. pairs.SelectMany(Documents)], TestContext.Current.CancellationToken);

            var faults = pairs.Index().SelectMany(pair => Faults(pair.Item.Name, [.. settled.Skip(6 * pair.Index).Take(6)])).ToList();
            Assert.True(faults.Count == 0, string.Join('\n', faults));
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
            .. Probes.All.Where(probe => probe.Name != "theme").Select(probe => new TrackedPair(probe.Name, probe.Before, probe.After)),
            new TrackedPair("convention", convention, EditedTemplates.Edited(convention, seed: 5, count: 12)),
            new TrackedPair("annexe", annexe, EditedTemplates.Edited(annexe, seed: 6, count: 12)),
        ];
    }

    private static IEnumerable<(ReadOnlyMemory<byte> Document, Settling Order)> Documents(TrackedPair pair)
    {
        var (there, back) = (pair.Redlined().Document.Bytes, pair.Reversed.Redlined().Document.Bytes);
        return new[]
        {
            (pair.Before.Bytes, Settling.None), (pair.After.Bytes, Settling.None), (there, Settling.Accept), (there, Settling.Reject),
            (back, Settling.Accept), (back, Settling.Reject),
        }.Select(job => ((ReadOnlyMemory<byte>)Revisions.WithoutComments(job.Item1), job.Item2));
    }

    private static IEnumerable<string> Faults(string name, byte[][] settled)
    {
        var limits = Limits.GetValueOrDefault(name, []);
        return
        [
            .. Left($"{name}, accepted", settled[2], settled[1], [.. Saving, .. limits]),
            .. Left($"{name}, rejected", settled[3], settled[0], [.. NotUndone, .. limits]),
            .. Left($"{name}, reversed, accepted", settled[4], settled[0], [.. Saving, .. limits]),
            .. Left($"{name}, reversed, rejected", settled[5], settled[1], [.. NotUndone, .. limits]),
        ];
    }

    // A paragraph that is left is no fault where LibreOffice is known for it, as long as it is empty.
    private static IEnumerable<string> Left(string name, byte[] settled, byte[] expected, ChangeKind[] allowed) => Compare
        .Documents(new DocumentSource("redline.docx", settled), new DocumentSource("expected.docx", expected))
        .Changes.Where(change => !allowed.Contains(change.Kind) || (change.Kind == ChangeKind.ParagraphDeleted && change.Text.Count > 0))
        .Select(change => $"{name}: {change.Describe(ReportLanguage.English)} {Compare.Marked(change)}");
}

using CsCheck;
using LegalDocs.Diff.Tests.Support;
using static LegalDocs.Diff.Tests.Support.Word;

namespace LegalDocs.Diff.Tests.Comparing;

/// <summary>What holds for any pair of documents, on generated ones: paragraphs, titles, tags, tables, and edits of known
/// number.</summary>
public sealed class GeneratedPairTests
{
    private static readonly string[] Vocabulary =
    [
        "la", "commune", "de", "Dijon", "adhère", "au", "service", "commun", "pour", "un", "coût", "annuel", "euros", "agents", "le",
        "conseil", "approuve", "convention", "et", "ses", "annexes", "{{ commune.nom }}", "{{ montant | euros }}", "article", "2018",
        "n° 5", "n°\u00A05",
    ];

    private const int MostChanges = 16;

    private static readonly Gen<string> Sentences = Gen.OneOf([.. Vocabulary.Select(Gen.Const)]).Array[4, 14].Select(words => string.Join(' ', words));

    private static readonly Gen<string> Blocks = Gen.Frequency(
        (8, Sentences.Select(P)),
        (1, Sentences.Select(text => Styled("Titre1", text))),
        (1, Sentences.Array[3].Array[2, 4].Select(rows => Table(rows))));

    private static readonly Gen<string[]> Bodies = Blocks.Array[1, 14];

    private static readonly Gen<(string[] Before, string[] After, int Edits)> EditedBodies =
        from body in Bodies
        from edits in Gen.Select(Gen.Int[0, 2], Gen.Int[0, 1_000], Blocks).Array[0, 4]
        select (body, edits.Aggregate(body, Edited), edits.Length);

    [Fact]
    public void A_document_does_not_differ_from_itself() => Bodies.Sample(
        body => Compare.Bodies(string.Concat(body), string.Concat(body)).IsEmpty, iter: 300);

    [Fact]
    public void So_many_edits_are_told_in_so_many_changes_and_no_silence() => EditedBodies.Sample(
        pair =>
        {
            var (before, after) = (string.Concat(pair.Before), string.Concat(pair.After));
            var diff = Compare.Bodies(before, after);
            // At most: a table of four rows and three columns replaced by another, cell by cell; tags have changes of their own.
            var words = diff.Changes.Count(change => change.Rule.Level is not (ChangeLevel.Contract or ChangeLevel.ControlFlow));
            return diff.IsEmpty == (before == after) && words <= pair.Edits * MostChanges;
        },
        iter: 300);

    [Fact]
    public void The_reverse_comparison_is_the_mirror() => EditedBodies.Sample(
        pair =>
        {
            var (before, after) = (string.Concat(pair.Before), string.Concat(pair.After));
            return Counts(Compare.Bodies(before, after), isMirrored: false)
                == Counts(Compare.Bodies(after, before), isMirrored: true);
        },
        iter: 300);

    /// <remarks>Exactly, tags and kinds of space included, whatever other change tells them too.</remarks>
    [Fact]
    public void The_words_told_rebuild_both_sides() => EditedBodies.Sample(
        pair => Assert.All(
            Compare.Bodies(string.Concat(pair.Before), string.Concat(pair.After)).Changes
                .Where(change => change.Kind is ChangeKind.TextChanged or ChangeKind.TypographyChanged),
            change => Assert.True(
                HoldsText(pair.Before, change, SegmentKind.Inserted) && HoldsText(pair.After, change, SegmentKind.Deleted),
                Compare.Marked(change))),
        iter: 300);

    [Fact]
    public void The_same_pair_gives_the_same_bytes_on_any_number_of_threads()
    {
        var pairs = EditedBodies.Array[24].Single();

        string[] Reports(int threads) =>
        [
            .. pairs.AsParallel().AsOrdered().WithDegreeOfParallelism(threads).Select(pair => JsonReport.Write(
                DiffReport.Of("a.docx", new DiffOutcome.Compared(
                    Compare.Bodies(string.Concat(pair.Before), string.Concat(pair.After)))),
                ReportLanguage.French)),
        ];

        Assert.Equal(Reports(1), Reports(8));
    }

    private static string[] Edited(string[] body, (int Kind, int Place, string Block) edit)
    {
        var at = edit.Place % body.Length;
        return edit.Kind switch
        {
            0 => [.. body[..at], edit.Block, .. body[at..]],
            1 when body.Length > 1 => [.. body[..at], .. body[(at + 1)..]],
            _ => [.. body[..at], edit.Block, .. body[(at + 1)..]],
        };
    }

    /// <summary>How many changes of each kind, what was deleted taken for inserted when mirrored.</summary>
    private static string Counts(DocumentDiff diff, bool isMirrored) => string.Join(' ', diff.Changes
        .CountBy(change => isMirrored ? Mirrored(change.Kind) : change.Kind)
        .OrderBy(count => count.Key)
        .Select(count => $"{count.Key}:{count.Value}"));

    private static ChangeKind Mirrored(ChangeKind kind) =>
        Enum.TryParse<ChangeKind>(kind.ToString().Replace("Inserted", "~", StringComparison.Ordinal)
            .Replace("Deleted", "Inserted", StringComparison.Ordinal).Replace("~", "Deleted", StringComparison.Ordinal)
            .Replace("Split", "^", StringComparison.Ordinal).Replace("Merged", "Split", StringComparison.Ordinal)
            .Replace("^", "Merged", StringComparison.Ordinal), out var mirrored) ? mirrored : kind;

    /// <summary>Whether one paragraph of a side is the text of a change, what is only on the other side left out.</summary>
    private static bool HoldsText(string[] side, Change change, SegmentKind other)
    {
        var text = string.Concat(change.Text.Where(segment => segment.Kind != other).Select(segment => segment.Text));
        return side.Any(block => block.Contains($">{text}<", StringComparison.Ordinal));
    }
}

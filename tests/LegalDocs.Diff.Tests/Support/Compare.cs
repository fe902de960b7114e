namespace LegalDocs.Diff.Tests.Support;

/// <summary>Compares as callers do, and shows changes in a form that a test can be read with.</summary>
internal static class Compare
{
    public static DocumentDiff Documents(DocumentSource before, DocumentSource after) =>
        Assert.IsType<DiffOutcome.Compared>(
            DocumentComparer.Compare(before, after, TestContext.Current.CancellationToken)).Diff;

    public static DocumentDiff Bodies(string before, string after) =>
        Documents(
            new DocxBuilder().Body(before).Build("avant.docx"), new DocxBuilder().Body(after).Build("apres.docx"));

    public static IReadOnlyList<ChangeKind> Kinds(string before, string after) =>
        [.. Bodies(before, after).Changes.Select(change => change.Kind)];

    /// <summary>The only change, of that kind.</summary>
    public static Change Only(ChangeKind kind, DocumentDiff diff)
    {
        var change = Assert.Single(diff.Changes);
        Assert.Equal(kind, change.Kind);
        return change;
    }

    public static Change Only(ChangeKind kind, string before, string after) => Only(kind, Bodies(before, after));

    /// <summary>Text with <c>[-…-]</c> and <c>{+…+}</c>.</summary>
    public static string Marked(Change change) => string.Concat(change.Text.Select(segment => segment.Kind switch
    {
        SegmentKind.Deleted => $"[-{segment.Text}-]",
        SegmentKind.Inserted => $"{{+{segment.Text}+}}",
        _ => segment.Text,
    }));
}

using System.Collections.Frozen;

namespace LegalDocs.Diff;

/// <summary>Changes that tracked changes have no element for: rejecting does not undo them.</summary>
internal static class UntrackedChanges
{
    // ECMA-376-1 §17.13.5 tracks text, marks, rows, cells and direct properties; not definitions, not the package around them, not
    // places in the text, not blocks of other kinds.
    private static readonly FrozenSet<ChangeKind> Kinds = FrozenSet.Create(
        ChangeKind.StyleAdded, ChangeKind.StyleRemoved, ChangeKind.StyleChanged, ChangeKind.DefaultsChanged,
        ChangeKind.NumberingAdded, ChangeKind.NumberingRemoved, ChangeKind.NumberingChanged, ChangeKind.ThemeChanged,
        ChangeKind.HeaderFooterAdded, ChangeKind.HeaderFooterRemoved,
        ChangeKind.CommentInserted, ChangeKind.CommentDeleted, ChangeKind.CommentChanged,
        ChangeKind.BookmarkChanged, ChangeKind.ControlChanged, ChangeKind.OpaqueChanged,
        ChangeKind.PropertyChanged, ChangeKind.SettingChanged,
        ChangeKind.PartAdded, ChangeKind.PartRemoved, ChangeKind.PartChanged, ChangeKind.MacrosChanged);

    public static IReadOnlyList<Change> Of(DocumentDiff diff) => [.. diff.Changes.Where(change => Kinds.Contains(change.Kind))];
}

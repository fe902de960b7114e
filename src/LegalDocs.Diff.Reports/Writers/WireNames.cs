using System.Diagnostics;
using LegalDocs.Templating.Contracts;

namespace LegalDocs.Diff;

/// <summary>Names of values in files that others read. Written out, so that renaming a member changes no
/// file.</summary>
internal static class WireNames
{
    public static string Of<T>(T value)
        where T : struct, Enum => value switch
        {
            ChangeLevel level => Of(level),
            ChangeSeverity severity => Of(severity),
            SegmentKind kind => Of(kind),
            EntryStatus status => Of(status),
            FieldShape shape => Of(shape),
            _ => throw new UnreachableException(),
        };

    private static string Of(ChangeLevel level) => level switch
    {
        ChangeLevel.BreakingContract => "contract-breaking",
        ChangeLevel.Contract => "contract",
        ChangeLevel.ControlFlow => "control-flow",
        ChangeLevel.Text => "text",
        ChangeLevel.Structure => "structure",
        ChangeLevel.Formatting => "formatting",
        ChangeLevel.Definition => "definition",
        ChangeLevel.Page => "page",
        ChangeLevel.Package => "package",
        _ => throw new UnreachableException(),
    };

    private static string Of(ChangeSeverity severity) => severity switch
    {
        ChangeSeverity.Note => "note",
        ChangeSeverity.Warning => "warning",
        ChangeSeverity.Error => "error",
        _ => throw new UnreachableException(),
    };

    private static string Of(SegmentKind kind) => kind switch
    {
        SegmentKind.Same => "same",
        SegmentKind.Deleted => "deleted",
        SegmentKind.Inserted => "inserted",
        _ => throw new UnreachableException(),
    };

    private static string Of(EntryStatus status) => status switch
    {
        EntryStatus.Compared => "compared",
        EntryStatus.Added => "added",
        EntryStatus.Removed => "removed",
        EntryStatus.Unreadable => "unreadable",
        _ => throw new UnreachableException(),
    };

    private static string Of(FieldShape shape) => shape switch
    {
        FieldShape.Any => "any",
        FieldShape.Value => "value",
        FieldShape.Number => "number",
        FieldShape.Condition => "condition",
        FieldShape.List => "list",
        FieldShape.Structure => "structure",
        _ => throw new UnreachableException(),
    };
}

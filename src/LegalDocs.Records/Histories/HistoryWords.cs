using System.Diagnostics;

namespace LegalDocs.Records;

/// <summary>Names of changes, for readers and for programs.</summary>
public static class HistoryWords
{
    /// <summary>« ajouté », « remplacé », « retiré ».</summary>
    /// <param name="kind">What happened.</param>
    /// <returns>Its name in both languages.</returns>
    public static RecordText Of(FileChangeKind kind) => kind switch
    {
        FileChangeKind.Added => new("ajouté", "added"),
        FileChangeKind.Replaced => new("remplacé", "replaced"),
        FileChangeKind.Removed => new("retiré", "removed"),
        _ => throw new UnreachableException(),
    };

    /// <summary>The word in JSON.</summary>
    /// <param name="kind">What happened.</param>
    /// <returns><c>ajoute</c>, <c>remplace</c> or <c>retire</c>.</returns>
    public static string Wire(FileChangeKind kind) => kind switch
    {
        FileChangeKind.Added => "ajoute",
        FileChangeKind.Replaced => "remplace",
        FileChangeKind.Removed => "retire",
        _ => throw new UnreachableException(),
    };
}

namespace LegalDocs.Versions.Azure;

/// <summary>How the files of an object, or of a whole store, are guarded by the account.</summary>
/// <remarks>Only files that are never written again count: those of versions, and logs. The root inventory of an object is a copy of its
/// last version's and must change with the next one.</remarks>
public sealed record ProtectionState
{
    /// <summary>Files that count.</summary>
    public int Files { get; init; }

    /// <summary>Those under an immutability policy, ended ones included.</summary>
    public int Retained { get; init; }

    /// <summary>Those whose policy is locked.</summary>
    public int Locked { get; init; }

    /// <summary>Those under legal hold.</summary>
    public int Held { get; init; }

    /// <summary>When the first policy ends; null when no file has one.</summary>
    public DateTimeOffset? FirstEnd { get; init; }

    /// <summary>When the last policy ends; null when no file has one.</summary>
    public DateTimeOffset? LastEnd { get; init; }

    /// <summary>Whether no file is guarded.</summary>
    public bool IsNone => Retained == 0 && Held == 0;

    internal ProtectionState With(FileProtection file) => this with
    {
        Files = Files + 1,
        Retained = Retained + (file.End is null ? 0 : 1),
        Locked = Locked + (file.Mode == RetentionMode.Locked ? 1 : 0),
        Held = Held + (file.IsHeld ? 1 : 0),
        FirstEnd = FirstEnd is { } first && !(file.End < first) ? first : file.End ?? FirstEnd,
        LastEnd = LastEnd is { } last && !(file.End > last) ? last : file.End ?? LastEnd,
    };
}

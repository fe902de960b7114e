using Azure.Storage.Blobs.Models;

namespace LegalDocs.Versions.Azure;

/// <summary>How one blob is guarded.</summary>
/// <param name="Path">Path from the storage root.</param>
/// <param name="End">End of its policy, in whole seconds; null without one.</param>
/// <param name="Mode">Mode of its policy; null without one.</param>
/// <param name="IsHeld">Whether it is under legal hold.</param>
internal sealed record FileProtection(string Path, DateTimeOffset? End, RetentionMode? Mode, bool IsHeld)
{
    public static FileProtection Of(BlobItem blob)
    {
        var policy = blob.Properties.ImmutabilityPolicy;
        var mode = policy?.PolicyMode switch
        {
            BlobImmutabilityPolicyMode.Locked => RetentionMode.Locked,
            BlobImmutabilityPolicyMode.Unlocked => RetentionMode.Unlocked,
            _ => (RetentionMode?)null,
        };
        return new FileProtection(blob.Name, mode is null ? null : policy?.ExpiresOn, mode, blob.Properties.HasLegalHold);
    }

    /// <summary>Whether a file is never written again once it is there: that of a version, or a log.</summary>
    public static bool Counts(string path)
    {
        var parts = path.Split('/');
        return parts.Length > StorageLayout.Depth + 1
            && (parts[StorageLayout.Depth] == OcflNames.Logs || OcflNames.ParseVersion(parts[StorageLayout.Depth]) is not null);
    }

    /// <summary>The policy that holds when another is asked for: never shorter, never less locked.</summary>
    public FileProtection Prolonged(Protection.Until wanted)
    {
        // The service keeps whole seconds; rounding up keeps a repeated request from being a change.
        var seconds = (wanted.End.UtcTicks + TimeSpan.TicksPerSecond - 1) / TimeSpan.TicksPerSecond;
        var end = new DateTimeOffset(seconds * TimeSpan.TicksPerSecond, TimeSpan.Zero);
        return this with
        {
            End = End > end ? End : end,
            Mode = Mode == RetentionMode.Locked ? RetentionMode.Locked : wanted.Mode,
        };
    }

    /// <summary>The policy as the service takes it.</summary>
    public BlobImmutabilityPolicy ToPolicy() => new()
    {
        ExpiresOn = End,
        PolicyMode = Mode == RetentionMode.Locked ? BlobImmutabilityPolicyMode.Locked : BlobImmutabilityPolicyMode.Unlocked,
    };
}

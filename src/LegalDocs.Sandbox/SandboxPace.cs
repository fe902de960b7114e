namespace LegalDocs.Sandbox;

/// <summary>Time that a transaction spends in each status on the normal path 1, 2, 3, 4 (protocol 3).</summary>
/// <param name="Checks">From « posté » to the end of the background checks; zero or more.</param>
/// <param name="Slot">From « en attente » until it leaves for the ministry; zero or more.</param>
/// <param name="Receipt">From « transmis » to the receipt; zero or more.</param>
public sealed record SandboxPace(TimeSpan Checks, TimeSpan Slot, TimeSpan Receipt)
{
    /// <summary>A receipt after one second: for a campaign that is being rehearsed.</summary>
    public static SandboxPace Rehearsal { get; } = new(
        TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(600));

    /// <summary>The same time in each status.</summary>
    /// <param name="step">Zero or more.</param>
    /// <returns>The pace.</returns>
    public static SandboxPace Even(TimeSpan step) => new(step, step, step);
}

namespace LegalDocs.Sandbox;

/// <summary>The platform's clock.</summary>
internal sealed class SandboxClock(TimeProvider timeProvider)
{
    public TimeProvider TimeProvider { get; } = timeProvider;

    public DateTimeOffset Now => TimeProvider.GetUtcNow();

    /// <summary>Milliseconds since 1970-01-01 UTC, as the platform stores instants.</summary>
    public long NowMs => Now.ToUnixTimeMilliseconds();
}

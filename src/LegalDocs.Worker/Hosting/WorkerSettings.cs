namespace LegalDocs.Worker;

/// <summary>Settings of the service, section <c>LegalDocs</c> of the configuration.</summary>
public sealed record WorkerSettings
{
    /// <summary>Folders of the campaigns, at least one.</summary>
    public IReadOnlyList<string> Campagnes { get; init; } = [];

    /// <summary>Address to listen on; loopback by default.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:5080";

    /// <summary>Pause between two rounds; 1 second or more, 60 by default.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Address of the version store, or null for each campaign's own folder.</summary>
    public string? Store { get; init; }

    /// <summary>Address of the register, or null for that of <c>LEGALDOCS_REGISTER</c>, else each campaign's own file.</summary>
    public string? Register { get; init; }

    /// <summary>When and how a person is told that an act waits.</summary>
    public AlertSettings Alertes { get; init; } = new();

    /// <summary>Form of the log on the console: one line of text, the default, or JSON with the scope of each act.</summary>
    public LogForm Journal { get; init; }
}

/// <summary>Form of the log on the console.</summary>
public enum LogForm
{
    /// <summary>One line of text.</summary>
    Texte,

    /// <summary>One JSON object a line.</summary>
    Json,
}

namespace LegalDocs.Pdf;

/// <summary>Where a Gotenberg 8 server is, and how it is asked.</summary>
public sealed record GotenbergOptions
{
    /// <summary>Address of the server, such as <c>http://gotenberg:3000</c>; a path in front of the routes is kept.</summary>
    public required Uri BaseAddress { get; init; }

    /// <summary>Requests at the same time: one per instance behind the address, for each converts one document at once. 1 to 64; 1 by default.</summary>
    public int Instances { get; init; } = 1;

    /// <summary>Longest time for one request. Default 90 s; Gotenberg's own limit is 30 s.</summary>
    public TimeSpan RequestTimeLimit { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>How often a request is sent again when the server is busy or slow. 0 to 10; 3 by default.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>Waiting time before the first repetition, doubled each time. Default 2 s.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>User name when the server asks for Basic authentication; null otherwise.</summary>
    public string? UserName { get; init; }

    /// <summary>Its password. Never written anywhere.</summary>
    public string? Password { get; init; }
}

namespace LegalDocs.Sandbox;

/// <summary>A request as a script sees it.</summary>
internal sealed record PhpRequest
{
    public required string Path { get; init; }

    public required IQueryCollection Query { get; init; }

    public required PhpForm Form { get; init; }

    public required SandboxAccount Account { get; init; }

    /// <summary>Logins behind the caller's certificate.</summary>
    public required IReadOnlyList<string> Logins { get; init; }

    /// <summary>Whether answers are texts; without <c>api=1</c> they are redirections to pages (protocol 2.1).</summary>
    public bool IsApi => IsApiQuery || Form.Text("api") == "1";

    /// <summary>Whether <c>api=1</c> is in the query string, which survives a form that was too large.</summary>
    public bool IsApiQuery => QueryText("api") == "1";

    /// <summary>A parameter of the query string; empty when absent.</summary>
    public string QueryText(string name) => Query.TryGetValue(name, out var values) ? values[^1] ?? string.Empty : string.Empty;
}

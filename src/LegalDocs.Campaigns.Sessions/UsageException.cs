namespace LegalDocs.Campaigns.Sessions;

/// <summary>A command or a setting is wrong or missing: exit code 2.</summary>
/// <param name="french">For the reader, in French.</param>
/// <param name="english">For the reader, in English.</param>
public sealed class UsageException(string french, string english) : Exception(english)
{
    /// <summary>For the reader, in French.</summary>
    public string French { get; } = french;
}

namespace LegalDocs.Campaigns.Starting;

/// <summary>A campaign that cannot be started: the place is taken, or nobody knows for whom it is.</summary>
public sealed class StartException : Exception
{
    /// <summary>The failure.</summary>
    /// <param name="french">What is wrong and what to do, in French.</param>
    /// <param name="english">The same in English.</param>
    public StartException(string french, string english)
        : base(english) => French = french;

    /// <summary>What is wrong and what to do, in French.</summary>
    public string French { get; }
}

namespace LegalDocs.Records;

/// <summary>What a bag says of itself (<c>bag-info.txt</c>, RFC 8493 §2.2.2). Empty values are left out.</summary>
public sealed record BagItInfo
{
    /// <summary>Day the bag is made.</summary>
    public required DateOnly BaggingDate { get; init; }

    /// <summary>Body that transfers the acts.</summary>
    public string? SourceOrganization { get; init; }

    /// <summary>Person to ask.</summary>
    public string? ContactName { get; init; }

    /// <summary>Address of that person.</summary>
    public string? ContactEmail { get; init; }

    /// <summary>A sentence on the contents.</summary>
    public string? Description { get; init; }
}

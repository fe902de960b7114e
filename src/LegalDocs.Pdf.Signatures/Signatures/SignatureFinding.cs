namespace LegalDocs.Pdf;

/// <summary>Something found in a signed PDF, as it is told to a records manager.</summary>
public sealed record SignatureFinding
{
    /// <summary>Diagnostic code, LD5400 to LD5499 (decision 0002).</summary>
    public required string Code { get; init; }

    /// <summary>Whether it makes the file unacceptable; else it is a remark to be recorded.</summary>
    public required bool IsRefusal { get; init; }

    /// <summary>Name of the signature field, or what part of the file; empty for the whole file.</summary>
    public string Place { get; init; } = "";

    /// <summary>What was found, in French; a clause without capital or final stop.</summary>
    public required string French { get; init; }

    /// <summary>What was found, in English.</summary>
    public required string English { get; init; }

    /// <summary>What to do, in French; empty when there is nothing to do.</summary>
    public string RemedyFrench { get; init; } = "";

    /// <summary>What to do, in English.</summary>
    public string RemedyEnglish { get; init; } = "";
}

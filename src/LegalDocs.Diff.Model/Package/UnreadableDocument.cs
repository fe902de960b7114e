namespace LegalDocs.Diff;

/// <summary>Why a document cannot be read, for a person and for a machine.</summary>
public sealed record UnreadableDocument
{
    /// <summary>Name given by the caller.</summary>
    public required string Document { get; init; }

    /// <summary>Kind of failure.</summary>
    public required UnreadableReason Reason { get; init; }

    /// <summary>Part of the package at fault (<c>/word/document.xml</c>); null for the package itself.</summary>
    public string? Part { get; init; }

    /// <summary>Detail in English: line of the XML, size found; empty when the reason says all.</summary>
    public string Detail { get; init; } = "";

    /// <summary>Diagnostic code, LD8901 to LD8909 (decision 0010).</summary>
    public string Code => $"LD89{(int)Reason:00}";

    /// <summary>Cause and remedy in French.</summary>
    public string French => Compose(UnreadableTexts.Of(Reason).French, "«\u00A0", "\u00A0»", "\u00A0: ");

    /// <summary>Cause and remedy in English.</summary>
    public string English => Compose(UnreadableTexts.Of(Reason).English, "'", "'", ": ");

    private string Compose(string text, string open, string close, string colon)
    {
        var place = Part is null ? $"{open}{Document}{close}" : $"{open}{Document}{close}, {Part}";
        return Detail.Length == 0 ? $"{place}{colon}{text}" : $"{place}{colon}{text} ({Detail})";
    }
}

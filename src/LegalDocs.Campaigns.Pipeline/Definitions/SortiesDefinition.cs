namespace LegalDocs.Campaigns.Pipeline;

/// <summary>What drafters find on disk after a run.</summary>
public sealed record SortiesDefinition
{
    /// <summary>Folder of the copies, below the folder of the pipeline; <c>sorties</c> by default.</summary>
    public string Dossier { get; init; } = "sorties";

    /// <summary>Extensions handed out; docx and pdf by default.</summary>
    public IReadOnlyList<string> Formats { get; init; } = ["docx", "pdf"];

    /// <summary>Name of the summary workbook in the folder; <c>recapitulatif.xlsx</c> by default.</summary>
    public string Recapitulatif { get; init; } = "recapitulatif.xlsx";
}

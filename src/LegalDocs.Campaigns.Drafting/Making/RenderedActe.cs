using LegalDocs.Campaigns.Planning;

namespace LegalDocs.Campaigns.Making;

/// <summary>An act merged with its data, before conversion.</summary>
public sealed record RenderedActe
{
    /// <summary>The act of the plan.</summary>
    public required PlannedActe Acte { get; init; }

    /// <summary>The Word documents by logical path: the act first, then its annexes in order.</summary>
    public required IReadOnlyList<RenderedDocument> Documents { get; init; }

    /// <summary>The act card, UTF-8 JSON.</summary>
    public required ReadOnlyMemory<byte> Card { get; init; }

    /// <summary>The data merged, UTF-8 JSON.</summary>
    public required ReadOnlyMemory<byte> Data { get; init; }
}

/// <summary>One Word document made from a template.</summary>
/// <param name="Path">Logical path in the store.</param>
/// <param name="Label">What it is, for messages (« Fiche d’impact »).</param>
/// <param name="TemplatePath">Template it comes from, as the pipeline file names it.</param>
/// <param name="Docx">The bytes.</param>
public sealed record RenderedDocument(string Path, string Label, string TemplatePath, ReadOnlyMemory<byte> Docx)
{
    /// <summary>Logical path of the same document in PDF.</summary>
    public string PdfPath => System.IO.Path.ChangeExtension(Path, "pdf").Replace('\\', '/');
}

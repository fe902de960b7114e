using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using LegalDocs.Diff;
using LegalDocs.Templating;

namespace LegalDocs.Gate;

/// <summary>Proves that a merged document holds what both sides changed and nothing else.</summary>
internal sealed class MergeProof(
    DocumentSource origin,
    DocumentSource ours,
    DocumentSource theirs,
    IReadOnlyDictionary<string, Delegate> functions,
    CancellationToken cancellationToken)
{
    /// <summary>Why the document is not to be trusted; null when it is.</summary>
    public MergeOutcome.Refused? Refusal(ReadOnlyMemory<byte> merged)
    {
        var result = new DocumentSource(ours.Name, merged);
        if (Changes(origin, ours) is not { } here
            || Changes(origin, theirs) is not { } there
            || Changes(origin, result) is not { } all
            || !all.Order(StringComparer.Ordinal).SequenceEqual(here.Union(there, StringComparer.Ordinal).Order(StringComparer.Ordinal)))
        {
            return new MergeOutcome.Refused(
                "la version fusionnée ne contiendrait pas exactement les changements des deux côtés",
                "the merged version would not hold exactly the changes of both sides");
        }

        if (Faults(merged).Except(Faults(ours.Bytes).Concat(Faults(theirs.Bytes)), StringComparer.Ordinal).Any())
        {
            return new MergeOutcome.Refused(
                "les balises des deux côtés ne vont pas ensemble",
                "the tags of both sides do not go together");
        }

        return Errors(merged).Except(Errors(ours.Bytes).Concat(Errors(theirs.Bytes)), StringComparer.Ordinal).Any()
            ? new MergeOutcome.Refused("Word refuserait la version fusionnée", "Word would refuse the merged version")
            : null;
    }

    private List<string>? Changes(DocumentSource before, DocumentSource after) =>
        DocumentComparer.Compare(before, after, cancellationToken) is DiffOutcome.Compared compared
            ? [.. compared.Diff.Changes.Select(change => change.Id)]
            : null;

    private IReadOnlyList<string> Faults(ReadOnlyMemory<byte> docx) =>
        WordTemplate.Compile(docx, new WordTemplateOptions { Name = ours.Name, Functions = functions })
            is TemplateCompilation.Refused refused
            ? [.. refused.Diagnostics.Select(each => $"{each.Code} {each.Expression} {each.Message(DiagnosticLanguage.English)}")]
            : [];

    private static IReadOnlyList<string> Errors(ReadOnlyMemory<byte> docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx.ToArray()), isEditable: false);
        return
        [
            .. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document)
                .Select(error => $"{error.Id} {error.Node?.LocalName} {error.Description}"),
        ];
    }
}

using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Pdf;

namespace LegalDocs.Campaigns.Checking;

/// <summary>The texts of the documents that a campaign will make: merged, read, and not kept longer than needed.</summary>
/// <remarks>An act that several conventions await is read once. A document that cannot be merged has no text: that is
/// said elsewhere.</remarks>
internal sealed class DossierTexts(CampaignPlan plan, CancellationToken cancellationToken)
{
    private readonly ActeRenderer _renderer = new(plan);
    private readonly Dictionary<string, IReadOnlyList<DocumentText>> _shared = new(StringComparer.Ordinal);
    private readonly HashSet<string> _awaitedOften =
    [
        .. plan.Actes.SelectMany(acte => acte.AwaitedActes).GroupBy(key => key, StringComparer.Ordinal)
            .Where(group => group.Count() > 1).Select(group => group.Key),
    ];

    /// <summary>The documents of an act: itself, then its annexes.</summary>
    public IReadOnlyList<DocumentText> Of(PlannedActe acte)
    {
        if (_shared.TryGetValue(acte.Key, out var known))
        {
            return known;
        }

        var rendered = _renderer.Render(acte, new List<Finding>(), cancellationToken);
        IReadOnlyList<DocumentText> texts =
        [
            .. (rendered?.Documents ?? []).Select(document => (document, Reading: WordText.Read(document.Docx)))
                .Where(pair => pair.Reading is TextReading.Read)
                .Select(pair => new DocumentText(
                    $"{pair.document.Label} {acte.Numero}",
                    pair.document.Path,
                    new ActeText(((TextReading.Read)pair.Reading).Passages.Select(passage => passage.Text)))),
        ];
        if (_awaitedOften.Contains(acte.Key))
        {
            _shared[acte.Key] = texts;
        }

        return texts;
    }
}

/// <summary>The text of one document.</summary>
/// <param name="Name">As a finding names it: « Convention de service commun CV18_SC01_21003 ».</param>
/// <param name="Path">Logical path within the act.</param>
/// <param name="Text">What it shows.</param>
internal sealed record DocumentText(string Name, string Path, ActeText Text);

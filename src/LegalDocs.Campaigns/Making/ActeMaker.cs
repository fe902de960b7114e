using LegalDocs.Campaigns.Cataloguing;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Running;
using LegalDocs.Pdf;
using LegalDocs.Register;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Making;

/// <summary>Makes one act: merge, compare, convert, store, hand out. Safe to repeat, safe to interrupt
/// anywhere.</summary>
/// <remarks>
/// Nothing is stored before all documents of the act are converted; the copies in the output folder come after the
/// store and are mended at the next run when an interruption kept them from being written.
/// </remarks>
public sealed class ActeMaker
{
    private readonly CampaignPlan _plan;
    private readonly ActeRenderer _renderer;
    private readonly IPdfConverter _converter;
    private readonly IVersionStore _store;
    private readonly OutputFolder _outputs;
    private readonly VersionAuthor _author;
    private readonly CatalogueFeed _catalogue;
    private readonly IActeJournal _journal;
    private readonly FrozenActes _frozen;

    /// <summary>Joins what an act needs.</summary>
    /// <param name="plan">The campaign's plan.</param>
    /// <param name="services">Converter, store, author.</param>
    /// <param name="outputs">Where drafters find their copies.</param>
    public ActeMaker(CampaignPlan plan, RunServices services, OutputFolder outputs)
    {
        _plan = plan;
        _renderer = new ActeRenderer(plan);
        _converter = services.Converter;
        _store = services.Store;
        _outputs = outputs;
        _author = services.Author;
        _catalogue = new CatalogueFeed(services.Store, services.Register.Catalogue);
        _journal = services.Journal;
        _frozen = new FrozenActes(plan, services.Store, services.Redone);
    }

    /// <summary>Makes an act, or finds that nothing changed.</summary>
    /// <param name="acte">An act of the plan.</param>
    /// <param name="cancellationToken">Stops; nothing half-made is visible.</param>
    /// <returns>What became of it.</returns>
    public async Task<ActeResult> MakeAsync(PlannedActe acte, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        if (_renderer.Render(acte, findings, cancellationToken) is not { } rendered)
        {
            return new ActeResult.Failed(acte, findings);
        }

        var history = await _store.FindAsync(acte.ObjectId, cancellationToken).ConfigureAwait(false);
        var change = ActeComparer.Compare(rendered, history);
        if (change == ActeChange.Unchanged)
        {
            // A run killed right after it wrote the version: nobody else would write here again.
            _ = await _store.RepairAsync(acte.ObjectId, cancellationToken).ConfigureAwait(false);
            var standing = await CatchUpAsync(acte, history!, cancellationToken).ConfigureAwait(false);
            await _catalogue.CatchUpAsync(acte, standing, history!.Head, cancellationToken).ConfigureAwait(false);
            await _outputs.RestoreAsync(acte, history!, findings, cancellationToken).ConfigureAwait(false);
            return Errors(findings) ? new ActeResult.Failed(acte, findings)
                : new ActeResult.Unchanged(acte, history!.Head, findings);
        }

        if (history is not null && await _frozen.FindAsync(acte, history, cancellationToken).ConfigureAwait(false) is { } kept)
        {
            return new ActeResult.Failed(acte, [.. findings, kept]);
        }

        return await StoreAsync(rendered, change, history, findings, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A run killed after it wrote a version left journal and catalogue behind: the journal first, as the run would.</summary>
    private async Task<CatalogueStanding?> CatchUpAsync(PlannedActe acte, ObjectHistory history, CancellationToken cancellationToken)
    {
        var standing = await _catalogue.FindStandingAsync(acte, cancellationToken).ConfigureAwait(false);
        foreach (var fact in GenerationFacts.Since(history, standing?.HeadVersion ?? 0))
        {
            await _journal.EnsureAsync(fact, cancellationToken).ConfigureAwait(false);
        }

        return standing;
    }

    private async Task<ActeResult> StoreAsync(
        RenderedActe rendered,
        ActeChange change,
        ObjectHistory? history,
        List<Finding> findings,
        CancellationToken cancellationToken)
    {
        var acte = rendered.Acte;
        if (await ConvertAsync(rendered, findings, cancellationToken).ConfigureAwait(false) is not { } converted)
        {
            return new ActeResult.Failed(acte, findings);
        }

        var converter = await _converter.DescribeAsync(cancellationToken).ConfigureAwait(false);
        var files = Files(rendered, converted, converter);
        var message = change == ActeChange.New ? "Première version générée" : "Nouvelle version : documents modifiés";
        var draft = new VersionDraft { Files = files, Mode = VersionMode.Replace, Message = message, Author = _author };
        if (history is not null)
        {
            _ = await CatchUpAsync(acte, history, cancellationToken).ConfigureAwait(false);
        }

        var outcome = await _store.CommitAsync(acte.ObjectId, draft, cancellationToken).ConfigureAwait(false);
        var version = outcome switch
        {
            CommitOutcome.Committed committed => committed.Version,
            CommitOutcome.Unchanged unchanged => unchanged.Version,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        var fact = GenerationFacts.Of(acte.ObjectId, version, ContentDigest.Sha512(files[ActeFiles.Pdf].Span), message);
        await _journal.RecordAsync(fact, cancellationToken).ConfigureAwait(false);
        _ = await _catalogue.UpdateAsync(acte.ObjectId, new KnownFiles(version, files), cancellationToken)
            .ConfigureAwait(false);
        await _outputs.WriteAsync(acte, files, history, findings, cancellationToken).ConfigureAwait(false);
        return Errors(findings) ? new ActeResult.Failed(acte, findings)
            : new ActeResult.Made(acte, version, converted[0].PageCount, findings);
    }

    private async Task<IReadOnlyList<PdfConversion.Converted>?> ConvertAsync(
        RenderedActe rendered, List<Finding> findings, CancellationToken cancellationToken)
    {
        var conversions = await Task.WhenAll(rendered.Documents.Select(document => _converter.ConvertAsync(
            new PdfSource { Name = $"{rendered.Acte.FileName} · {document.Label}", Docx = document.Docx },
            cancellationToken))).ConfigureAwait(false);
        foreach (var (document, conversion) in rendered.Documents.Zip(conversions))
        {
            switch (conversion)
            {
                case PdfConversion.Refused refused:
                    findings.Add(PdfFindings.From(refused.Refusal, document));
                    break;
                case PdfConversion.Converted done:
                    findings.AddRange(done.Notices.Select(notice => PdfFindings.From(notice, document)));
                    break;
            }
        }

        var converted = conversions.OfType<PdfConversion.Converted>().ToList();
        return converted.Count == rendered.Documents.Count ? converted : null;
    }

    private Dictionary<string, ReadOnlyMemory<byte>> Files(
        RenderedActe rendered, IReadOnlyList<PdfConversion.Converted> converted, string converter)
    {
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal)
        {
            [ActeFiles.Card] = rendered.Card,
            [ActeFiles.Data] = rendered.Data,
            [ActeFiles.Provenance] = ActeRenderer.Bytes(ActeProvenance.Of(rendered, _plan, converter)),
        };
        foreach (var (document, pdf) in rendered.Documents.Zip(converted))
        {
            files[document.Path] = document.Docx;
            files[document.PdfPath] = pdf.Pdf;
        }

        return files;
    }

    private static bool Errors(List<Finding> findings) =>
        findings.Any(finding => finding.Severity == FindingSeverity.Error);
}

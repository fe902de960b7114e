using LegalDocs.Diff;
using LegalDocs.Pdf;

namespace LegalDocs.Gate;

/// <summary>Compares the pages of the documents that a change makes different: both versions as PDF, their words and their look.</summary>
/// <remarks>
/// Documents that changed alike are drawn once, and at most twelve of them; pictures stop at eight megabytes. What is left out is said.
/// The documents are asked for together, so that the converter works in batches; same documents, converter and fonts: same report.
/// </remarks>
/// <param name="converter">Word to PDF.</param>
/// <param name="program">Path or name of <c>pdftoppm</c>.</param>
public sealed class ImpactPages(IPdfConverter converter, string program)
{
    private const int Dpi = 72;
    private const int MostDocuments = 12;
    private const int MostPictures = 6;
    private const int MostBytes = 8 << 20;

    /// <summary>Below this share of the page nothing is seen: a number of pages, the smoothing of a letter.</summary>
    private const double Threshold = 0.0002;

    private readonly PageRasterizer _rasterizer = new(program, Dpi);

    /// <summary>Adds pages to the first document of each group that changed alike.</summary>
    /// <param name="report">The comparison of words.</param>
    /// <param name="pairs">The two sides of each document, by name.</param>
    /// <param name="cancellationToken">Stops converting.</param>
    /// <returns>The same report, with pages; and how many groups were left out.</returns>
    /// <exception cref="DocumentSourceException">A document could not be converted, or a program is missing.</exception>
    public async Task<(DiffReport Report, int LeftOut)> AddAsync(
        DiffReport report, IReadOnlyDictionary<string, DocumentPair> pairs, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(pairs);
        var groups = report.Alike().Select(group => group[0]).Where(entry => entry.Diff is { IsEmpty: false }).ToList();
        var chosen = groups.Take(MostDocuments).ToList();
        var impacts = await Task.WhenAll(chosen.Select(entry => CompareAsync(pairs[entry.Name], cancellationToken))).ConfigureAwait(false);
        var left = MostBytes;
        var pages = chosen.Zip(impacts)
            .ToDictionary(pair => pair.First.Name, pair => Bounded(pair.Second, ref left), StringComparer.Ordinal);
        return (
            new DiffReport([.. report.Entries.Select(entry => entry with { Pages = pages.GetValueOrDefault(entry.Name) })]),
            groups.Count - chosen.Count);
    }

    private async Task<PageImpact> CompareAsync(DocumentPair pair, CancellationToken cancellationToken)
    {
        var sides = await Task.WhenAll(ConvertAsync(pair.Before!, cancellationToken), ConvertAsync(pair.After!, cancellationToken))
            .ConfigureAwait(false);
        var images = await Task.WhenAll(sides.Select(side => _rasterizer.DrawAsync(side.Pdf, cancellationToken))).ConfigureAwait(false);
        var words = sides.Select(side => PageWords.Of(side.Pdf, side.PageCount)).ToArray();
        return new PageImpact
        {
            Before = sides[0].PageCount,
            After = sides[1].PageCount,
            Changes =
            [
                .. PageAlignment.Of(words[0], words[1]).Select(page => Change(page, words, images)).OfType<PageChange>(),
            ],
        };
    }

    private static PageChange? Change((int? Before, int? After) page, IReadOnlyList<string>[] words, IReadOnlyList<PageImage>[] images)
    {
        var (before, after) = (At(images[0], page.Before), At(images[1], page.After));
        if (page is not ({ } older, { } newer))
        {
            return new PageChange(page.Before + 1, page.After + 1, true, 1, before?.ToPng(), after?.ToPng());
        }

        var isTextChanged = words[0][older] != words[1][newer];
        var look = before is null || after is null ? null : new PageLook(before, after);
        if (!isTextChanged && (look is null || look.Share < Threshold))
        {
            return null;
        }

        var marked = look?.Marked();
        return new PageChange(
            older + 1, newer + 1, isTextChanged, Math.Round(look?.Share ?? 0, 4), marked?.Before.ToPng(), marked?.After.ToPng());
    }

    private static PageImage? At(IReadOnlyList<PageImage> images, int? index) =>
        index is { } known && known < images.Count ? images[known] : null;

    private static PageImpact Bounded(PageImpact impact, ref int left)
    {
        List<PageChange> changes = [];
        foreach (var (index, change) in impact.Changes.Index())
        {
            var size = (change.Older?.Length ?? 0) + (change.Newer?.Length ?? 0);
            var fits = index < MostPictures && size <= left;
            left -= fits ? size : 0;
            changes.Add(fits ? change : change with { Older = null, Newer = null });
        }

        return impact with { Changes = changes };
    }

    private async Task<PdfConversion.Converted> ConvertAsync(DocumentSource source, CancellationToken cancellationToken)
    {
        try
        {
            return await converter.ConvertAsync(new PdfSource { Name = source.Name, Docx = source.Bytes }, cancellationToken)
                .ConfigureAwait(false) switch
            {
                PdfConversion.Converted converted => converted,
                PdfConversion.Refused refused => throw new DocumentSourceException(
                    $"« {source.Name} » : {refused.Refusal.CauseFrench} ; {refused.Refusal.RemedyFrench}. {refused.Refusal.Code}",
                    $"'{source.Name}': {refused.Refusal.CauseEnglish}; {refused.Refusal.RemedyEnglish}. {refused.Refusal.Code}"),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }
        catch (PdfConverterException error)
        {
            throw new DocumentSourceException($"{error.French} {error.Code}", $"{error.English} {error.Code}", error);
        }
    }
}

namespace LegalDocs.Templating;

/// <summary>Collects what a compilation or a rendering has to say; the same thing at the same tag is said once.</summary>
internal sealed class DiagnosticBag(string template)
{
    // More would not help the author, and a hostile template could make millions.
    private const int MaxDiagnostics = 200;

    private readonly List<TemplateDiagnostic> _diagnostics = [];
    private readonly HashSet<(string, TemplatePlace, string?, int)> _known = [];

    public bool HasErrors { get; private set; }

    public bool IsFull => _diagnostics.Count >= MaxDiagnostics;

    /// <summary>Everything said, in reading order.</summary>
    public IReadOnlyList<TemplateDiagnostic> All =>
    [
        .. _diagnostics.OrderBy(diagnostic => diagnostic.Place.Part)
            .ThenBy(diagnostic => diagnostic.Place.PartNumber)
            .ThenBy(diagnostic => diagnostic.Place.Paragraph)
            .ThenBy(diagnostic => diagnostic.Position),
    ];

    public void Add(Problem problem, TemplatePlace place, TagQuote? quote = null)
    {
        HasErrors |= problem.Severity == DiagnosticSeverity.Error;
        if (!IsFull && _known.Add((problem.English, place, quote?.Text, quote?.Start ?? 0)))
        {
            _diagnostics.Add(new TemplateDiagnostic(problem, template, place, quote));
        }
    }

    public IReadOnlyList<TemplateDiagnostic> Warnings =>
        [.. All.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning)];
}

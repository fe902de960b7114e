namespace LegalDocs.Templating.Style;

/// <summary>Asks a template the rules of style.</summary>
/// <remarks>Nothing is compiled and nothing is rendered: a template with errors in its tags has a style all the same.</remarks>
public static class StyleCheck
{
    private const int MostPlaces = 100;

    private static readonly IReadOnlyList<IRuleOfStyle> Rules =
    [
        new CharacterFormattingRule(), new ParagraphFormattingRule(), new FontRule(), new HeadingOrderRule(), new AlternativeTextRule(),
        new TableHeaderRule(), new LanguageRule(), new TitleRule(), new EmptyParagraphRule(), new LayoutBySpacesRule(), new CommentRule(),
        new TrackedChangeRule(), new HighlightRule(), new ExternalLinkRule(),
    ];

    /// <summary>Checks a template.</summary>
    /// <param name="docx">The whole .docx.</param>
    /// <param name="options">Name and limits.</param>
    /// <param name="settings">What the house allows.</param>
    /// <returns>All breaches in reading order, those of the whole file first; why the file cannot be read, if so.</returns>
    public static IReadOnlyList<TemplateDiagnostic> Of(ReadOnlyMemory<byte> docx, WordTemplateOptions options, StyleSettings settings)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(settings);
        try
        {
            var document = new StyledDocument(StylePackage.Read(docx, options.Limits));
            return
            [
                .. Rules.SelectMany(rule => Ask(rule, document, options.Name, settings))
                    .OrderBy(each => each.Place.Part).ThenBy(each => each.Place.PartNumber).ThenBy(each => each.Place.Paragraph ?? 0)
                    .ThenBy(each => each.Place.Table ?? 0).ThenBy(each => each.Code, StringComparer.Ordinal),
            ];
        }
        catch (PackageException error)
        {
            return [new TemplateDiagnostic(error.Problem, options.Name, TemplatePlace.WholeFile, null)];
        }
    }

    private static IEnumerable<TemplateDiagnostic> Ask(IRuleOfStyle rule, StyledDocument document, string name, StyleSettings settings)
    {
        var severity = settings.Of(rule.Rule);
        if (severity == StyleSeverity.Off)
        {
            yield break;
        }

        var count = 0;
        foreach (var breach in rule.Breaches(document, settings))
        {
            if (++count <= MostPlaces)
            {
                yield return Said(breach.Problem, breach.Place, breach.Quote);
            }
        }

        if (count > MostPlaces)
        {
            yield return Said(TooMany(rule.Rule, count - MostPlaces), TemplatePlace.WholeFile, null);
        }

        TemplateDiagnostic Said(Problem problem, TemplatePlace place, TagQuote? quote) => new(
            severity == StyleSeverity.Error ? problem : problem.AsWarning(), name, place, quote);
    }

    private static Problem TooMany(StyleRule rule, int more) => new(
        rule.Code,
        $"et {more} autres passages du même défaut",
        $"and {more} more places with the same fault",
        "corrigez les premiers : la cause est souvent la même.",
        "mend the first ones: the cause is often the same.");
}

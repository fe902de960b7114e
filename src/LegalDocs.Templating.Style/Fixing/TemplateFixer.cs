namespace LegalDocs.Templating.Style;

/// <summary>Mends what can be mended without changing a word of the template or the look of an act, but for one thing: a header row
/// is repeated where its table goes on.</summary>
/// <remarks>
/// Header rows, language, title, formatting by hand that repeats the style, tags that Word cut into pieces, curly quotes of code. The
/// result is compared with the original before it is given: same text, same errors of the engine; otherwise nothing is given. Parts
/// without a change keep their compressed bytes; same template, same bytes.
/// </remarks>
public static class TemplateFixer
{
    private static readonly IReadOnlyList<IFixer> Fixers =
        [new TableHeaderFixer(), new LanguageFixer(), new TitleFixer(), new RedundantFormattingFixer(), new TagFixer()];

    /// <summary>Mends a template.</summary>
    /// <param name="docx">The whole .docx.</param>
    /// <param name="options">Name, functions, limits.</param>
    /// <param name="settings">What the house asks; a rule that is off is not mended.</param>
    /// <returns>The mended template and what was done; no template when nothing was, or when the file cannot be read.</returns>
    public static TemplateFixes Fix(ReadOnlyMemory<byte> docx, WordTemplateOptions options, StyleSettings settings)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(settings);
        try
        {
            var package = StylePackage.Read(docx, options.Limits);
            var edit = new PackageEdit(package);
            var document = new StyledDocument(package);
            List<TemplateFix> fixes = [.. Fixers.SelectMany(fixer => fixer.Fix(document, settings, edit))];
            if (fixes.Count == 0 || IsSigned(package))
            {
                return new TemplateFixes(null, []);
            }

            var mended = edit.ToDocx();
            return IsSame(docx, mended, options) ? new TemplateFixes(mended, fixes) : new TemplateFixes(null, []);
        }
        catch (PackageException)
        {
            return new TemplateFixes(null, []);
        }
    }

    // A change breaks a signature: that is for its author to decide.
    private static bool IsSigned(StylePackage package) =>
        package.Package.Entries.Any(entry => entry.Name.StartsWith("_xmlsignatures/", StringComparison.OrdinalIgnoreCase));

    private static bool IsSame(ReadOnlyMemory<byte> before, byte[] after, WordTemplateOptions options) =>
        Texts(before, options).SequenceEqual(Texts(after, options), StringComparer.Ordinal)
        && Errors(before, options).SequenceEqual(Errors(after, options), StringComparer.Ordinal);

    // Quotes of code are one and the same to the engine.
    private static IEnumerable<string> Texts(ReadOnlyMemory<byte> docx, WordTemplateOptions options) =>
        new StyledDocument(StylePackage.Read(docx, options.Limits)).Stories.SelectMany(story => story.Paragraphs)
            .Select(paragraph => paragraph.Tags.Aggregate(
                paragraph.Text,
                (text, tag) => text[..tag.Start] + TagQuotes.Straight(text[tag.Start..tag.End]) + text[tag.End..]));

    private static IEnumerable<string> Errors(ReadOnlyMemory<byte> docx, WordTemplateOptions options) =>
        WordTemplate.Compile(docx, options) switch
        {
            TemplateCompilation.Refused refused => refused.Diagnostics.Select(each => each.ToString()),
            _ => [],
        };
}

using System.Collections.Frozen;
using Scriban.Runtime;
using Scriban.Syntax;

namespace LegalDocs.Templating;

/// <summary>A plain text with tags, in the language of Word templates: file names, subjects, conditions.</summary>
/// <remarks>Immutable, safe from several threads.</remarks>
public sealed class TextTemplate
{
    private readonly ScriptPage _page;
    private readonly ScriptObject _builtins;
    private readonly IReadOnlySet<string> _names;
    private readonly WordTemplateOptions _options;

    private TextTemplate(ScriptPage page, ScriptObject builtins, IReadOnlySet<string> names, WordTemplateOptions options)
    {
        _page = page;
        _builtins = builtins;
        _names = names;
        _options = options;
    }

    /// <summary>Compiles a text in which <c>{{ … }}</c> are tags.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">Name, functions, limits.</param>
    /// <returns>The template, or all its errors at once.</returns>
    public static TextTemplateCompilation Compile(string text, WordTemplateOptions options)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(options);
        var diagnostics = new DiagnosticBag(options.Name);
        var reader = new TagReader(diagnostics);
        reader.Read(text, null, position => PlaceOf(text, position));
        return Compile(text, reader.Tags, options, diagnostics);
    }

    /// <summary>Compiles one expression, without braces: <c>21 | en_lettres</c>.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="options">Name, functions, limits.</param>
    /// <returns>The template, or all its errors at once.</returns>
    public static TextTemplateCompilation CompileExpression(string expression, WordTemplateOptions options)
    {
        ArgumentNullException.ThrowIfNull(expression);
        ArgumentNullException.ThrowIfNull(options);
        var diagnostics = new DiagnosticBag(options.Name);
        var code = TagParser.SplitComment(TagCode.Straighten(expression)).Code.Trim();
        var tag = new Tag
        {
            Index = 0,
            Start = 0,
            End = expression.Length,
            Code = code,
            Statements = TagParser.Parse(code),
            Quote = new TagQuote(expression, 0, expression.Length),
            Location = new Lazy<TemplatePlace>(PlaceOf(expression, 0)),
        };
        if (tag.Statements.Count == 0)
        {
            diagnostics.Add(TagProblems.Empty(), tag.Location.Value, tag.Quote);
        }

        return Compile(expression, [tag], options, diagnostics);
    }

    /// <summary>Merges the text and data.</summary>
    /// <param name="data">The data.</param>
    /// <param name="cancellationToken">Stops the merge.</param>
    /// <returns>The text, or all errors at once.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public TextOutcome Render(TemplateData data, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(data);
        var numbers = new PackageNumbers();
        using var rendering = new Rendering(
            _options,
            _builtins,
            _names,
            data,
            new UniqueIds(numbers, null),
            new NoteCopies(FrozenDictionary<NoteKey, CompiledNote>.Empty, numbers, 0),
            cancellationToken);
        var output = new StringBuilderOutput();
        rendering.Run.PushOutput(output);
        rendering.Evaluate(_page);
        return rendering.Diagnostics.HasErrors
            ? new TextOutcome.Failed(rendering.Diagnostics.All)
            : new TextOutcome.Rendered(output.ToString());
    }

    private static TextTemplateCompilation Compile(
        string text, IReadOnlyList<Tag> tags, WordTemplateOptions options, DiagnosticBag diagnostics)
    {
        _ = BlockMatcher.Match(tags, diagnostics);
        foreach (var tag in tags)
        {
            tag.IsPlain = true;
        }

        var builtins = TemplateFunctions.With(options.Functions);
        var functions = new FunctionCheck(builtins, diagnostics);
        var page = Page(text, tags, new CodeCompiler(diagnostics, functions));
        return page is null || diagnostics.HasErrors
            ? new TextTemplateCompilation.Refused(diagnostics.All)
            : new TextTemplateCompilation.Compiled(new TextTemplate(page, builtins, functions.Declared, options));
    }

    private static ScriptPage? Page(string text, IReadOnlyList<Tag> tags, CodeCompiler compiler)
    {
        if (tags.Any(tag => tag.IsBroken))
        {
            compiler.ReportErrors(tags);
            return null;
        }

        var source = new SourceBuilder("");
        source.AddPlain(Pieces(text, tags));
        return compiler.Compile(source);
    }

    private static IEnumerable<Piece> Pieces(string text, IReadOnlyList<Tag> tags)
    {
        var position = 0;
        foreach (var tag in tags)
        {
            var start = tag.TrimsBefore ? text.AsSpan(0, tag.Start).TrimEnd().Length : tag.Start;
            if (start > position)
            {
                yield return new Piece.Literal(text, position, start);
            }

            yield return new Piece.Code(tag);
            position = tag.TrimsAfter ? text.Length - text.AsSpan(tag.End).TrimStart().Length : tag.End;
        }

        if (position < text.Length)
        {
            yield return new Piece.Literal(text, position, text.Length);
        }
    }

    private static TemplatePlace PlaceOf(string text, int position)
    {
        var before = text.AsSpan(0, position);
        return new TemplatePlace
        {
            Part = PartKind.Text,
            Line = before.Count('\n') + 1,
            Column = position - (before.LastIndexOf('\n') + 1) + 1,
        };
    }
}

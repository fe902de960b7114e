namespace LegalDocs.Templating;

/// <summary>Compiles a package: finds its parts, checks them, compiles those that have tags.</summary>
internal sealed class TemplateCompiler
{
    private readonly WordTemplateOptions _options;
    private readonly DiagnosticBag _diagnostics;
    private readonly ICodeObserver? _observer;
    private int _highestDrawing;

    public TemplateCompiler(WordTemplateOptions options, ICodeObserver? observer = null)
    {
        _options = options;
        _observer = observer;
        _diagnostics = new DiagnosticBag(options.Name);
    }

    public TemplateCompilation Compile(ReadOnlyMemory<byte> docx)
    {
        try
        {
            var package = DocxPackage.Read(docx, _options.Limits);
            new PackageInspector(package, _options.Limits, _diagnostics).Inspect();
            var builtins = TemplateFunctions.With(_options.Functions);
            var functions = new FunctionCheck(builtins, _diagnostics);
            var compiler = new PartCompiler(_diagnostics, new CodeCompiler(_diagnostics, functions, _observer));
            List<CompiledPart> parts = [];
            foreach (var story in StoryParts.Of(package))
            {
                if (Compile(package, story, compiler) is { } part)
                {
                    parts.Add(part);
                }
            }

            return _diagnostics.HasErrors
                ? new TemplateCompilation.Refused(_diagnostics.All)
                : new TemplateCompilation.Compiled(
                    new WordTemplate(package, parts, builtins, functions.Declared, _options, _highestDrawing), _diagnostics.Warnings);
        }
        catch (PackageException error)
        {
            _diagnostics.Add(error.Problem, TemplatePlace.WholeFile);
            return new TemplateCompilation.Refused(_diagnostics.All);
        }
    }

    private CompiledPart? Compile(DocxPackage package, StoryPart story, PartCompiler compiler)
    {
        var name = package.Entries[story.Entry].Name;
        var content = package.Content(story.Entry);
        var text = PartEncoding.Decode(name, content);
        _highestDrawing = Math.Max(_highestDrawing, DrawingNumbers.Highest(text));
        var relationships = package.Relationships(name);
        if (text.AsSpan().IndexOfAny('{', '}') < 0 && !FieldSlots.MayHold(text)
            && !relationships.Any(LinkSlots.IsDynamic))
        {
            return null;
        }

        var part = XmlIndexer.Index(text, name, _options.Limits.XmlDepth);
        var places = new PlaceMap(part, story.Kind, story.Number, "/" + name);
        return story.Kind == PartKind.Property
            ? compiler.CompileProperties(part, story.Entry, places)
            : compiler.Compile(part, story.Entry, places, relationships);
    }
}

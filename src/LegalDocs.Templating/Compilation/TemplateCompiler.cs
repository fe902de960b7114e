namespace LegalDocs.Templating;

/// <summary>Compiles a package: finds its parts, checks them, compiles those that have tags.</summary>
internal sealed class TemplateCompiler
{
    private readonly WordTemplateOptions _options;
    private readonly DiagnosticBag _diagnostics;
    private readonly ICodeObserver? _observer;

    public TemplateCompiler(WordTemplateOptions options, ICodeObserver? observer = null)
    {
        _options = options;
        _observer = observer;
        _diagnostics = new DiagnosticBag(options.Name);
    }

    public TemplateCompilation Compile(ReadOnlyMemory<byte> docx)
    {
        using var culture = InvariantScope.Enter();
        try
        {
            var package = DocxPackage.Read(docx, _options.Limits);
            var inspector = new PackageInspector(package, _options.Limits, _diagnostics);
            inspector.Inspect();
            var builtins = TemplateFunctions.With(_options.Functions);
            var functions = new FunctionCheck(builtins, _diagnostics);
            var numbering = new NumberingFacts(package, _options.Limits);
            var references = new NoteReferences(inspector.Notes);
            var code = new CodeCompiler(_diagnostics, functions, _observer);
            var compiler = new PartCompiler(_diagnostics, code, references, numbering);
            List<CompiledPart> parts = [];
            foreach (var story in StoryParts.Of(package))
            {
                if (Compile(package, story, compiler, references) is { } part)
                {
                    parts.Add(part);
                }
            }

            return _diagnostics.HasErrors
                ? new TemplateCompilation.Refused(_diagnostics.All)
                : new TemplateCompilation.Compiled(
                    new WordTemplate(package, parts, builtins, functions.Declared, _options)
                    {
                        Numbers = inspector.Numbers,
                        Numbering = numbering,
                    },
                    _diagnostics.Warnings);
        }
        catch (PackageException error)
        {
            _diagnostics.Add(error.Problem, TemplatePlace.WholeFile);
            return new TemplateCompilation.Refused(_diagnostics.All);
        }
    }

    private CompiledPart? Compile(DocxPackage package, StoryPart story, PartCompiler compiler, NoteReferences references)
    {
        var name = package.Entries[story.Entry].Name;
        var content = package.Content(story.Entry);
        var text = PartEncoding.Decode(name, content);
        var relationships = package.Relationships(name);
        if (text.AsSpan().IndexOfAny('{', '}') < 0 && !FieldSlots.MayHold(text)
            && !relationships.Any(LinkSlots.IsDynamic) && !references.HasAny(story.Kind))
        {
            return null;
        }

        var part = AttributePrefix.Index(CDataSections.Expand(text), name, _options.Limits.XmlDepth);
        var places = new PlaceMap(part, story.Kind, story.Number, "/" + name);
        return story.Kind == PartKind.Property
            ? compiler.CompileProperties(part, story.Entry, places)
            : compiler.Compile(part, story, places, relationships);
    }
}

using Scriban.Runtime;

namespace LegalDocs.Templating;

/// <summary>A Word document with tags, compiled once; renders any number of documents, from any number of threads.</summary>
/// <remarks>
/// Immutable. A part without a tag leaves byte for byte as it came; the same template and data give the same bytes on
/// any machine, in any culture. A template computes but never reaches outside: no file, network, clock or randomness.
/// </remarks>
public sealed class WordTemplate
{
    private readonly DocxPackage _package;
    private readonly IReadOnlyList<CompiledPart> _parts;
    private readonly ScriptObject _builtins;
    private readonly IReadOnlySet<string> _names;
    private readonly WordTemplateOptions _options;
    private readonly int _highestDrawing;
    private readonly int _highestBookmark;

    internal WordTemplate(
        DocxPackage package,
        IReadOnlyList<CompiledPart> parts,
        ScriptObject builtins,
        IReadOnlySet<string> names,
        WordTemplateOptions options,
        int highestDrawing)
    {
        _package = package;
        _parts = parts;
        _builtins = builtins;
        _names = names;
        _options = options;
        _highestDrawing = parts.Select(part => part.HighestDrawing).Append(highestDrawing).Max();
        _highestBookmark = parts.Select(part => part.HighestBookmark).DefaultIfEmpty().Max();
    }

    /// <summary>Name of the template in diagnostics.</summary>
    public string Name => _options.Name;

    /// <summary>Compiles a template.</summary>
    /// <param name="docx">The whole .docx; not copied, and must not change as long as the template is used.</param>
    /// <param name="options">Name, functions, limits.</param>
    /// <returns>The template, or all its errors at once.</returns>
    public static TemplateCompilation Compile(ReadOnlyMemory<byte> docx, WordTemplateOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new TemplateCompiler(options).Compile(docx);
    }

    /// <inheritdoc cref="Compile(ReadOnlyMemory{byte}, WordTemplateOptions)"/>
    public static TemplateCompilation Compile(byte[] docx, WordTemplateOptions options)
    {
        ArgumentNullException.ThrowIfNull(docx);
        return Compile(docx.AsMemory(), options);
    }

    /// <summary>Merges the template and data. All or nothing.</summary>
    /// <param name="data">The data of one document.</param>
    /// <param name="cancellationToken">Stops the merge.</param>
    /// <returns>The document, or all errors at once.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public RenderOutcome Render(TemplateData data, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(data);
        var ids = new UniqueIds(_highestDrawing, _highestBookmark);
        using var rendering = new Rendering(_options, _builtins, _names, data, ids, cancellationToken);
        var rich = rendering.Run.Rich = new RichState(_package, _options.Limits);
        foreach (var part in _parts)
        {
            rich.Enter(_package.Entries[part.Entry].Name, part.RemovedRelationships);
            rendering.Render(part);
        }

        if (rendering.Diagnostics.HasErrors)
        {
            return new RenderOutcome.Failed(rendering.Diagnostics.All);
        }

        return new RenderOutcome.Rendered(Write(rendering), rendering.Diagnostics.Warnings);
    }

    private byte[] Write(Rendering rendering)
    {
        var additions = rendering.Run.Rich!.Additions;
        var changed = additions.Changed();
        using var zip = new ZipWriter();
        for (var i = 0; i < _package.Entries.Count; i++)
        {
            var entry = _package.Entries[i];
            if (rendering.Find(i) is { } document)
            {
                zip.Add(entry.Name, document.Written);
            }
            else if (changed.Remove(entry.Name, out var content))
            {
                zip.Add(entry.Name, content);
            }
            else if (!entry.IsFolder)
            {
                zip.Copy(entry);
            }
        }

        foreach (var (name, content) in changed)
        {
            zip.Add(name, content);
        }

        foreach (var added in additions.Entries)
        {
            zip.Add(added.Name, added.Content.Span);
        }

        return zip.ToArray();
    }
}

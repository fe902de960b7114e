using System.Collections.Frozen;
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
    private readonly IReadOnlySet<int> _orphans;
    private readonly DocumentResources _resources;
    private readonly FrozenDictionary<NoteKey, CompiledNote> _notes;

    internal WordTemplate(
        DocxPackage package,
        IReadOnlyList<CompiledPart> parts,
        ScriptObject builtins,
        IReadOnlySet<string> names,
        WordTemplateOptions options)
    {
        _package = package;
        _parts = parts;
        _builtins = builtins;
        _names = names;
        _options = options;
        _orphans = PlaceholderMedia.Orphans(package, parts);
        _resources = new DocumentResources(package, options.Limits);
        _notes = parts.SelectMany(part => part.Notes).DistinctBy(note => note.Key).ToFrozenDictionary();
    }

    /// <summary>Name of the template in diagnostics.</summary>
    public string Name => _options.Name;

    /// <summary>Highest numbers used in the template.</summary>
    internal PackageNumbers Numbers { get; init; } = new();

    /// <summary>Lists of the template.</summary>
    internal NumberingFacts Numbering { get; init; } = null!;

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
        var ids = new UniqueIds(Numbers, Numbering);
        var notes = new NoteCopies(_notes, Numbers, _options.Limits.OutputBytes);
        using var rendering = new Rendering(_options, _builtins, _names, data, ids, notes, cancellationToken);
        var rich = new RichState(_resources, _options.Limits, ids, notes);
        rendering.Run.Parts = rich;
        foreach (var part in _parts)
        {
            rich.Enter(_package.Entries[part.Entry].Name, part.RemovedRelationships);
            rendering.Render(part);
        }

        if (rendering.Diagnostics.HasErrors)
        {
            return new RenderOutcome.Failed(rendering.Diagnostics.All);
        }

        return new RenderOutcome.Rendered(Write(rendering, rich, ids), rendering.Diagnostics.Warnings);
    }

    private byte[] Write(Rendering rendering, RichState rich, UniqueIds ids)
    {
        var lists = ids.NewLists.Count == 0 ? null : Numbering.With(ids.NewLists);
        var (additions, amendments) = (rich.Additions, rich.Finish());
        var changed = additions.Changed();
        using var zip = new ZipWriter();
        for (var i = 0; i < _package.Entries.Count; i++)
        {
            var entry = _package.Entries[i];
            if (amendments.Changes(entry.Name))
            {
                var known = lists is not null && i == Numbering.Entry ? lists : _package.Rewritten(i) ?? _package.Content(i);
                zip.Add(entry.Name, amendments.Apply(entry.Name, rendering.Find(i) is { } written ? written.Written : known));
            }
            else if (rendering.Find(i) is { } document)
            {
                zip.Add(entry.Name, document.Written);
            }
            else if (changed.Remove(entry.Name, out var content))
            {
                zip.Add(entry.Name, content);
            }
            else if (lists is not null && i == Numbering.Entry)
            {
                zip.Add(entry.Name, lists);
            }
            else if (_package.Rewritten(i) is { } rewritten)
            {
                zip.Add(entry.Name, rewritten);
            }
            else if (!entry.IsFolder && !_orphans.Contains(i))
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

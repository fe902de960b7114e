namespace LegalDocs.Pdf;

/// <summary>A PDF file read strictly: cross-references, revisions, and its objects when asked for.</summary>
/// <remarks>Not safe from several threads at once.</remarks>
internal sealed class PdfFile
{
    private readonly Dictionary<int, PdfEntry> _entries = [];
    private readonly Dictionary<int, PdfValue> _objects = [];
    private readonly Dictionary<int, PdfObjectStream> _containers = [];
    private readonly HashSet<int> _loading = [];

    private PdfFile(ReadOnlyMemory<byte> bytes, IReadOnlyList<PdfRevision> revisions)
    {
        Bytes = bytes;
        Revisions = revisions;
        foreach (var revision in revisions)
        {
            foreach (var (number, entry) in revision.Entries)
            {
                _entries.TryAdd(number, entry);
            }
        }
    }

    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The savings of the file, the newest first.</summary>
    public IReadOnlyList<PdfRevision> Revisions { get; }

    /// <summary>The newest trailer.</summary>
    public PdfDictionary Trailer => Revisions[0].Trailer;

    public bool IsEncrypted => Revisions.Any(revision => revision.Trailer["Encrypt"] is not null);

    /// <summary>Numbers of the objects in use, in no order.</summary>
    public IEnumerable<int> Numbers => _entries.Where(each => !each.Value.IsFree).Select(each => each.Key);

    public PdfDictionary Catalog => Resolve(Trailer["Root"]) as PdfDictionary
        ?? throw new PdfSyntaxException("the catalogue is missing", 0);

    /// <summary>Reads the structure of a file.</summary>
    /// <exception cref="PdfSyntaxException">It is no PDF, or a damaged one.</exception>
    public static PdfFile Open(ReadOnlyMemory<byte> bytes) =>
        bytes.Span.StartsWith("%PDF-"u8)
            ? new PdfFile(bytes, PdfCrossReferenceReader.Read(bytes))
            : throw new PdfSyntaxException("the file does not begin with '%PDF-'", 0);

    /// <summary>Where an object lives, or null when it is free or unknown.</summary>
    public PdfEntry? Find(int number) => _entries.TryGetValue(number, out var entry) && !entry.IsFree ? entry : null;

    /// <summary>The value behind a reference, or the value itself; an unknown or free object is null.</summary>
    public PdfValue? Resolve(PdfValue? value)
    {
        for (var hops = 0; value is PdfReference reference; hops++)
        {
            value = hops < 16 ? Get(reference) : throw new PdfSyntaxException("references form a loop", 0);
        }

        return value is PdfNull ? null : value;
    }

    public PdfDictionary? Dictionary(PdfValue? value) => Resolve(value) switch
    {
        PdfDictionary dictionary => dictionary,
        PdfStream stream => stream.Dictionary,
        _ => null,
    };

    public IReadOnlyList<PdfValue> Array(PdfValue? value) => (Resolve(value) as PdfArray)?.Items ?? [];

    public ReadOnlyMemory<byte> Decode(PdfStream stream) => PdfFilters.Decode(stream, Resolve, PdfFilters.DefaultLimit);

    /// <summary>Reads <c>n g obj … endobj</c> at an offset.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="offset">Where the object number stands.</param>
    /// <param name="resolve">Resolves a stream length kept in another object.</param>
    /// <returns>Its number, its value, and the offset behind <c>endobj</c>.</returns>
    public static (PdfReference Id, PdfValue Value, int End) ReadIndirect(
        ReadOnlyMemory<byte> bytes, int offset, Func<PdfReference, PdfValue?> resolve)
    {
        var parser = new PdfParser(bytes, offset);
        var id = new PdfReference(parser.ReadInteger(), parser.ReadInteger());
        parser.Expect("obj");
        var value = parser.ReadValue();
        if (value is PdfDictionary dictionary && parser.TryKeyword("stream"))
        {
            value = ReadStream(bytes, parser, dictionary, resolve);
        }

        parser.Expect("endobj");
        return (id, value, parser.Position);
    }

    private static PdfStream ReadStream(
        ReadOnlyMemory<byte> bytes, PdfParser parser, PdfDictionary dictionary, Func<PdfReference, PdfValue?> resolve)
    {
        var start = AfterEndOfLine(bytes.Span, parser);
        var length = dictionary["Length"] is PdfReference reference ? resolve(reference) : dictionary["Length"];
        if (length is not PdfNumber number || !number.TryInteger(out var count) || count < 0 || count > bytes.Length - start)
        {
            throw parser.Fail("bad stream length");
        }

        parser.Position = start + (int)count;
        parser.Expect("endstream");
        return new PdfStream(dictionary, bytes.Slice(start, (int)count));
    }

    private static int AfterEndOfLine(ReadOnlySpan<byte> bytes, PdfParser parser)
    {
        var rest = bytes[parser.Position..];
        return rest switch
        {
            [13, 10, ..] => parser.Position + 2,
            [10, ..] => parser.Position + 1,
            _ => throw parser.Fail("'stream' is not followed by an end of line"),
        };
    }

    private PdfValue? Get(PdfReference reference)
    {
        if (_objects.TryGetValue(reference.Number, out var known))
        {
            return known;
        }

        if (!_entries.TryGetValue(reference.Number, out var entry) || entry.IsFree || entry.Generation != reference.Generation)
        {
            return null;
        }

        if (!_loading.Add(reference.Number))
        {
            throw new PdfSyntaxException($"object {reference.Number} needs itself", entry.Offset);
        }

        var value = entry.Container > 0 ? FromContainer(reference.Number, entry) : FromFile(reference.Number, entry);
        _loading.Remove(reference.Number);
        _objects[reference.Number] = value;
        return value;
    }

    private PdfValue FromFile(int number, PdfEntry entry)
    {
        var (id, value, _) = ReadIndirect(Bytes, entry.Offset, Get);
        return id.Number == number && id.Generation == entry.Generation
            ? value
            : throw new PdfSyntaxException($"object {number} is not where the cross-references say", entry.Offset);
    }

    private PdfValue FromContainer(int number, PdfEntry entry)
    {
        if (!_containers.TryGetValue(entry.Container, out var container))
        {
            var stream = Find(entry.Container) is { Container: 0 } ? Get(new PdfReference(entry.Container, 0)) as PdfStream : null;
            container = PdfObjectStream.Read(
                stream ?? throw new PdfSyntaxException($"object stream {entry.Container} is missing", 0), Decode);
            _containers[entry.Container] = container;
        }

        return container.Get(number, entry.Index);
    }
}

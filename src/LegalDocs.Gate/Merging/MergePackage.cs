using System.Xml.Linq;
using LegalDocs.Diff;
using LegalDocs.Packaging;
using LegalDocs.Templating;
using LegalDocs.Templating.Contracts;

namespace LegalDocs.Gate;

/// <summary>One of the three versions: its parts, and the blocks of its body.</summary>
internal sealed class MergePackage
{
    private const string Main = "word/document.xml";
    private const string RootRelationships = "_rels/.rels";

    private static readonly ArchiveLimits Limits = Most(new TemplateLimits());

    // What Word writes at each saving and no reader sees.
    private static readonly string[] Noise =
    [
        "docProps/app.xml", "docProps/core.xml", "docProps/thumbnail.jpeg", "word/settings.xml", "word/fontTable.xml",
        "word/webSettings.xml",
    ];

    private readonly Dictionary<string, byte[]> _parts;

    private MergePackage(Dictionary<string, byte[]> parts)
    {
        _parts = parts;
        Document = Load(parts[Main]);
        Body = Document.Root!.Elements().First(each => each.Name.LocalName == "body");
        Bookmarks = MergeBookmarks.Read(Body);
        Blocks = [.. Body.Elements()];
        Keys = [.. Blocks.Select(new BlockKey(Bookmarks).Of)];
    }

    public IReadOnlyList<string> Names => [.. _parts.Keys];

    public XDocument Document { get; }

    public XElement Body { get; }

    public MergeBookmarks Bookmarks { get; }

    public IReadOnlyList<XElement> Blocks { get; }

    /// <summary>What a reader sees of each block, without the noise of saving.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <exception cref="MergeRefusedException">The file is no document that can be merged.</exception>
    public static MergePackage Read(DocumentSource source)
    {
        // The reading of the engine is the strict one: bombs, false sizes, forbidden names, DTD stop there.
        var reading = TemplateText.Of(source.Bytes, new WordTemplateOptions { Name = source.Name });
        if (reading.Diagnostics.Count > 0)
        {
            throw new MergeRefusedException(
                $"une version ne se lit pas : {reading.Diagnostics[0].Message(DiagnosticLanguage.French)}",
                $"a version cannot be read: {reading.Diagnostics[0].Message(DiagnosticLanguage.English)}");
        }

        var parts = ZipDirectory.Read(source.Bytes, Limits).Where(entry => !entry.IsFolder)
            .ToDictionary(entry => entry.Name, ZipDirectory.Inflate, StringComparer.Ordinal);
        return parts.ContainsKey(Main)
            ? new MergePackage(parts)
            : throw new MergeRefusedException("le corps n’est pas à sa place usuelle", "the body is not in its usual place");
    }

    public byte[] Part(string name) => name == Main ? throw new InvalidOperationException("The main part is a tree.") : _parts[name];

    public static bool IsMain(string name) => name == Main;

    /// <summary>Parts besides the body that differ from those of another version; the noise of saving counts for nothing.</summary>
    public IReadOnlyList<string> ChangedParts(MergePackage other) =>
    [
        .. _parts.Keys.Union(other._parts.Keys).Where(name => name != Main && !Noise.Contains(name, StringComparer.Ordinal))
            .Where(name => !IsSame(name, other)).Order(StringComparer.Ordinal),
    ];

    private bool IsSame(string name, MergePackage other) => _parts.TryGetValue(name, out var mine)
        && other._parts.TryGetValue(name, out var its)
        && (mine.AsSpan().SequenceEqual(its)
            || (name == RootRelationships && Arrows(mine).SequenceEqual(Arrows(its), StringComparer.Ordinal)));

    // Nothing names the arrows of the package itself: some programs give them other identifiers at each saving.
    private static IEnumerable<string> Arrows(byte[] relationships) => Load(relationships).Root!.Elements()
        .Select(each => $"{each.Attribute("Type")?.Value} {each.Attribute("TargetMode")?.Value} {each.Attribute("Target")?.Value}")
        .Order(StringComparer.Ordinal);

    /// <summary>Declarations of the root: prefixes, and which of them an older reader may pass over.</summary>
    public IEnumerable<string> Declarations() => Document.Root!.Attributes()
        .Select(attribute => $"{attribute.Name}={string.Join(' ', attribute.Value.Split(' ').Order(StringComparer.Ordinal))}")
        .Order(StringComparer.Ordinal);

    // Those under which the engine has just read it.
    private static ArchiveLimits Most(TemplateLimits limits) => new(limits.PackageEntries, limits.PartBytes, limits.PackageBytes);

    private static XDocument Load(byte[] xml)
    {
        using var reader = HardenedXml.Reader(xml, Limits.EntryBytes);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }
}

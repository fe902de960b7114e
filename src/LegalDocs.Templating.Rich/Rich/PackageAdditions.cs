using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LegalDocs.Templating;

/// <summary>What one rendering adds to its package. Everything gets its name from its content or its rank: same data, same bytes.</summary>
internal sealed class PackageAdditions
{
    private const string ContentTypes = "[Content_Types].xml";

    private readonly DocxPackage _package;
    private readonly SortedDictionary<string, PartRelationships> _relationships = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _media = new(StringComparer.Ordinal);
    private readonly List<NewEntry> _entries = [];
    private int _parts;
    private readonly SortedDictionary<string, string> _extensions = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _overrides = new(StringComparer.Ordinal);

    public PackageAdditions(DocxPackage package)
    {
        _package = package;
        var main = package.Entries[package.MainPart].Name;
        MainFolder = main[..(main.LastIndexOf('/') + 1)];
    }

    /// <summary>Whether the document uses the strict namespaces.</summary>
    public bool IsStrict => _package.IsStrict;

    /// <summary>Folder of the main part, with its slash.</summary>
    public string MainFolder { get; }

    /// <summary>Parts that the template does not have.</summary>
    public IReadOnlyList<NewEntry> Entries => _entries;

    /// <summary>Relationships of a part, to be added to.</summary>
    public PartRelationships RelationshipsOf(string partName)
    {
        if (!_relationships.TryGetValue(partName, out var relationships))
        {
            relationships = new PartRelationships(partName, _package.Relationships(partName), _package.IsStrict);
            _relationships[partName] = relationships;
        }

        return relationships;
    }

    /// <summary>Adds a picture, once for the same bytes.</summary>
    /// <returns>Name of its entry.</returns>
    public string AddPicture(Picture picture) => AddMedia(picture.Content, picture.Hash, picture.Extension, picture.ContentType);

    /// <summary>Adds bytes of another document, once for the same bytes.</summary>
    /// <returns>Name of their entry.</returns>
    public string AddMedia(byte[] content, string extension, string contentType) =>
        AddMedia(content, Convert.ToHexString(SHA256.HashData(content)), extension, contentType);

    private string AddMedia(ReadOnlyMemory<byte> content, string hash, string extension, string contentType)
    {
        if (!_media.TryGetValue(hash, out var name))
        {
            name = $"{MainFolder}media/image-{hash[..16].ToLowerInvariant()}.{extension}";
            _media[hash] = name;
            _entries.Add(new NewEntry(name, content));
            if (_package.ContentType(name) != contentType && !_extensions.TryAdd(extension, contentType))
            {
                _overrides["/" + name] = contentType;
            }
        }

        return name;
    }

    /// <summary>Adds a part with its own content type.</summary>
    public void AddPart(string name, ReadOnlyMemory<byte> content, string contentType)
    {
        _entries.Add(new NewEntry(name, content));
        _overrides["/" + name] = contentType;
    }

    /// <summary>Adds an entry that is no part of its own.</summary>
    public void AddEntry(string name, ReadOnlyMemory<byte> content) => _entries.Add(new NewEntry(name, content));

    /// <summary>A name that no part has.</summary>
    public string NewName(string extension)
    {
        string name;
        do
        {
            name = $"{MainFolder}inserted/part{(++_parts).ToString(CultureInfo.InvariantCulture)}.{extension}";
        }
        while (_package.Find(name) >= 0);

        return name;
    }

    /// <summary>Entries of the template whose content changes because of what was added, and new relationship entries.</summary>
    public Dictionary<string, byte[]> Changed()
    {
        Dictionary<string, byte[]> changed = new(StringComparer.OrdinalIgnoreCase);
        foreach (var relationships in _relationships.Values.Where(relationships => relationships.HasChanges))
        {
            var name = relationships.EntryName;
            changed[name] = Encoding.UTF8.GetBytes(relationships.Apply(TextOf(name)));
        }

        var types = string.Concat(_extensions.Select(pair => $"<Default Extension=\"{pair.Key}\" ContentType=\"{pair.Value}\"/>"))
            + string.Concat(_overrides.Select(pair => $"<Override PartName=\"{pair.Key}\" ContentType=\"{pair.Value}\"/>"));
        if (types.Length > 0)
        {
            changed[ContentTypes] = Encoding.UTF8.GetBytes(RootInsertion.AtEnd(
                TextOf(ContentTypes)!, types, "http://schemas.openxmlformats.org/package/2006/content-types"));
        }

        return changed;
    }

    private string? TextOf(string name) => _package.Find(name) is >= 0 and var entry
        ? PartEncoding.Decode(name, _package.Rewritten(entry) ?? _package.Content(entry))
        : null;
}

/// <summary>A part that a rendering adds.</summary>
/// <param name="Name">Its name, without leading slash.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record NewEntry(string Name, ReadOnlyMemory<byte> Content);

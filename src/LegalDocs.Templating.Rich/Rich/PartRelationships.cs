using System.Globalization;
using System.Security;
using System.Text;
using LegalDocs.Packaging;

namespace LegalDocs.Templating;

/// <summary>Relationships of one part: those of the template, and those added while rendering, one for each target.</summary>
internal sealed class PartRelationships(string partName, IReadOnlyList<Relationship> existing, bool isStrict)
{
    private const string Namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Transitional = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Strict = "http://purl.oclc.org/ooxml/officeDocument/relationships/";

    private readonly HashSet<string> _ids = [.. existing.Select(relationship => relationship.Id)];
    private readonly Dictionary<(string Type, string Target), string> _added = [];
    private readonly HashSet<string> _removed = [];
    private readonly StringBuilder _xml = new();
    private int _last;

    public bool HasChanges => _xml.Length > 0 || _removed.Count > 0;

    /// <summary>Name of the entry that holds them.</summary>
    public string EntryName => PartNames.RelationshipsOf(partName);

    private string Folder => PartNames.FolderOf(partName);

    /// <summary>The relationship to a part of the package.</summary>
    /// <param name="type">Last segment of its type, such as <c>image</c>.</param>
    /// <param name="entryName">Name of the part, without leading slash.</param>
    /// <returns>Its identifier.</returns>
    public string To(string type, string entryName) => Add(
        type, entryName.StartsWith(Folder, StringComparison.Ordinal) ? entryName[Folder.Length..] : "/" + entryName, "");

    /// <summary>The relationship to an address outside.</summary>
    /// <returns>Its identifier.</returns>
    public string ToAddress(string type, string address) => Add(type, address, " TargetMode=\"External\"");

    /// <summary>Takes a relationship of the template away: its uses are all replaced.</summary>
    public void Remove(string id) => _removed.Add(id);

    /// <summary>The content of the entry with the changes.</summary>
    /// <param name="xml">The entry of the template, if it has one.</param>
    public string Apply(string? xml) => RootInsertion.AtEnd(
        xml is null ? $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"{Namespace}\"/>"
        : _removed.Count == 0 ? xml : WithoutRemoved(xml),
        _xml.ToString(),
        Namespace);

    private string Add(string type, string target, string mode)
    {
        if (!_added.TryGetValue((type, target), out var id))
        {
            do
            {
                id = "ld" + (++_last).ToString(CultureInfo.InvariantCulture);
            }
            while (!_ids.Add(id));

            _added[(type, target)] = id;
            _xml.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"{id}\" Type=\"{(isStrict ? Strict : Transitional)}{type}\" ")
                .Append(CultureInfo.InvariantCulture, $"Target=\"{SecurityElement.Escape(target)}\"{mode}/>");
        }

        return id;
    }

    private string WithoutRemoved(string xml)
    {
        var part = XmlIndexer.Index(xml, "", int.MaxValue);
        var kept = new StringBuilder();
        var position = 0;
        for (var i = 1; i < part[0].Next; i = part[i].Next)
        {
            if (part.LocalAttribute(i, "Id") is { } id && _removed.Contains(id))
            {
                kept.Append(xml, position, part[i].Start - position);
                position = part[i].End;
            }
        }

        return kept.Append(xml, position, xml.Length - position).ToString();
    }
}

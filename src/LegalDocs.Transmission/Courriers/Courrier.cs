using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace LegalDocs.Transmission;

/// <summary>A letter of the préfecture as its archive holds it (messages 2-1, 3-1, 4-1, 5-1, protocol 5.4).</summary>
public sealed record Courrier
{
    private static readonly (string Root, CourrierType Type)[] Roots =
    [
        ("CourrierSimple", CourrierType.CourrierSimple),
        ("DemandePieceComplementaire", CourrierType.DemandePieceComplementaire),
        ("LettreObservations", CourrierType.LettreObservations),
        ("DefereTA", CourrierType.DefereTA),
    ];

    /// <summary>What kind of letter.</summary>
    public required CourrierType Type { get; init; }

    /// <summary>Identifier at the State of the act it is about.</summary>
    public required string IdActe { get; init; }

    /// <summary>Date of the letter, or day the déféré was lodged; null when the message does not say.</summary>
    public required DateOnly? Date { get; init; }

    /// <summary>Documents asked for, reasons given or illegality alleged; null for a courrier simple.</summary>
    public required string? Motif { get; init; }

    /// <summary>Its documents, in the order of the archive.</summary>
    public required IReadOnlyList<ArchiveEntry> Documents { get; init; }

    /// <summary>The message itself, the bytes as received.</summary>
    public required ArchiveEntry Message { get; init; }

    /// <summary>Reads the archive of a letter, leniently: real messages break the schema.</summary>
    /// <param name="archive">The bytes (tar.gz).</param>
    /// <returns>The letter.</returns>
    /// <exception cref="InvalidDataException">No archive, or none of its messages is a letter with an <c>IDActe</c>.</exception>
    public static Courrier Parse(ReadOnlyMemory<byte> archive)
    {
        var entries = ArchiveActes.Read(archive);
        foreach (var entry in entries.Where(entry => FileTypes.Sniff(entry.Content.Span) == FileTypes.Xml))
        {
            if (Root(entry) is { } root && Array.Find(Roots, each => each.Root == root.Name.LocalName) is { Root: not null } known)
            {
                return Read(root, known.Type, entry, entries);
            }
        }

        throw new InvalidDataException($"No letter among the {entries.Count} files of the archive.");
    }

    private static Courrier Read(XElement root, CourrierType type, ArchiveEntry message, IReadOnlyList<ArchiveEntry> entries) => new()
    {
        Type = type,
        IdActe = Attribute(root, "IDActe") is { Length: > 0 } id
            ? id
            : throw new InvalidDataException($"'{message.Name}' names no act."),
        Date = Day(Attribute(root, "DateCourrierPref") ?? Element(root, "DateDepot")),
        Motif = Element(root, "DescriptionPieces") ?? Element(root, "Motif") ?? Element(root, "NatureIllegalite"),
        Documents = [.. entries.Where(entry => FileTypes.Sniff(entry.Content.Span) != FileTypes.Xml)],
        Message = message,
    };

    private static XElement? Root(ArchiveEntry entry)
    {
        try
        {
            return AccuseReceptionParser.Load(entry.Content).Root;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string? Attribute(XElement element, string name) =>
        element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value.Trim();

    private static string? Element(XElement element, string name) =>
        element.Elements().FirstOrDefault(child => child.Name.LocalName == name)?.Value.Trim();

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

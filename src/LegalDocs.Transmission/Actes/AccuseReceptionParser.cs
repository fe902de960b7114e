using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace LegalDocs.Transmission;

/// <summary>Reads a receipt leniently: real ones break the schema, and none may be lost for that (protocol 5.4).</summary>
public static class AccuseReceptionParser
{
    private const int MaxBytes = 8 * 1024 * 1024;

    /// <summary>Reads a receipt.</summary>
    /// <param name="xml">The bytes, in whatever encoding; ISO-8859-1 or windows-1252 without saying so is accepted.</param>
    /// <returns>The receipt, or why it is none.</returns>
    public static AccuseReceptionParsing Parse(ReadOnlyMemory<byte> xml)
    {
        if (xml.Length is 0 or > MaxBytes)
        {
            return new AccuseReceptionParsing.Unreadable($"{xml.Length} bytes");
        }

        try
        {
            var root = Load(xml).Root!;
            return root.Name.LocalName == "ARActe"
                ? Read(root, xml)
                : new AccuseReceptionParsing.Unreadable($"root element {root.Name.LocalName} instead of ARActe");
        }
        catch (XmlException error)
        {
            return new AccuseReceptionParsing.Unreadable(error.Message);
        }
    }

    internal static XDocument Load(ReadOnlyMemory<byte> xml)
    {
        try
        {
            return Load(new MemoryStream(xml.ToArray()));
        }
        catch (XmlException)
        {
            // Bytes of ISO-8859-1 announced as UTF-8, or not announced at all.
            var text = Encoding.Latin1.GetString(xml.Span);
            var isDeclared = text.TrimStart().StartsWith("<?xml", StringComparison.Ordinal);
            var end = text.IndexOf("?>", StringComparison.Ordinal);
            var body = isDeclared && end >= 0 ? text[(end + 2)..] : text;
            return Load(new MemoryStream(Encoding.UTF8.GetBytes(body)));
        }
    }

    private static XDocument Load(Stream stream)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MaxBytes,
        };
        using var reader = XmlReader.Create(stream, settings);
        return XDocument.Load(reader);
    }

    private static AccuseReceptionParsing Read(XElement root, ReadOnlyMemory<byte> xml)
    {
        var id = Attribute(root, "IDActe");
        var received = Date(Attribute(root, "DateReception"));
        if (string.IsNullOrWhiteSpace(id) || received is null)
        {
            return new AccuseReceptionParsing.Unreadable("IDActe or DateReception is missing");
        }

        var echo = root.Elements().FirstOrDefault(element => element.Name.LocalName == "ActeRecu");
        return new AccuseReceptionParsing.Parsed(new AccuseReception
        {
            IdActe = id,
            DateReception = received.Value,
            Numero = echo is null ? null : Attribute(echo, "NumeroInterne"),
            DateDecision = echo is null ? null : Date(Attribute(echo, "Date")),
            CodeNature = echo is not null && int.TryParse(
                Attribute(echo, "CodeNatureActe"), CultureInfo.InvariantCulture, out var nature) ? nature : null,
            DateClassification = Date(root.Elements()
                .FirstOrDefault(element => element.Name.LocalName == "ClassificationDateVersionEnCours")?.Value),
            Xml = xml,
        });
    }

    /// <summary>Attributes are qualified in the schema, and not always in real messages.</summary>
    private static string? Attribute(XElement element, string name) =>
        element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value.Trim();

    private static DateOnly? Date(string? text) =>
        text is { Length: >= 10 } && DateOnly.TryParseExact(
            text.Trim()[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;
}

/// <summary>What reading a receipt came to.</summary>
public abstract record AccuseReceptionParsing
{
    private AccuseReceptionParsing()
    {
    }

    /// <summary>A receipt.</summary>
    /// <param name="Accuse">The receipt.</param>
    public sealed record Parsed(AccuseReception Accuse) : AccuseReceptionParsing;

    /// <summary>No receipt; the bytes must be kept and shown to a person.</summary>
    /// <param name="Fault">Why, for operators.</param>
    public sealed record Unreadable(string Fault) : AccuseReceptionParsing;
}

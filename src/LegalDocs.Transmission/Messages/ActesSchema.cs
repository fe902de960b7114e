using System.Globalization;
using System.Xml;
using System.Xml.Schema;

namespace LegalDocs.Transmission;

/// <summary>Checks messages of the exchange against our own reading of the State's schema (protocol 5).</summary>
/// <remarks>
/// Strict on what we write. What we receive is never refused for it: real returns break the schema (protocol 5.4), and a
/// receipt counts all the same.
/// </remarks>
public static class ActesSchema
{
    private const int MaxFaults = 50;

    private static readonly XmlSchemaSet Schemas = Load();

    /// <summary>Everything that is wrong with a message.</summary>
    /// <param name="message">The bytes of the XML.</param>
    /// <returns>Faults with their line, at most 50; empty when the message is valid.</returns>
    public static IReadOnlyList<string> Faults(ReadOnlyMemory<byte> message)
    {
        var faults = new List<string>();
        var settings = new XmlReaderSettings
        {
            ValidationType = ValidationType.Schema,
            ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings,
            Schemas = Schemas,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
        };
        settings.ValidationEventHandler += (_, fault) => faults.Add(string.Create(
            CultureInfo.InvariantCulture, $"line {fault.Exception.LineNumber}: {fault.Message}"));
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(message.ToArray()), settings);
            while (faults.Count < MaxFaults && reader.Read())
            {
            }
        }
        catch (XmlException error)
        {
            faults.Add(error.Message);
        }

        return faults;
    }

    private static XmlSchemaSet Load()
    {
        var schemas = new XmlSchemaSet { XmlResolver = null };
        foreach (var name in (string[])["insee.xsd", "actes.xsd"])
        {
            using var resource = typeof(ActesSchema).Assembly.GetManifestResourceStream(name)!;
            using var reader = XmlReader.Create(resource);
            schemas.Add(null, reader);
        }

        schemas.Compile();
        return schemas;
    }
}

using System.Text;
using System.Xml;
using System.Xml.Linq;
using LegalDocs.Transmission;

namespace LegalDocs.Sandbox;

/// <summary>The classification that the rehearsal préfecture publishes, the same for every collectivité.</summary>
internal sealed class SandboxClassification
{
    public SandboxClassification()
    {
        using var resource = typeof(SandboxClassification).Assembly.GetManifestResourceStream("classification.xml")!;
        var document = XDocument.Load(resource);
        document.Nodes().OfType<XComment>().Remove();
        Message = Latin1(document);
        Content = Classification.Parse(Message);
    }

    /// <summary>The bytes of the message 7-2, in ISO-8859-1 as the State writes it.</summary>
    public byte[] Message { get; }

    /// <summary>What it says.</summary>
    public Classification Content { get; }

    private static byte[] Latin1(XDocument document)
    {
        using var bytes = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = Encoding.Latin1, Indent = true, NewLineChars = "\n" };
        using (var xml = XmlWriter.Create(bytes, settings))
        {
            document.Save(xml);
        }

        return bytes.ToArray();
    }
}

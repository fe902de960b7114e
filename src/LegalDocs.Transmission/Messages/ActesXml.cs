using System.Globalization;
using System.Text;
using System.Xml;

namespace LegalDocs.Transmission;

/// <summary>Writes XML of the exchange: ISO-8859-1, every element and attribute in the namespace (protocol 5).</summary>
internal static class ActesXml
{
    public const string Namespace = "http://www.interieur.gouv.fr/ACTES#v1.1-20040216";

    public const string Insee = "http://xml.insee.fr/schema";

    private const string Prefix = "actes";

    /// <summary>A whole message; characters that ISO-8859-1 lacks are written as references.</summary>
    public static byte[] Write(string root, Action<XmlWriter> content)
    {
        using var bytes = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = Encoding.Latin1, Indent = true, NewLineChars = "\n" };
        using (var xml = XmlWriter.Create(bytes, settings))
        {
            xml.WriteStartElement(Prefix, root, Namespace);
            content(xml);
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    extension(XmlWriter xml)
    {
        public void Open(string name) => xml.WriteStartElement(Prefix, name, Namespace);

        public void Element(string name, string value) => xml.WriteElementString(Prefix, name, Namespace, value);

        public void Element(string name, DateOnly value) => xml.Element(name, Text(value));

        public void Attribute(string name, string value) => xml.WriteAttributeString(Prefix, name, Namespace, value);

        public void Attribute(string name, int value) => xml.Attribute(name, value.ToString(CultureInfo.InvariantCulture));

        public void Attribute(string name, DateOnly value) => xml.Attribute(name, Text(value));

        /// <summary>A file, as <c>Document</c>, <c>Annexe</c>, <c>Formulaire</c> or <c>PieceJointe</c>.</summary>
        public void File(string name, string fileName)
        {
            xml.Open(name);
            xml.Element("NomFichier", fileName);
            xml.WriteEndElement();
        }
    }

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

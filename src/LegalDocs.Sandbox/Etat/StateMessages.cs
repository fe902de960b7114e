using System.Globalization;
using System.Text;
using System.Xml;
using LegalDocs.Acts;
using LegalDocs.Transmission;

namespace LegalDocs.Sandbox;

/// <summary>Messages that the State sends back: receipts and anomalies (protocol 5.4), valid against its schema.</summary>
internal sealed class StateMessages(DateOnly classificationDate)
{
    private const string Actes = "http://www.interieur.gouv.fr/ACTES#v1.1-20040216";
    private const string MessageCode = "1-1";

    public static string IdActe(TransactionRow row) => ActesNames.IdActe(
        row.Departement,
        new TransmissionIdentity(
            Siren.Parse(row.Siren), NumeroInterne.Parse(row.Number), Date(row.DecisionDate), row.NatureActe));

    /// <summary><c>ARActe</c>, message 1-2.</summary>
    public byte[] Receipt(TransactionRow row, IReadOnlyList<FileRow> files, DateOnly receivedOn) => Write(xml =>
    {
        xml.WriteStartElement("actes", "ARActe", Actes);
        Attribute(xml, "IDActe", IdActe(row));
        Attribute(xml, "DateReception", Text(receivedOn));
        WriteActe(xml, row, files);
        Element(xml, "ClassificationDateVersionEnCours", Text(classificationDate));
        xml.WriteEndElement();
    });

    /// <summary><c>AnomalieActe</c>, message 1-3.</summary>
    public byte[] Anomaly(TransactionRow row, IReadOnlyList<FileRow> files, DateOnly date, string nature, string detail) =>
        Write(xml =>
        {
            xml.WriteStartElement("actes", "AnomalieActe", Actes);
            Element(xml, "Date", Text(date));
            Element(xml, "Nature", nature);
            Element(xml, "Detail", detail);
            WriteActe(xml, row, files);
            Element(xml, "ClassificationDateVersionEnCours", Text(classificationDate));
            xml.WriteEndElement();
        });

    public static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void WriteActe(XmlWriter xml, TransactionRow row, IReadOnlyList<FileRow> files)
    {
        xml.WriteStartElement("ActeRecu", Actes);
        Attribute(xml, "Date", row.DecisionDate);
        Attribute(xml, "NumeroInterne", row.Number);
        Attribute(xml, "CodeNatureActe", row.Nature.ToString(CultureInfo.InvariantCulture));
        foreach (var (index, level) in row.Levels.Index())
        {
            xml.WriteStartElement(string.Create(CultureInfo.InvariantCulture, $"CodeMatiere{index + 1}"), Actes);
            Attribute(xml, "CodeMatiere", level.ToString(CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }

        Element(xml, "Objet", row.Subject);
        Element(xml, "ClassificationDateVersion", Text(classificationDate));
        WriteFile(xml, "Document", row, files[0]);
        xml.WriteStartElement("Annexes", Actes);
        Attribute(xml, "Nombre", (files.Count - 1).ToString(CultureInfo.InvariantCulture));
        foreach (var annexe in files.Skip(1))
        {
            WriteFile(xml, "Annexe", row, annexe);
        }

        xml.WriteEndElement();
        Element(xml, "DocumentPapier", row.HasPaper ? "O" : "N");
        xml.WriteEndElement();
    }

    private static void WriteFile(XmlWriter xml, string element, TransactionRow row, FileRow file)
    {
        xml.WriteStartElement(element, Actes);
        var name = ActesNames.Piece(IdActe(row), MessageCode, file.TypePiece, (int)file.Position, file.MimeType);
        Element(xml, "NomFichier", name);
        xml.WriteEndElement();
    }

    private static byte[] Write(Action<XmlWriter> content)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = Encoding.Latin1, Indent = true, NewLineChars = "\n" }))
        {
            content(xml);
        }

        return bytes.ToArray();
    }

    private static void Attribute(XmlWriter xml, string name, string value) =>
        xml.WriteAttributeString(name, Actes, value);

    private static void Element(XmlWriter xml, string name, string value) => xml.WriteElementString(name, Actes, value);

    private static DateOnly Date(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Text;
using System.Xml;
using LegalDocs.Acts;
using LegalDocs.Transmission;

namespace LegalDocs.Sandbox;

/// <summary>Messages that the State sends back: receipts, anomalies, letters (protocol 5.4), valid against its schema.</summary>
internal sealed class StateMessages(DateOnly classificationDate)
{
    private const string Actes = "http://www.interieur.gouv.fr/ACTES#v1.1-20040216";

    public static string IdActe(TransactionRow row) => ActesNames.IdActe(
        row.Departement,
        new TransmissionIdentity(
            Siren.Parse(row.Siren), NumeroInterne.Parse(row.Number), Date(row.DecisionDate), row.NatureActe));

    /// <summary>Name of a file in the archive that left for the ministry.</summary>
    public static string FileName(TransactionRow row, FileRow file) =>
        ActesNames.Piece(IdActe(row), "1-1", file.TypePiece, (int)file.Position, file.MimeType);

    public static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary><c>Acte</c>, message 1-1, as the platform made it from the form.</summary>
    public byte[] Acte(TransactionRow row, IReadOnlyList<FileRow> files) => ActesMessages.Acte(Donnees(row, files));

    /// <summary><c>ARActe</c>, message 1-2.</summary>
    public byte[] Receipt(TransactionRow row, IReadOnlyList<FileRow> files, DateOnly receivedOn) => Write("ARActe", xml =>
    {
        Attribute(xml, "IDActe", IdActe(row));
        Attribute(xml, "DateReception", Text(receivedOn));
        WriteActe(xml, row, files);
        Element(xml, "ClassificationDateVersionEnCours", Text(classificationDate));
    });

    /// <summary><c>AnomalieActe</c>, message 1-3.</summary>
    public byte[] Anomaly(TransactionRow row, IReadOnlyList<FileRow> files, DateOnly date, string nature, string detail) =>
        Write("AnomalieActe", xml =>
        {
            Element(xml, "Date", Text(date));
            Element(xml, "Nature", nature);
            Element(xml, "Detail", detail);
            WriteActe(xml, row, files);
            Element(xml, "ClassificationDateVersionEnCours", Text(classificationDate));
        });

    /// <summary><c>ARAnnulation</c>, message 6-2.</summary>
    public static byte[] Cancellation(string idActe, DateOnly receivedOn) => Write("ARAnnulation", xml =>
    {
        Attribute(xml, "IDActe", idActe);
        Attribute(xml, "DateReception", Text(receivedOn));
    });

    /// <summary><c>ARPieceComplementaire</c> or <c>ARReponseRejetLettreObservations</c>: 3-5, 4-5.</summary>
    public static byte[] AnswerReceipt(CourrierType type, string idActe, DateOnly letterOf, DateOnly receivedOn) => Write(
        type == CourrierType.LettreObservations ? "ARReponseRejetLettreObservations" : "ARPieceComplementaire",
        xml =>
        {
            Attribute(xml, "DateReception", Text(receivedOn));
            xml.WriteStartElement("InfosCourrierPref", Actes);
            Attribute(xml, "IDActe", idActe);
            Attribute(xml, "DateCourrierPref", Text(letterOf));
            xml.WriteEndElement();
        });

    /// <summary><c>CourrierSimple</c>, <c>DemandePieceComplementaire</c>, <c>LettreObservations</c> or <c>DefereTA</c>.</summary>
    public static byte[] Letter(CourrierType type, string idActe, DateOnly date, string reason, string fileName) => type switch
    {
        CourrierType.CourrierSimple => Letter("CourrierSimple", null, idActe, date, reason, fileName),
        CourrierType.DemandePieceComplementaire =>
            Letter("DemandePieceComplementaire", "DescriptionPieces", idActe, date, reason, fileName),
        CourrierType.LettreObservations => Letter("LettreObservations", "Motif", idActe, date, reason, fileName),
        CourrierType.DefereTA => Write("DefereTA", xml =>
        {
            Attribute(xml, "IDActe", idActe);
            Element(xml, "DateDepot", Text(date));
            Element(xml, "NatureIllegalite", reason);
            xml.WriteStartElement("PiecesJointes", Actes);
            WriteFile(xml, "PieceJointe", fileName);
            xml.WriteEndElement();
        }),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static byte[] Letter(
        string root, string? reasonElement, string idActe, DateOnly date, string reason, string fileName) => Write(root, xml =>
        {
            Attribute(xml, "IDActe", idActe);
            Attribute(xml, "DateCourrierPref", Text(date));
            if (reasonElement is not null)
            {
                Element(xml, reasonElement, reason);
            }

            WriteFile(xml, "Document", fileName);
        });

    private void WriteActe(XmlWriter xml, TransactionRow row, IReadOnlyList<FileRow> files)
    {
        xml.WriteStartElement("ActeRecu", Actes);
        Donnees(row, files).WriteTo(xml);
        xml.WriteEndElement();
    }

    private DonneesActe Donnees(TransactionRow row, IReadOnlyList<FileRow> files) => new()
    {
        Numero = NumeroInterne.Parse(row.Number),
        Date = Date(row.DecisionDate),
        Nature = row.NatureActe,
        Matiere = Matiere.Parse(row.Classification),
        Objet = row.Subject,
        DateClassification = classificationDate,
        Document = FileName(row, files[0]),
        Annexes = [.. files.Skip(1).Select(file => FileName(row, file))],
        HasPaperComplement = row.HasPaper,
    };

    private static byte[] Write(string root, Action<XmlWriter> content)
    {
        using var bytes = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = Encoding.Latin1, Indent = true, NewLineChars = "\n" };
        using (var xml = XmlWriter.Create(bytes, settings))
        {
            xml.WriteStartElement("actes", root, Actes);
            content(xml);
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void WriteFile(XmlWriter xml, string element, string fileName)
    {
        xml.WriteStartElement(element, Actes);
        Element(xml, "NomFichier", fileName);
        xml.WriteEndElement();
    }

    private static void Attribute(XmlWriter xml, string name, string value) =>
        xml.WriteAttributeString(name, Actes, value);

    private static void Element(XmlWriter xml, string name, string value) => xml.WriteElementString(name, Actes, value);

    private static DateOnly Date(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

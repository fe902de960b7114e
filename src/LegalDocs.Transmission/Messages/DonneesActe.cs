using System.Globalization;
using System.Xml;
using LegalDocs.Acts;

namespace LegalDocs.Transmission;

/// <summary>What a message says of an act: sent in <c>Acte</c>, echoed in <c>ActeRecu</c> (protocol 5.2).</summary>
public sealed record DonneesActe
{
    /// <summary>Number of the act.</summary>
    public required NumeroInterne Numero { get; init; }

    /// <summary>Date of the decision.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Kind of act.</summary>
    public required NatureActe Nature { get; init; }

    /// <summary>Subject code.</summary>
    public required Matiere Matiere { get; init; }

    /// <summary>Subject line, at most 500 characters.</summary>
    public required string Objet { get; init; }

    /// <summary>Identifier of the act that this one changes; null: none.</summary>
    public string? PrecedentIdActe { get; init; }

    /// <summary>Date of the classification in which the codes were chosen.</summary>
    public required DateOnly DateClassification { get; init; }

    /// <summary>Name of the act's file in the archive.</summary>
    public required string Document { get; init; }

    /// <summary>Names of the annexes in the archive, in order.</summary>
    public required IReadOnlyList<string> Annexes { get; init; }

    /// <summary>Whether a paper complement follows.</summary>
    public bool HasPaperComplement { get; init; }

    /// <summary>Writes the attributes and children into an element that is open.</summary>
    /// <param name="xml">The writer, just after the start of <c>Acte</c> or <c>ActeRecu</c>.</param>
    public void WriteTo(XmlWriter xml)
    {
        ArgumentNullException.ThrowIfNull(xml);
        xml.Attribute("Date", Date);
        xml.Attribute("NumeroInterne", Numero.Value);
        xml.Attribute("CodeNatureActe", (int)Nature);
        foreach (var (index, level) in Matiere.Levels.Index())
        {
            xml.Open(string.Create(CultureInfo.InvariantCulture, $"CodeMatiere{index + 1}"));
            xml.Attribute("CodeMatiere", level);
            xml.WriteEndElement();
        }

        xml.Element("Objet", Objet);
        if (PrecedentIdActe is { } precedent)
        {
            xml.Open("PrecedentIdentifiantActe");
            xml.Attribute("IDActe", precedent);
            xml.WriteEndElement();
        }

        xml.Element("ClassificationDateVersion", DateClassification);
        xml.File("Document", Document);
        xml.Open("Annexes");
        xml.Attribute("Nombre", Annexes.Count);
        foreach (var annexe in Annexes)
        {
            xml.File("Annexe", annexe);
        }

        xml.WriteEndElement();
        xml.Element("DocumentPapier", HasPaperComplement ? "O" : "N");
    }
}

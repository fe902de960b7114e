using System.Globalization;
using System.Xml;

namespace LegalDocs.Transmission;

/// <summary>The State's receipt of an answer: <c>ARPieceComplementaire</c> or <c>ARReponseRejetLettreObservations</c>.</summary>
public static class AccuseReponse
{
    /// <summary>Day the préfecture received the answer, read leniently.</summary>
    /// <param name="xml">The bytes as received; may be empty.</param>
    /// <returns>The day; null when the message does not say it, or is no XML.</returns>
    public static DateOnly? DateReceptionOf(ReadOnlyMemory<byte> xml)
    {
        try
        {
            var text = xml.IsEmpty ? null : AccuseReceptionParser.Load(xml).Root!.Attributes()
                .FirstOrDefault(attribute => attribute.Name.LocalName == "DateReception")?.Value.Trim();
            return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}

using System.Globalization;

namespace LegalDocs.Transmission;

/// <summary>Names of acts, messages and files in the State's exchange (protocol 5.1).</summary>
public static class ActesNames
{
    /// <summary>The <c>IDActe</c>: <c>DPT-SIREN-YYYYMMDD-NUMERO-NATURE</c>; the date is that of the decision.</summary>
    /// <param name="departement">Three characters: <c>021</c>, <c>02A</c>, <c>974</c>.</param>
    /// <param name="identity">The act.</param>
    /// <returns>Such as <c>021-242100410-20180927-DM2018_SC01-DE</c>.</returns>
    public static string IdActe(string departement, TransmissionIdentity identity)
    {
        ArgumentException.ThrowIfNullOrEmpty(departement);
        ArgumentNullException.ThrowIfNull(identity);
        var date = identity.DateDecision.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return $"{departement}-{identity.Siren}-{date}-{identity.Numero}-{Acts.NatureActeWire.Abbreviation(identity.Nature)}";
    }

    /// <summary>The business message: <c>IDActe-1-1_0.xml</c>.</summary>
    /// <param name="idActe">The <c>IDActe</c>.</param>
    /// <param name="messageCode">Code of the message, such as <c>1-1</c> (protocol 5.3).</param>
    /// <returns>The file name.</returns>
    public static string Message(string idActe, string messageCode) => $"{idActe}-{messageCode}_0.xml";

    /// <summary>A file sent with a message: <c>99_DE-IDActe-1-1_1.pdf</c>.</summary>
    /// <param name="idActe">The <c>IDActe</c>.</param>
    /// <param name="messageCode">Code of the message.</param>
    /// <param name="typePiece">Code of five characters in the classification.</param>
    /// <param name="position">1 for the act, 2 and up for its annexes.</param>
    /// <param name="mimeType">Type of the content.</param>
    /// <returns>The file name.</returns>
    public static string Piece(string idActe, string messageCode, string typePiece, int position, string mimeType) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{typePiece}-{idActe}-{messageCode}_{position}.{FileTypes.Extension(mimeType)}");
}

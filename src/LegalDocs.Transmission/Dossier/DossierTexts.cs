using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LegalDocs.Transmission;

/// <summary>What the person who uploads by hand reads in the folder.</summary>
internal static class DossierTexts
{
    public const string Readme =
        """
        Dépôt à la main sur le site de votre opérateur de télétransmission

        a-deposer/           une archive par acte (.tar.gz : enveloppe, message, fichiers) et sa fiche (.txt).
                             Déposez l’archive sur le site de l’opérateur. Vous pouvez ensuite la déplacer.
        retours/             enregistrez ici ce que l’opérateur vous rend : accusé de réception (ARActe), anomalie,
                             accusé d’annulation, en .xml ou dans son archive .tar.gz ; le nom du fichier est libre.
        classification.xml   la classification de votre préfecture, à télécharger chez l’opérateur ; elle est requise.
        .legaldocs/          registre de ce dossier : n’y touchez pas.

        Relancez ensuite « legaldocs run » : l’accusé est comparé à l’acte, puis conservé avec lui.

        """;

    public static byte[] Slip(TransmissionRequest request, DossierTransaction transaction, TransportArchive archive)
    {
        var text = new StringBuilder()
            .AppendLine(CultureInfo.InvariantCulture, $"Acte       {request.Numero}")
            .AppendLine(CultureInfo.InvariantCulture, $"Objet      {request.Objet}")
            .AppendLine(CultureInfo.InvariantCulture, $"Date       {request.DateDecision:dd/MM/yyyy}")
            .AppendLine(CultureInfo.InvariantCulture, $"Nature     {(int)request.Nature}    Matière {request.Matiere.Value}")
            .AppendLine(CultureInfo.InvariantCulture, $"IDActe     {transaction.IdActe}")
            .AppendLine(CultureInfo.InvariantCulture, $"Archive    {archive.Name}")
            .AppendLine(CultureInfo.InvariantCulture, $"SHA-256    {Convert.ToHexStringLower(SHA256.HashData(archive.Content))}");
        foreach (var piece in request.PiecesJointes.Prepend(request.Acte))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"Fichier    {piece.TypePiece}  {piece.FileName}  {piece.Content.Length} octets");
        }

        return Encoding.UTF8.GetBytes(text.Replace("\r\n", "\n").ToString());
    }
}

using System.Globalization;

namespace LegalDocs.Transmission;

/// <summary>The form of an answer to the préfecture (protocol 2.5).</summary>
internal static class ReponseForm
{
    public static MultipartFormDataContent Build(CourrierReponse reponse)
    {
        var form = new MultipartFormDataContent();
        CreationForm.Add(form, "api", "1");
        CreationForm.Add(form, "id", reponse.CourrierId.ToString(CultureInfo.InvariantCulture));
        CreationForm.Add(form, "type_envoie", ((int)reponse.Sens).ToString(CultureInfo.InvariantCulture));
        CreationForm.Add(form, "type_acte", reponse.Piece.TypePiece);
        CreationForm.AddFile(form, "acte_pdf_file", reponse.Piece);
        foreach (var piece in reponse.PiecesJointes)
        {
            CreationForm.AddFile(form, "acte_attachments[]", piece);
            CreationForm.Add(form, "type_pj[]", piece.TypePiece);
        }

        return form;
    }
}

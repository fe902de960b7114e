using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace LegalDocs.Transmission;

/// <summary>The form of a creation, field by field (protocol 2.1): ISO-8859-1 texts, ASCII file names.</summary>
internal static class CreationForm
{
    public static MultipartFormDataContent Build(TransmissionRequest request)
    {
        var form = new MultipartFormDataContent();
        Add(form, "api", "1");
        Add(form, "nature_code", ((int)request.Nature).ToString(CultureInfo.InvariantCulture));
        foreach (var (index, level) in request.Matiere.Levels.Index())
        {
            Add(form, $"classif{index + 1}", level.ToString(CultureInfo.InvariantCulture));
        }

        Add(form, "number", request.Numero.Value);
        Add(form, "decision_date", request.DateDecision.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add(form, "subject", ObjetTexte.ToWire(request.Objet));
        Add(form, "type_acte", request.Acte.TypePiece);
        AddFile(form, "acte_pdf_file", request.Acte);
        if (request.ActeSignature is { } signature)
        {
            AddFile(form, "acte_pdf_file_sign", new PieceTransmise($"{request.Acte.FileName}.p7s", signature, string.Empty));
        }

        foreach (var piece in request.PiecesJointes)
        {
            AddFile(form, "acte_attachments[]", piece);
            Add(form, "type_pj[]", piece.TypePiece);
        }

        if (request.HasPaperComplement)
        {
            Add(form, "document_papier", "1");
        }

        if (request.WaitsForPerson)
        {
            Add(form, "en_attente", "1");
        }

        AddDiffusion(form, request.DiffusionEmails);
        return form;
    }

    private static void AddDiffusion(MultipartFormDataContent form, IReadOnlyList<string> emails)
    {
        if (emails.Count == 0)
        {
            return;
        }

        Add(form, "show_broadcast_email", "on");
        foreach (var email in emails)
        {
            Add(form, "broadcast_email[]", email);
        }
    }

    public static void Add(MultipartFormDataContent form, string name, string value)
    {
        var content = new ByteArrayContent(Encoding.Latin1.GetBytes(value));
        content.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = $"\"{name}\"" };
        form.Add(content);
    }

    public static void AddFile(MultipartFormDataContent form, string name, PieceTransmise piece)
    {
        var content = new ReadOnlyMemoryContent(piece.Content);
        content.Headers.ContentType = new MediaTypeHeaderValue(FileTypes.Sniff(piece.Content.Span) ?? "application/octet-stream");
        content.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data")
        {
            Name = $"\"{name}\"",
            FileName = $"\"{ObjetTexte.ToFileName(piece.FileName)}\"",
        };
        form.Add(content);
    }
}

using System.Globalization;
using System.Text.Json.Nodes;
using LegalDocs.Transmission;

namespace LegalDocs.Sandbox;

/// <summary>Files of a transaction, and the slip of the receipt (protocol 2, 6).</summary>
internal sealed class PieceScripts(TransactionStore transactions, LetterStore letters)
{
    /// <summary><c>actes_transac_get_files_list.php</c>: the message, the act, its annexes; only once acquitted.</summary>
    public PhpAnswer List(PhpRequest request)
    {
        if (Find(request, "transaction") is not { } row)
        {
            return PhpAnswer.Ko("Numéro de transaction invalide.");
        }

        if (transactions.FindStep(row.Id, ActesStatus.Acknowledged) is null)
        {
            return PhpAnswer.Ko("Pas d'acquittement recu");
        }

        return PhpAnswer.Json(new JsonArray([.. transactions.AllFiles(row.Id).Select(file => new JsonObject
        {
            ["id"] = file.Id.ToString(CultureInfo.InvariantCulture),
            ["name"] = file.Position == 0 ? file.PostedName : StateMessages.FileName(row, file),
            ["posted_filename"] = file.PostedName,
            ["mimetype"] = file.MimeType,
            ["size"] = file.Content.Length,
        })]));
    }

    /// <summary><c>actes_download_file.php</c>: one file, or the whole archive of a letter.</summary>
    /// <remarks>
    /// <c>tampon=true</c> gives the file as it is: the real platform does so when its stamping fails (protocol 6), and this
    /// one has no stamp.
    /// </remarks>
    public PhpAnswer Download(PhpRequest request)
    {
        var siren = request.Account.Siren.Value;
        if (Number(request.QueryText("env")) is { } envelope && transactions.Find(siren, envelope) is { } letter)
        {
            return new PhpAnswer(200, "application/x-gzip", letters.Archive(letter));
        }

        return Number(request.QueryText("file")) is { } id && transactions.FindFile(siren, id) is { } file
            ? new PhpAnswer(200, file.MimeType, file.Content)
            : PhpAnswer.Page(404, "Not Found");
    }

    /// <summary><c>actes_transac_get_tampon.php</c>, deprecated: leads to the act of the transaction.</summary>
    public PhpAnswer Stamped(PhpRequest request) =>
        Find(request, "transaction") is { } row && transactions.Files(row.Id) is [var acte, ..]
            ? PhpAnswer.Redirect(string.Create(
                CultureInfo.InvariantCulture, $"actes_download_file.php?file={acte.Id}&tampon=true"))
            : PhpAnswer.Ko("Numéro de transaction invalide.");

    /// <summary><c>actes_create_pdf.php</c>: the slip.</summary>
    public PhpAnswer Bordereau(PhpRequest request)
    {
        if (Find(request, "trans_id") is not { } row || transactions.FindStep(row.Id, ActesStatus.Acknowledged) is not { } step)
        {
            return PhpAnswer.Ko("Pas d'acquittement recu");
        }

        var received = ParisTime.DateOf(DateTimeOffset.FromUnixTimeMilliseconds(step.At));
        var sent = ParisTime.DateOf(DateTimeOffset.FromUnixTimeMilliseconds(row.SubmittedAt));
        return new PhpAnswer(200, FileTypes.Pdf, OnePagePdf.Write(
        [
            "Bordereau d'acquittement de transaction (répétition : rien n'est parti à la préfecture)",
            $"Collectivité : {row.Siren}",
            $"Numéro de l'acte : {row.Number}",
            $"Objet : {row.Subject}",
            $"Date de la décision : {row.DecisionDate}",
            $"Envoyé le : {StateMessages.Text(sent)}",
            $"Reçu par la préfecture le : {StateMessages.Text(received)}",
            $"Identifiant unique : {row.UniqueId}",
        ]));
    }

    private TransactionRow? Find(PhpRequest request, string parameter) =>
        Number(request.QueryText(parameter)) is { } id ? transactions.Find(request.Account.Siren.Value, id) : null;

    private static long? Number(string text) =>
        long.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;
}

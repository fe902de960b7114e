using System.Globalization;
using System.Text.Json.Nodes;
using LegalDocs.Transmission;

namespace LegalDocs.Sandbox;

/// <summary>Letters of the préfecture: listed, fetched, marked as read, answered (protocol 2, 2.5).</summary>
internal sealed class LetterScripts(TransactionStore transactions, StateWork work, SandboxClock clock)
{
    /// <summary><c>api/list_document_prefecture.php</c>.</summary>
    public PhpAnswer Unread(PhpRequest request) => PhpAnswer.Json(new JsonArray(
    [
        .. transactions.Unread(request.Account.Siren.Value).Select(letter => new JsonObject
        {
            ["id"] = letter.Id,
            ["type"] = letter.Type.ToString(CultureInfo.InvariantCulture),
            ["related_transaction_id"] = letter.RelatedId,
            ["number"] = letter.Number,
            ["unique_id"] = letter.UniqueId,
            ["last_status_id"] = letter.Status,
        }),
    ]));

    /// <summary><c>api/document_prefecture_mark_as_read.php</c>.</summary>
    public PhpAnswer MarkRead(PhpRequest request) =>
        Number(request.QueryText("transaction_id")) is { } id && transactions.MarkRead(request.Account.Siren.Value, id)
            ? PhpAnswer.Json(new JsonObject { ["result"] = "ok" })
            : PhpAnswer.Json(new JsonObject { ["status"] = "error", ["error-message"] = "Document introuvable" });

    /// <summary><c>actes_transac_get_document.php</c>: the letters of an act, one a line, or the way to one letter.</summary>
    public PhpAnswer Document(PhpRequest request)
    {
        var row = Number(request.QueryText("id")) is { } id ? transactions.Find(request.Account.Siren.Value, id) : null;
        if (row is null)
        {
            return PhpAnswer.Ko("Numéro de transaction invalide.");
        }

        return row.IsActe
            ? PhpAnswer.Text(string.Concat(transactions.Related(row.Id).Where(letter => letter.Type < StateWork.CancellationType)
                .Select(letter => string.Create(CultureInfo.InvariantCulture, $"{letter.Type}-{letter.Status}-{letter.Id}\n"))))
            : PhpAnswer.Redirect(string.Create(CultureInfo.InvariantCulture, $"actes_download_file.php?env={row.Id}"));
    }

    /// <summary><c>actes_transac_reponse_create.php</c>: the place of <c>api=1</c> decides the shape of the answer.</summary>
    public PhpAnswer Answer(PhpRequest request)
    {
        var form = request.Form;
        var letter = Number(form.Text("id")) is { } id ? transactions.Find(request.Account.Siren.Value, id) : null;
        if (letter is not { RelatedId: not null, Type: >= 2 and <= 4 })
        {
            return Refuse(request, "Numéro de transaction invalide.");
        }

        if (Problem(form) is { } problem)
        {
            return problem.IsMissingType ? PhpAnswer.Ko(problem.Message) : Refuse(request, problem.Message);
        }

        var now = clock.NowMs;
        var row = ClosingScripts.Copy(letter, letter.Type, now, work.ChecksAt(now));
        var answer = transactions.Add(
            row, CreateScript.Files(form), new StepRow(ActesStatus.Posted, now, "Dépôt initial", null));
        return request.IsApiQuery
            ? PhpAnswer.Text(string.Create(CultureInfo.InvariantCulture, $"OK : id généré : {answer}\n"))
            : PhpAnswer.Created(answer);
    }

    private static PhpAnswer Refuse(PhpRequest request, string message) =>
        request.IsApiQuery ? PhpAnswer.Text($"KO : {message}") : PhpAnswer.Ko(message);

    private static (string Message, bool IsMissingType)? Problem(PhpForm form)
    {
        if (form.File("acte_pdf_file") is not { } file)
        {
            return ("Aucun fichier acte n'a été posté", false);
        }

        var annexes = form.FilesOf("acte_attachments");
        if (form.Text("type_acte").Length == 0 || form.Texts("type_pj").Count < annexes.Count)
        {
            return ($"Erreur lors de la réception du fichier {file.Name} : typologie absente", true);
        }

        return annexes.Prepend(file).FirstOrDefault(each => FileTypes.Sniff(each.Content) is null) is { } bad
            ? ($"Erreur de validation du fichier : {bad.Name} Fichier PDF, XML, PNG ou JPEG requis.", false)
            : null;
    }

    private static long? Number(string text) =>
        long.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;
}

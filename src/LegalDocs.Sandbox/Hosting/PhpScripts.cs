using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace LegalDocs.Sandbox;

/// <summary>The scripts of the platform by their paths (protocol 2).</summary>
internal sealed class PhpScripts
{
    public const string Create = $"{Actes}actes_transac_create.php";

    /// <summary>The only script that is called without an account.</summary>
    public const string Nonce = "/api/get-nounce.php";

    private const string Actes = "/modules/actes/";

    private readonly FrozenDictionary<string, Func<PhpRequest, PhpAnswer>> _scripts;

    public PhpScripts(SandboxServices services)
    {
        var (transactions, work, clock) = (services.Transactions, services.Work, services.Clock);
        var status = new StatusScripts(transactions);
        var lists = new ListScripts(transactions);
        var closing = new ClosingScripts(transactions, work, clock);
        var pieces = new PieceScripts(transactions, services.Letters);
        var letters = new LetterScripts(transactions, work, clock);
        var classification = new ClassificationScripts(services.Database, services.Classification, clock);
        _scripts = new Dictionary<string, Func<PhpRequest, PhpAnswer>>
        {
            ["/api/test-connexion.php"] = _ => PhpAnswer.Text("OK"),
            ["/admin/users/api-list-login.php"] = request => PhpAnswer.Text(
                string.Concat(request.Logins.Select(login => $"{login}\n"))),
            [$"{Actes}actes_transac_get_status.php"] = status.Status,
            [$"{Actes}actes_transac_get_ARActe.php"] = status.Receipt,
            [$"{Actes}api/list_actes.php"] = lists.List,
            [$"{Actes}api/number_actes.php"] = lists.Count,
            [$"{Actes}api/actes_status.php"] = ListScripts.Statuses,
            [$"{Actes}actes_transac_cancel.php"] = closing.Cancel,
            [$"{Actes}actes_transac_close.php"] = closing.Close,
            [$"{Actes}actes_transac_post_confirm_api.php"] = closing.Confirm,
            [$"{Actes}actes_transac_post_confirm_api_multi.php"] = closing.ConfirmSeveral,
            [$"{Actes}actes_transac_get_files_list.php"] = pieces.List,
            [$"{Actes}actes_download_file.php"] = pieces.Download,
            [$"{Actes}actes_transac_get_tampon.php"] = pieces.Stamped,
            [$"{Actes}actes_create_pdf.php"] = pieces.Bordereau,
            [$"{Actes}api/list_document_prefecture.php"] = letters.Unread,
            [$"{Actes}api/document_prefecture_mark_as_read.php"] = letters.MarkRead,
            [$"{Actes}actes_transac_get_document.php"] = letters.Document,
            [$"{Actes}actes_transac_reponse_create.php"] = letters.Answer,
            [$"{Actes}actes_classification_fetch.php"] = classification.Fetch,
            [$"{Actes}actes_classification_request.php"] = classification.Demand,
        }.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The script of a path that answers at once, or null.</summary>
    public Func<PhpRequest, PhpAnswer>? Find(string path) => _scripts.GetValueOrDefault(path);

    public static PhpAnswer NonceAnswer(NonceBook nonces) => PhpAnswer.Json(new JsonObject { ["nounce"] = nonces.Give() });
}

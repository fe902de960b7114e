using System.Collections.Frozen;

namespace LegalDocs.Sandbox;

/// <summary>The scripts of the platform by their paths (protocol 2).</summary>
internal sealed class PhpScripts
{
    public const string Create = "/modules/actes/actes_transac_create.php";

    private readonly FrozenDictionary<string, Func<PhpRequest, PhpAnswer>> _scripts;

    public PhpScripts(SandboxServices services)
    {
        var status = new StatusScripts(services.Transactions);
        var lists = new ListScripts(services.Transactions);
        var classification = new ClassificationScripts(services.Database, services.Classification, services.Clock);
        _scripts = new Dictionary<string, Func<PhpRequest, PhpAnswer>>
        {
            ["/api/test-connexion.php"] = _ => PhpAnswer.Text("OK"),
            ["/admin/users/api-list-login.php"] = request => PhpAnswer.Text(
                string.Concat(services.Logins(request).Select(login => $"{login}\n"))),
            ["/modules/actes/actes_transac_get_status.php"] = status.Status,
            ["/modules/actes/actes_transac_get_ARActe.php"] = status.Receipt,
            ["/modules/actes/api/list_actes.php"] = lists.List,
            ["/modules/actes/api/number_actes.php"] = lists.Count,
            ["/modules/actes/api/actes_status.php"] = ListScripts.Statuses,
            ["/modules/actes/actes_classification_fetch.php"] = classification.Fetch,
            ["/modules/actes/actes_classification_request.php"] = classification.Demand,
        }.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The script of a path that only reads or answers at once, or null.</summary>
    public Func<PhpRequest, PhpAnswer>? Find(string path) => _scripts.GetValueOrDefault(path);
}

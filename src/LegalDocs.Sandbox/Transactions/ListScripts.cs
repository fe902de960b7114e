using System.Globalization;
using System.Text.Json.Nodes;
using LegalDocs.Acts;

namespace LegalDocs.Sandbox;

/// <summary>Lists and counts by status, labels of statuses (protocol 2.4).</summary>
internal sealed class ListScripts(TransactionStore transactions)
{
    private const long DefaultLimit = 100;

    private static readonly (int Code, string Label)[] Labels =
    [
        (-1, "Erreur"), (0, "Annulé"), (1, "Posté"), (2, "En attente de transmission"), (3, "Transmis"),
        (4, "Acquittement reçu"), (5, "Validé"), (6, "Refusé"), (7, "Document reçu"), (8, "Acquittement envoyé"),
        (9, "Document envoyé"), (10, "Refus d'envoi"), (11, "Acquittement de document reçu"), (12, "Envoyé au SAE"),
        (13, "Archivé par le SAE"), (14, "Erreur lors de l'archivage"), (15, "Reçu par le SAE"), (16, "Détruite"),
        (17, "En attente d'être postée"), (18, "En attente d'être signé"), (19, "En attente de transmission au SAE"),
        (20, "Erreur lors de l'envoi au SAE"), (21, "Document reçu (pas d'AR)"), (22, "Documents indisponibles"),
    ];

    /// <summary>What a status is called; a question mark for one that is not known.</summary>
    public static string Label(long status) =>
        Array.Find(Labels, label => label.Code == status) is { Label: { } known } ? known : "?";

    /// <summary><c>api/list_actes.php</c>: newest first.</summary>
    public PhpAnswer List(PhpRequest request)
    {
        var status = Number(request, "status_id", 0);
        var offset = Math.Max(0, Number(request, "offset", 0));
        var limit = Math.Clamp(Number(request, "limit", DefaultLimit), 0, DefaultLimit);
        var rows = transactions.List(request.Account.Siren.Value, status, offset, limit);
        return PhpAnswer.Json(new JsonObject
        {
            ["status_id"] = status,
            ["authority_id"] = AuthorityId(request),
            ["offset"] = offset,
            ["limit"] = limit,
            ["transactions"] = new JsonArray([.. rows.Select(Item)]),
        });
    }

    /// <summary><c>api/number_actes.php</c>.</summary>
    public PhpAnswer Count(PhpRequest request)
    {
        var status = Number(request, "status_id", 0);
        return PhpAnswer.Json(new JsonObject
        {
            ["status_id"] = status,
            ["authority_id"] = AuthorityId(request),
            ["nb_transactions"] = transactions.Count(request.Account.Siren.Value, status),
        });
    }

    /// <summary><c>api/actes_status.php</c>.</summary>
    public static PhpAnswer Statuses(PhpRequest request)
    {
        var labels = new JsonObject();
        foreach (var (code, label) in Labels)
        {
            labels[code.ToString(CultureInfo.InvariantCulture)] = label;
        }

        return PhpAnswer.Json(labels);
    }

    private static JsonObject Item(TransactionRow row) => new()
    {
        ["id"] = row.Id,
        ["subject"] = row.Subject,
        ["number"] = row.Number,
        ["date"] = row.DecisionDate,
        ["nature_descr"] = NatureLabel(row.NatureActe),
        ["classification"] = row.Classification,
        ["type"] = row.Type.ToString(CultureInfo.InvariantCulture),
    };

    private static string NatureLabel(NatureActe nature) => nature switch
    {
        NatureActe.Deliberation => "Deliberations",
        NatureActe.ActeReglementaire => "Actes reglementaires",
        NatureActe.ActeIndividuel => "Actes individuels",
        NatureActe.Contrat => "Contrats,conventions et avenants",
        NatureActe.DocumentBudgetaire => "Documents budgetaires et financiers",
        _ => "Autres",
    };

    /// <summary>The platform's own number of the collectivité; here, made from its SIREN.</summary>
    private static long AuthorityId(PhpRequest request) =>
        long.Parse(request.Account.Siren.Value, CultureInfo.InvariantCulture);

    private static long Number(PhpRequest request, string name, long otherwise) =>
        long.TryParse(request.QueryText(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : otherwise;
}

using System.Globalization;
using LegalDocs.Transmission;

namespace LegalDocs.Sandbox;

/// <summary>Cancelling, closing and confirming a transaction (protocol 2, 7).</summary>
internal sealed class ClosingScripts(TransactionStore transactions, StateWork work, SandboxClock clock)
{
    /// <summary><c>actes_transac_cancel.php</c>: a second transaction, of type 6, that only the State's answer ends.</summary>
    public PhpAnswer Cancel(PhpRequest request)
    {
        if (FindOf(request, request.Form.Text("id")) is not { IsActe: true } acte)
        {
            return PhpAnswer.Ko("Numéro de transaction invalide.");
        }

        if (acte.Status != ActesStatus.Acknowledged)
        {
            return PhpAnswer.Ko("Impossible d'annuler une transaction qui n'est pas en état « Acquittement reçu ».");
        }

        if (transactions.Related(acte.Id).Any(other => other.Type == StateWork.CancellationType && other.NextAt is not null))
        {
            return PhpAnswer.Ko("Une demande d'annulation est déjà en cours pour cette transaction.");
        }

        var now = clock.NowMs;
        var row = Copy(acte, StateWork.CancellationType, now, work.ChecksAt(now));
        return PhpAnswer.Created(transactions.Add(row, [], new StepRow(ActesStatus.Posted, now, "Dépôt initial", null)));
    }

    /// <summary><c>actes_transac_close.php</c>: « valid », « invalid » or « sae », for one or several.</summary>
    public PhpAnswer Close(PhpRequest request)
    {
        var ids = request.Form.Texts("liste_id") is { Count: > 0 } list ? list : [request.Form.Text("id")];
        var status = request.Form.Text("status") switch
        {
            "valid" => 5,
            "invalid" => ActesStatus.Refused,
            "sae" => 19,
            _ => (int?)null,
        };
        var rows = ids.Select(id => FindOf(request, id)).ToList();
        if (status is not { } code || rows.Any(row => row is not { Status: ActesStatus.Acknowledged }))
        {
            return PhpAnswer.Ko("Cette transaction ne peut pas être fermée.");
        }

        foreach (var row in rows)
        {
            transactions.Move(row!, new StepRow(code, clock.NowMs, "Fermée par un utilisateur", null), null, null);
        }

        return PhpAnswer.Ok("Transactions fermées\n");
    }

    /// <summary><c>actes_transac_post_confirm_api.php</c>: a person sends what waited in status 17, and is sent back.</summary>
    public PhpAnswer Confirm(PhpRequest request)
    {
        var isDone = Confirm(request, request.QueryText("id"));
        var (error, message) = isDone ? ("0", "OK") : ("1", "Cette transaction n'est pas en attente");
        return PhpAnswer.Redirect(request.QueryText("url_return")
            .Replace("%%ERROR%%", error, StringComparison.Ordinal)
            .Replace("%%MESSAGE%%", Uri.EscapeDataString(message), StringComparison.Ordinal));
    }

    /// <summary><c>actes_transac_post_confirm_api_multi.php</c>: several; those that do not wait are passed over, nothing is
    /// said of it.</summary>
    public PhpAnswer ConfirmSeveral(PhpRequest request)
    {
        var ids = request.Query.TryGetValue("id[]", out var several) ? several : request.Query["id"];
        foreach (var id in ids)
        {
            _ = Confirm(request, id ?? string.Empty);
        }

        return PhpAnswer.Redirect(request.QueryText("url_return"));
    }

    private bool Confirm(PhpRequest request, string id)
    {
        var now = clock.NowMs;
        return FindOf(request, id) is { Status: ActesStatus.WaitingForPerson } row
            && transactions.Move(row, new StepRow(ActesStatus.Posted, now, "Confirmée", null), work.ChecksAt(now), null);
    }

    /// <summary>A transaction about the same act.</summary>
    public static TransactionRow Copy(TransactionRow acte, long type, long now, long? nextAt) => new()
    {
        Siren = acte.Siren,
        Departement = acte.Departement,
        Type = type,
        Number = acte.Number,
        Nature = acte.Nature,
        DecisionDate = acte.DecisionDate,
        Subject = acte.Subject,
        Classification = acte.Classification,
        HasPaper = false,
        SubmittedAt = now,
        Status = ActesStatus.Posted,
        NextAt = nextAt,
        UniqueId = acte.UniqueId,
        RelatedId = acte.Id,
    };

    private TransactionRow? FindOf(PhpRequest request, string id) =>
        long.TryParse(id, CultureInfo.InvariantCulture, out var number)
            ? transactions.Find(request.Account.Siren.Value, number)
            : null;
}

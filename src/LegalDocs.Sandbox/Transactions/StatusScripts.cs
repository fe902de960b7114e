using System.Globalization;
using System.Text;
using LegalDocs.Transmission;

namespace LegalDocs.Sandbox;

/// <summary>Where a transaction stands, and its receipt alone (protocol 2.3).</summary>
internal sealed class StatusScripts(TransactionStore transactions)
{
    /// <summary><c>actes_transac_get_status.php</c>.</summary>
    public PhpAnswer Status(PhpRequest request)
    {
        if (Find(request) is not { } row)
        {
            return PhpAnswer.KoUtf8("Numéro de transaction invalide.");
        }

        var head = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"OK\n{row.Status}\n"));
        var step = transactions.FindStep(row.Id, row.Status);
        var message = row.Status == ActesStatus.Error ? Encoding.Latin1.GetBytes(step?.Message ?? string.Empty) : [];
        return PhpAnswer.Raw([.. head, .. step?.Flow ?? [], .. message]);
    }

    /// <summary><c>actes_transac_get_ARActe.php</c>: the receipt, in the history when the act was archived since.</summary>
    public PhpAnswer Receipt(PhpRequest request)
    {
        var row = long.TryParse(request.QueryText("id"), CultureInfo.InvariantCulture, out var id)
            ? transactions.Find(request.Account.Siren.Value, id)
            : null;
        return row is null ? PhpAnswer.Ko("Numéro de transaction invalide.")
            : transactions.FindStep(row.Id, ActesStatus.Acknowledged)?.Flow is { } receipt ? PhpAnswer.Xml(receipt)
            : PhpAnswer.Ko("Pas d'acquittement recu");
    }

    private TransactionRow? Find(PhpRequest request)
    {
        var siren = request.Account.Siren.Value;
        if (request.QueryText("unique_id") is { Length: > 0 } uniqueId)
        {
            return transactions.FindByUniqueId(siren, uniqueId);
        }

        return long.TryParse(request.QueryText("transaction"), CultureInfo.InvariantCulture, out var id)
            ? transactions.Find(siren, id)
            : null;
    }
}

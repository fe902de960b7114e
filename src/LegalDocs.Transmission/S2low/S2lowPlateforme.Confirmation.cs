namespace LegalDocs.Transmission;

/// <content>Confirmation by a person (protocol 2): one script for one act, another for several.</content>
public sealed partial class S2lowPlateforme
{
    /// <inheritdoc/>
    public Uri ConfirmationAddress(IReadOnlyList<long> transactionIds, string returnTo)
    {
        ArgumentNullException.ThrowIfNull(transactionIds);
        ArgumentException.ThrowIfNullOrEmpty(returnTo);
        ArgumentOutOfRangeException.ThrowIfZero(transactionIds.Count, nameof(transactionIds));
        var back = $"url_return={Uri.EscapeDataString(returnTo)}";
        return transactionIds is [var only]
            ? new Uri(_account.BaseAddress, $"{Module}actes_transac_post_confirm_api.php?id={Text(only)}&{back}")
            : new Uri(
                _account.BaseAddress,
                $"{Module}actes_transac_post_confirm_api_multi.php?"
                    + $"{string.Concat(transactionIds.Select(id => $"id%5B%5D={Text(id)}&"))}{back}");
    }
}

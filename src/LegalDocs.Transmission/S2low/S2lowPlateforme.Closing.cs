namespace LegalDocs.Transmission;

/// <content>Closing by hand (protocol 2).</content>
public sealed partial class S2lowPlateforme
{
    /// <inheritdoc/>
    public async Task<string?> CloseAsync(
        long transactionId, TransactionClosing closing, CancellationToken cancellationToken)
    {
        var outcome = await SendAsync(
            HttpMethod.Post,
            $"{Module}actes_transac_close.php",
            () => new FormUrlEncodedContent(
                [new("api", "1"), new("id", Text(transactionId)), new("status", ClosingText(closing))]),
            _ => new CreationOutcome.Accepted(transactionId),
            cancellationToken).ConfigureAwait(false);
        return outcome switch
        {
            CreationOutcome.Accepted => null,
            CreationOutcome.Refused refused => refused.Message,
            CreationOutcome.NotSent notSent => throw new TransmissionException($"{Name}: {notSent.Reason}", true, null),
            CreationOutcome.Unknown unknown => throw new TransmissionException($"{Name}: {unknown.Reason}", true, null),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static string ClosingText(TransactionClosing closing) => closing switch
    {
        TransactionClosing.Valid => "valid",
        TransactionClosing.Invalid => "invalid",
        TransactionClosing.Archive => "sae",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

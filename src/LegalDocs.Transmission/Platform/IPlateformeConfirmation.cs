namespace LegalDocs.Transmission;

/// <summary>Acts that wait on the platform until a person with a certificate of their own confirms them (protocol 2).</summary>
public interface IPlateformeConfirmation
{
    /// <summary>The page that a person opens in a browser, with their own certificate, to let acts leave.</summary>
    /// <param name="transactionIds">Acts in status 17, at least one; the platform passes over those in another status.</param>
    /// <param name="returnTo">Where the platform sends the browser afterwards. For one act, <c>%%ERROR%%</c> and
    /// <c>%%MESSAGE%%</c> in it are replaced; for several the platform says nothing: ask for each status.</param>
    /// <returns>An address of the platform.</returns>
    Uri ConfirmationAddress(IReadOnlyList<long> transactionIds, string returnTo);
}

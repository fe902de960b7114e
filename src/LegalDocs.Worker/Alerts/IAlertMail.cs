using LegalDocs.Campaigns.Transmitting;

namespace LegalDocs.Worker;

/// <summary>Carries an alert to a person.</summary>
internal interface IAlertMail
{
    /// <summary>Sends one message for many acts.</summary>
    /// <exception cref="AlertMailException">The message could not be handed to the server.</exception>
    Task SendAsync(string campaign, IReadOnlyList<WaitingAct> acts, CancellationToken cancellationToken);
}

/// <summary>A message could not be handed to the mail server.</summary>
/// <param name="message">Server, and what it said; no secret.</param>
/// <param name="innerException">The cause.</param>
internal sealed class AlertMailException(string message, Exception innerException) : Exception(message, innerException);

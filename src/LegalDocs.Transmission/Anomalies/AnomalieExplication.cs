namespace LegalDocs.Transmission;

/// <summary>What a refusal or an anomaly means, and what to do about it.</summary>
/// <param name="Code">Code or beginning of the words that were recognised: <c>ODT-VERIF-01</c>.</param>
/// <param name="French">Cause, then remedy, in French.</param>
/// <param name="English">The same in English.</param>
public sealed record AnomalieExplication(string Code, string French, string English);

using LegalDocs.Acts;

namespace LegalDocs.Transmission;

/// <summary>What identifies an act for the State: it makes the <c>IDActe</c> (protocol 5.1).</summary>
/// <param name="Siren">Collectivité that sends.</param>
/// <param name="Numero">Number of the act, its own for ever.</param>
/// <param name="DateDecision">Date of the decision.</param>
/// <param name="Nature">Kind of act.</param>
public sealed record TransmissionIdentity(Siren Siren, NumeroInterne Numero, DateOnly DateDecision, NatureActe Nature);

using LegalDocs.Acts;

namespace LegalDocs.Transmission.Tests.Support;

/// <summary>Clients as a host makes them.</summary>
internal static class Clients
{
    public static S2lowPlateforme Of(Uri address, Siren siren, TimeProvider clock, S2lowPipelineOptions? options = null) =>
        S2lowPlatformFactory.Create(
            new S2lowAccount { BaseAddress = address, Siren = siren, Login = siren.Value, Password = "secret" },
            S2lowPipelines.Create(options ?? new S2lowPipelineOptions { ReadRetries = 1, ReadRetryDelay = TimeSpan.Zero }, clock));
}

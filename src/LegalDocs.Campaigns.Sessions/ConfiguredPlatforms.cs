using LegalDocs.Acts;
using LegalDocs.Campaigns.Pipeline;
using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Transmission;

namespace LegalDocs.Campaigns.Sessions;

/// <summary>The accounts that the pipeline file names on a real platform; their secrets come from the
/// environment.</summary>
internal sealed class ConfiguredPlatforms : IPlatformDirectory
{
    /// <summary>For <c>legaldocs sandbox</c>: shorter than its slowest answer, and a third of the lease.</summary>
    private static readonly S2lowPipelineOptions Sandbox = new()
    {
        ReadTimeout = TimeSpan.FromSeconds(8),
        SendTimeout = TimeSpan.FromSeconds(8),
        ReadRetryDelay = TimeSpan.FromMilliseconds(200),
        CircuitBreak = TimeSpan.FromSeconds(3),
    };

    private readonly PlateformeDefinition _definition;
    private readonly Dictionary<Siren, IPlateforme> _accounts;

    /// <exception cref="UsageException">A secret's file cannot be read.</exception>
    /// <exception cref="TransmissionException">A certificate cannot be read.</exception>
    public ConfiguredPlatforms(PlateformeDefinition definition, PlatformPool pool, TimeProvider timeProvider)
    {
        _definition = definition;
        var options = RehearsalAddress.IsRehearsal(definition.Adresse) ? Sandbox : new S2lowPipelineOptions();
        _accounts = definition.Comptes.ToDictionary(
            compte => compte.Siren,
            IPlateforme (compte) => definition.Dossier is { } folder
                ? new DossierPlateforme(new DossierOptions { Directory = folder, Emetteur = Emetteur(compte) }, timeProvider)
                : S2lowPlatformFactory.Create(Account(definition, compte), pool.Of(definition.Adresse, options)));
    }

    public string Description => _definition.Dossier is { } folder
        ? $"dossier {folder}"
        : $"S²LOW {_definition.Adresse.GetLeftPart(UriPartial.Authority)}";

    /// <summary>A platform on this computer is a rehearsal, whoever configured it.</summary>
    public bool IsRehearsal => RehearsalAddress.IsRehearsal(_definition.Adresse);

    public TransmissionSchedule Schedule => _definition.Dossier is not null ? TransmissionSchedule.Folder
        : IsRehearsal ? TransmissionSchedule.Sandbox
        : TransmissionSchedule.Production;

    public IPlateforme? Find(Siren siren) => _accounts.GetValueOrDefault(siren);

    /// <summary>The checks of the pipeline file made sure that all is said.</summary>
    private static Emetteur Emetteur(CompteDefinition compte) => new()
    {
        Siren = compte.Siren,
        Departement = compte.Departement!,
        Arrondissement = compte.Arrondissement!.Value,
        Nature = compte.NatureCollectivite!.Value,
        AdressesRetour = compte.Courriels,
    };

    private static S2lowAccount Account(PlateformeDefinition definition, CompteDefinition compte) => new()
    {
        BaseAddress = definition.Adresse,
        Siren = compte.Siren,
        Login = compte.Identifiant,
        Password = Secrets.Find($"{compte.Variables}_MOT_DE_PASSE"),
        CertificatePath = Secrets.Find($"{compte.Variables}_CERTIFICAT"),
        CertificatePassword = Secrets.Find($"{compte.Variables}_CERTIFICAT_MOT_DE_PASSE"),
    };
}

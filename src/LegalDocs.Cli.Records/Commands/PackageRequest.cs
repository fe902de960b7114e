using LegalDocs.Campaigns.Sessions;

namespace LegalDocs.Cli.Commands;

/// <summary>What is to be handed over, and in which form.</summary>
internal sealed record PackageRequest
{
    /// <summary>Numbers of acts, as they were typed.</summary>
    public required string[] Numeros { get; init; }

    public required bool IsAll { get; init; }

    public string? Dossier { get; init; }

    public string? Bagit { get; init; }

    public string? Seda { get; init; }

    public string? Organisation { get; init; }

    public string? Archives { get; init; }

    public string? Accord { get; init; }

    public string Path => (Dossier ?? Bagit ?? Seda)!;

    public string Kind => Dossier is not null ? "dossier" : Bagit is not null ? "BagIt" : "SEDA";

    /// <exception cref="UsageException">None, or several, are asked for; or SEDA without its parties.</exception>
    public void Check()
    {
        var forms = new[] { Dossier, Bagit, Seda }.Where(each => each is not null).ToList();
        if (forms.Count != 1)
        {
            throw forms.Count == 0
                ? new UsageException(
                    "que faut-il faire ? Donnez --dossier, --bagit ou --seda, ou l’une des commandes scdl et liste.",
                    "what is to be made? Give --dossier, --bagit or --seda, or one of the commands scdl and liste.")
                : new UsageException(
                    "une seule forme à la fois : --dossier, --bagit ou --seda.", "one form at a time: --dossier, --bagit or --seda.");
        }

        if (string.IsNullOrWhiteSpace(Path))
        {
            throw new UsageException("donnez le chemin du paquet à écrire.", "give the path of the package to write.");
        }

        if (Seda is not null && (string.IsNullOrWhiteSpace(Organisation) || string.IsNullOrWhiteSpace(Archives)))
        {
            throw new UsageException(
                "un versement SEDA nomme qui verse et qui reçoit : donnez --organisation et --archives.",
                "a SEDA transfer names who transfers and who receives: give --organisation and --archives.");
        }
    }
}

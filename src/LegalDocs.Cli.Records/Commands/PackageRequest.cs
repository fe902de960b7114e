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
        if (new[] { Dossier, Bagit, Seda }.Count(each => each is not null) != 1)
        {
            throw new UsageException(
                "que faut-il faire ? Donnez --dossier, --bagit ou --seda, ou l’une des commandes scdl et liste.",
                "what is to be made? Give --dossier, --bagit or --seda, or one of the commands scdl and liste.");
        }

        if (Seda is not null && (string.IsNullOrWhiteSpace(Organisation) || string.IsNullOrWhiteSpace(Archives)))
        {
            throw new UsageException(
                "un versement SEDA nomme qui verse et qui reçoit : donnez --organisation et --archives.",
                "a SEDA transfer names who transfers and who receives: give --organisation and --archives.");
        }
    }
}

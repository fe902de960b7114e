using System.CommandLine;

namespace LegalDocs.Cli.Commands;

/// <summary>What <c>legaldocs acts export</c> may be asked.</summary>
internal sealed class PackageOptions(CliContext context)
{
    private readonly Argument<string[]> _numeros = new(context.Say("NUMÉRO", "NUMBER"))
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = context.Say("Actes à remettre ; --all pour tous", "Acts to hand over; --all for all"),
    };

    private readonly Option<bool> _all = new("--all", "--tous")
    {
        Description = context.Say("Tous les actes du dépôt", "All acts of the store"),
    };

    private readonly Option<string?> _dossier = new("--dossier")
    {
        Description = context.Say(
            "Dossier qui se suffit à lui-même : versions, preuve, page à lire (.zip, ou un dossier)",
            "Self-contained bundle: versions, proof, a page to read (.zip, or a folder)"),
        HelpName = "zip",
    };

    private readonly Option<string?> _bagit = new("--bagit")
    {
        Description = context.Say(
            "Paquet BagIt 1.0 (RFC 8493) : un dossier, ou un .zip", "BagIt 1.0 package (RFC 8493): a folder, or a .zip"),
        HelpName = context.Say("chemin", "path"),
    };

    private readonly Option<string?> _organisation = new("--organisation")
    {
        Description = context.Say("Organisme qui verse (BagIt, SEDA)", "Body that transfers (BagIt, SEDA)"),
    };

    private readonly Option<string?> _seda = new("--seda")
    {
        Description = context.Say(
            "Paquet de versement à la forme de SEDA 2.1 (.zip) ; avec --organisation et --archives",
            "Transfer package in the shape of SEDA 2.1 (.zip); with --organisation and --archives"),
        HelpName = "zip",
    };

    private readonly Option<string?> _archives = new("--archives")
    {
        Description = context.Say(
            "Identifiant du service d’archives qui reçoit (SEDA)", "Identifier of the archive that receives (SEDA)"),
    };

    private readonly Option<string?> _accord = new("--accord")
    {
        Description = context.Say("Identifiant de l’accord de versement (SEDA)", "Identifier of the transfer agreement (SEDA)"),
    };

    /// <summary>In the order in which the help shows them.</summary>
    public void AddTo(Command command)
    {
        command.Add(_numeros);
        foreach (var option in new Option[] { _all, _dossier, _bagit, _seda, _organisation, _archives, _accord })
        {
            command.Add(option);
        }
    }

    public PackageRequest Read(ParseResult result) => new()
    {
        Numeros = result.GetValue(_numeros) ?? [],
        IsAll = result.GetValue(_all),
        Dossier = result.GetValue(_dossier),
        Bagit = result.GetValue(_bagit),
        Seda = result.GetValue(_seda),
        Organisation = result.GetValue(_organisation),
        Archives = result.GetValue(_archives),
        Accord = result.GetValue(_accord),
    };
}

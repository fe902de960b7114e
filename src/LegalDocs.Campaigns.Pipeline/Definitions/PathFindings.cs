using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Pipeline;

/// <summary>What can be wrong with the paths and addresses of a pipeline file (codes LD2560 to LD2579).</summary>
internal static class PathFindings
{
    public static Finding Malformed(string path, Wording cause) => PipelineFindings.Error(
        "LD2560",
        new Wording(
            $"le chemin « {path} » n’est pas admis : {cause.French}",
            $"the path '{path}' is not accepted: {cause.English}"),
        new Wording("écrivez par exemple donnees/communes.xlsx.", "write for example donnees/communes.xlsx."));

    public static Finding Outside(string path, string root) => PipelineFindings.Error(
        "LD2561",
        new Wording(
            $"le chemin « {path} » sort du dépôt « {root} »", $"the path '{path}' leaves the repository '{root}'"),
        new Wording("copiez le fichier dans le dépôt.", "copy the file into the repository."));

    public static Finding Temporary(string name) => PipelineFindings.Error(
        "LD2562",
        new Wording(
            $"« {name} » est un fichier temporaire d’Excel ou de Word",
            $"'{name}' is a temporary file of Excel or Word"),
        new Wording("nommez le classeur lui-même, sans « ~$ ».", "name the workbook itself, without '~$'."));

    public static Finding UnknownKind(string name, IReadOnlyList<string> extensions)
    {
        var list = string.Join(", ", extensions);
        return PipelineFindings.Error(
            "LD2563",
            new Wording($"« {name} » n’a pas une extension connue ici", $"'{name}' has no extension known here"),
            new Wording(
                $"extensions admises : {list} (enregistrez un .xls ou un .ods au format .xlsx).",
                $"accepted extensions: {list} (save an .xls or .ods as .xlsx)."));
    }

    public static Finding WrongOutputs(string path) => PipelineFindings.Error(
        "LD2564",
        new Wording($"« {path} » ne peut pas recevoir les copies", $"'{path}' cannot receive the copies"),
        new Wording(
            "« dossier » est un dossier de cette campagne, autre que depot et .legaldocs : sorties.",
            "'dossier' is a folder of this campaign, other than depot and .legaldocs: sorties."));

    public static Finding WrongAddress(string address) => PipelineFindings.Error(
        "LD2565",
        new Wording(
            $"« {address} » n’est pas l’adresse d’une plateforme", $"'{address}' is not the address of a platform"),
        new Wording(
            "écrivez https:// et le nom du serveur, sans identifiant (http:// seulement vers cet ordinateur), "
                + "ou dossier: et un dossier, pour déposer à la main.",
            "write https:// and the name of the server, without login (http:// to this computer only), "
                + "or dossier: and a folder, to upload by hand."));

    public static Finding IncompleteSender(string siren, IReadOnlyList<string> missing) => PipelineFindings.Error(
        "LD4600",
        new Wording(
            $"le compte {siren} ne dit pas tout de l’émetteur : {string.Join(", ", missing)}",
            $"the account {siren} does not say all of the sender: {string.Join(", ", missing)}"),
        new Wording(
            "avec dossier:, l’enveloppe nomme l’émetteur : departement (« 021 »), arrondissement, nature_collectivite "
                + "(31 commune, 46 communauté d’agglomération), courriels.",
            "with dossier:, the envelope names the sender: departement ('021'), arrondissement, nature_collectivite "
                + "(31 commune, 46 communauté d'agglomération), courriels."));

    public static Finding WrongSiren(string siren) => PipelineFindings.Error(
        "LD2566",
        new Wording($"« {siren} » n’est pas un SIREN (clé de contrôle)", $"'{siren}' is not a SIREN (check digit)"),
        new Wording("recopiez les neuf chiffres.", "copy the nine digits again."));
}

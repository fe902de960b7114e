namespace LegalDocs.Cli.Display;

/// <summary>What a person types first, by command.</summary>
internal static class HelpExamples
{
    /// <param name="path">The command as it is typed: <c>legaldocs store copy</c>.</param>
    public static IReadOnlyList<string> Of(string path) => path switch
    {
        "legaldocs store copy" => ["legaldocs store copy folder:pipelines/services-communs/depot azure:actes"],
        "legaldocs store stats" => ["legaldocs store stats folder:pipelines/services-communs/depot"],
        "legaldocs acts get" => ["legaldocs acts get DM2018_SC01", "legaldocs acts get DM2018_SC01 --kind word --version 1"],
        "legaldocs acts sign" =>
        [
            "legaldocs acts sign DM2018_SC01 signe.pdf --signataire \"Camille Martin\"",
            "legaldocs acts sign --dossier retour-parapheur --surveiller",
        ],
        "legaldocs letters list" => ["legaldocs letters list --fetch", "legaldocs letters list --waiting --json"],
        "legaldocs letters get" => ["legaldocs letters get 1207 --output-dir courrier"],
        "legaldocs letters answer" =>
        [
            "legaldocs letters answer 1207 reponse.pdf avis-du-comite.pdf",
            "legaldocs letters answer 1208 rejet.pdf --refuse",
        ],
        "legaldocs acts stamp" => ["legaldocs acts stamp DM2018_SC01"],
        "legaldocs store tag" => ["legaldocs store tag azure:actes"],
        "legaldocs store protect" =>
        [
            "legaldocs store protect DM2018_SC01 --store azure:actes --until 2068-12-31 --reason \"conservation 50 ans\"",
            "legaldocs store protect --all --store azure:actes --hold --reason \"déféré n° 2001234\"",
        ],
        "legaldocs acts history" => ["legaldocs acts history DM2018_SC01"],
        "legaldocs acts verify" => ["legaldocs acts verify DM2018_SC01", "legaldocs acts verify"],
        "legaldocs acts export" =>
        [
            "legaldocs acts export DM2018_SC01 --dossier dossier.zip",
            "legaldocs acts export --all --seda versement.zip --organisation 242100410 --archives FRAD021",
            "legaldocs acts export --all --bagit versement --organisation \"Dijon Métropole\"",
        ],
        "legaldocs transmit status" =>
        [
            "legaldocs transmit status DM2018_SC01",
            "legaldocs transmit status --etat arrete --etat issue_inconnue",
        ],
        "legaldocs transmit preflight" => ["legaldocs transmit preflight pipelines/services-communs"],
        "legaldocs transmit retry" => ["legaldocs transmit retry DM2018_SC01 --motif \"certificat renouvelé\""],
        "legaldocs transmit hold" => ["legaldocs transmit hold DM2018_SC01 --motif \"erreur signalée par le service\""],
        "legaldocs transmit release" => ["legaldocs transmit release DM2018_SC01 --motif \"vérifié avec le service\""],
        "legaldocs transmit cancel" => ["legaldocs transmit cancel DM2018_SC01 --motif \"annexe erronée\""],
        "legaldocs transmit resolve" =>
        [
            "legaldocs transmit resolve DM2018_SC01 --arrive 4711 --motif \"vu sur la plateforme\"",
            "legaldocs transmit resolve DM2018_SC01 --non-arrive --motif \"absent de la plateforme\"",
        ],
        "legaldocs records report" => ["legaldocs records report", "legaldocs records report --rules regles.json --json"],
        "legaldocs records rules" => ["legaldocs records rules > regles.json"],
        "legaldocs journal verify" => ["legaldocs journal verify"],
        "legaldocs journal export" => ["legaldocs journal export --output journal.csv"],
        _ => [],
    };
}

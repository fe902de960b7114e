using LegalDocs.Acts;
using LegalDocs.Campaigns.Findings;
using static LegalDocs.Campaigns.Pipeline.Format.ValueSpec;

namespace LegalDocs.Campaigns.Pipeline.Format;

/// <summary>All keys of <c>pipeline.yaml</c> (decision 0001), with the descriptions that editors show.</summary>
internal static class PipelineFormat
{
    /// <summary>Version of the format, the only one so far.</summary>
    public const int Version = 1;

    /// <summary>Names that templates use: lower-case ASCII with underscores.</summary>
    public const string NamePattern = "^[a-z][a-z0-9_]{0,39}$";

    /// <summary>Names joined by dots: the place of a value in a context document.</summary>
    public const string PathPattern = @"^[a-z][a-z0-9_]{0,39}(\.[a-z][a-z0-9_]{0,39}){0,3}$";

    private static readonly Text Any = new();

    private static readonly Text Name = new()
    {
        Pattern = NamePattern,
        Expected = new Wording(
            "un nom en minuscules sans accent, chiffres et soulignés, 40 caractères au plus, une lettre au début",
            "a name of lower-case letters without accents, digits and underscores, a letter first, 40 characters"),
    };

    private static readonly Text Campaign = new()
    {
        Pattern = "^[a-z0-9][a-z0-9-]{0,59}$",
        Expected = new Wording(
            "des minuscules sans accent, des chiffres et des tirets, 60 caractères au plus",
            "lower-case letters without accents, digits and dashes, 60 characters at most"),
    };

    private static readonly Text Reference = new()
    {
        Pattern = "^[a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*$",
        Expected = new Wording(
            "un tableau, un point, une colonne : communes.nom", "a table, a dot, a column: communes.nom"),
    };

    private static readonly Text Matiere = new()
    {
        Pattern = "^[1-9][0-9]?(\\.[1-9][0-9]?){1,4}$",
        Expected = new Wording(
            "deux à cinq nombres séparés par des points, entre guillemets : \"5.7\"",
            "two to five numbers separated by dots, between quotes: \"5.7\""),
    };

    private static readonly Text TypePiece = new()
    {
        Pattern = "^[0-9]{2}_[A-Z0-9]{2}$",
        Expected = new Wording(
            "deux chiffres, un souligné, deux capitales : 99_DE", "two digits, an underscore, two capitals: 99_DE"),
    };

    private static readonly Text Departement = new()
    {
        Pattern = "^[09][0-9][0-9AB]$",
        Expected = new Wording(
            "trois caractères, entre guillemets : \"021\", \"02A\"", "three characters, between quotes: \"021\", \"02A\""),
    };

    /// <summary>As the schema of the exchange has it: an ending of two to six letters.</summary>
    private static readonly Text Courriel = new()
    {
        Pattern = @"^[_a-zA-Z0-9-]+(\.[_a-zA-Z0-9-]+)*@[a-zA-Z0-9-]+(\.[a-zA-Z0-9-]+)*\.[a-zA-Z]{2,6}$",
        Expected = new Wording("une adresse de courriel : greffe@ville.fr", "an e-mail address: greffe@ville.fr"),
    };

    private static readonly Text WordFile = new()
    {
        Pattern = "\\.docx$",
        Expected = new Wording("le chemin d’un modèle .docx", "the path of a .docx template"),
    };

    private static readonly Text Workbook = new()
    {
        Pattern = "^[A-Za-z0-9][A-Za-z0-9_-]*\\.xlsx$",
        Expected = new Wording("un nom de fichier .xlsx, sans dossier", "a file name ending in .xlsx, without folder"),
    };

    private static readonly Text SirenText = new()
    {
        Pattern = "^[0-9]{9}$",
        Expected = new Wording("neuf chiffres entre guillemets", "nine digits between quotes"),
    };

    private static readonly Text Variable = new()
    {
        Pattern = "^[A-Z][A-Z0-9_]*$",
        Expected = new Wording("des capitales, chiffres et soulignés", "capitals, digits and underscores"),
    };

    private static readonly Text Day = new()
    {
        Pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        Expected = new Wording("une date AAAA-MM-JJ", "a date YYYY-MM-DD"),
    };

    private static MappingSpec Partie { get; } = new("partie", "Partie d’un élément de liste, entre deux points-virgules.",
    [
        new KeySpec("titre", Any, "Nom de la partie pour les lecteurs : nombre d’agents.").Required(),
        new KeySpec(
            "type", new Choice([.. ColumnTypeWords.All.Where(word => word != "liste")]), "Ce que contient la partie.").Required(),
        new KeySpec("longueur", new Whole(1, 60), "Nombre de caractères d’un code."),
        new KeySpec("min", new Number(), "Plus petite valeur admise."),
        new KeySpec("max", new Number(), "Plus grande valeur admise."),
        new KeySpec("valeurs", new Sequence(Any, MayBeEmpty: false), "Textes admis, pour le type choix."),
    ]);

    private static IReadOnlyList<KeySpec> CellKeys { get; } =
    [
        new KeySpec("titre", Any, "En-tête de la colonne dans la feuille ou le fichier CSV.").Required(),
        new KeySpec("type", new Choice(ColumnTypeWords.All), "Ce que contiennent les cellules.").Required(),
        new KeySpec("requis", new Flag(), "Chaque cellule doit être remplie (vrai par défaut)."),
        new KeySpec("longueur", new Whole(1, 60), "Nombre de caractères d’un code."),
        new KeySpec("min", new Number(), "Plus petite valeur admise."),
        new KeySpec("max", new Number(), "Plus grande valeur admise."),
        new KeySpec("valeurs", new Sequence(Any, MayBeEmpty: false), "Textes admis, pour le type choix."),
        new KeySpec(
            "parties", new Names(new Mapping(Partie)), "Parties de chaque élément d’une liste, séparées par « ; », dans l’ordre."),
        new KeySpec("exemple", Any, "Avec parties : un élément tel qu’on l’écrit, cité dans les messages."),
    ];

    private static MappingSpec Column { get; } = new("colonne", "Colonne d’un tableau de données.",
    [
        .. CellKeys,
        new KeySpec("egale", Reference, "Colonne d’un tableau lié qui doit porter le même texte : communes.nom."),
    ]);

    private static MappingSpec Field { get; } = new("champ", "Champ d’un document, ou colonne d’une de ses listes.", CellKeys);

    private static MappingSpec DocumentList { get; } = new("liste", "Liste d’un document : un objet par ligne.",
    [
        new KeySpec("source", Any, "Fichier de la liste, si ce n’est pas celui du document."),
        new KeySpec("feuille", Any, "Feuille du classeur."),
        new KeySpec("tableau", Any, "Membre de l’objet racine qui contient les lignes (JSON, YAML)."),
        new KeySpec(
            "cle", new Sequence(Name, MayBeEmpty: false), "Colonnes qui désignent ensemble une ligne.").Required(),
        new KeySpec("colonnes", new Names(new Mapping(Field)), "Colonnes, par leur nom dans les modèles.").Required(),
    ]);

    private static MappingSpec Document { get; } = new("document", "Document du contexte, lu d’un classeur.",
    [
        new KeySpec("source", Any, "Classeur .xlsx, relatif à ce dossier.").Required(),
        new KeySpec("feuille", Any, "Feuille des champs : l’intitulé, puis la valeur à sa droite."),
        new KeySpec(
            "champs",
            new Names(new Mapping(Field), AreDotted: true),
            "Champs, par leur nom dans les modèles ; un point fait un objet : comptes_annonces.presents."),
        new KeySpec("listes", new Names(new Mapping(DocumentList)), "Listes du document, par leur nom : membres."),
    ]);

    private static MappingSpec Dataset { get; } = new("tableau", "Tableau de données.",
    [
        new KeySpec("source", Any, "Fichier .xlsx, .csv, .json, .jsonl ou .yaml, relatif à ce dossier.").Required(),
        new KeySpec("feuille", Any, "Feuille du classeur."),
        new KeySpec("tableau", Any, "Membre de l’objet racine qui contient les lignes (JSON, YAML)."),
        new KeySpec("element", Name, "Nom d’une ligne dans les modèles : commune.").Required(),
        new KeySpec(
            "cle", new Sequence(Name, MayBeEmpty: false), "Colonnes qui désignent ensemble une ligne.").Required(),
        new KeySpec(
            "liens", new Names(Name), "Colonnes qui désignent une ligne d’un autre tableau : code_insee: communes."),
        new KeySpec("complete_par", Name, "Tableau dont la ligne de même clé ajoute ses colonnes."),
        new KeySpec("colonnes", new Names(new Mapping(Column)), "Colonnes, par leur nom dans les modèles.").Required(),
    ]);

    private static MappingSpec Annexe { get; } = new("annexe", "Document annexé à l’acte.",
    [
        new KeySpec("id", Name, "Nom de l’annexe : fiche_impact.").Required(),
        new KeySpec("libelle", Any, "Nom de l’annexe pour les lecteurs.").Required(),
        new KeySpec("modele", WordFile, "Modèle Word, relatif à ce dossier.").Required(),
        new KeySpec("nominative", new Flag(), "L’annexe nomme des personnes ou décrit leur situation (RGPD-1)."),
        new KeySpec("type_piece", TypePiece, "Type du fichier quand l’acte est transmis ; celui de l’acte par défaut."),
    ]);

    private static MappingSpec PieceJointe { get; } = new("piece_jointe", "Acte envoyé avec un autre.",
    [
        new KeySpec("acte", Name, "Sorte d’acte jointe.").Required(),
        new KeySpec("type_piece", TypePiece, "Type de la pièce dans la classification de la préfecture.").Required(),
        new KeySpec("annexes", new Flag(), "false : sans ses annexes ; elles partent avec elle par défaut."),
        new KeySpec("type_annexes", TypePiece, "Type de ses annexes ; celui de la pièce par défaut."),
    ]);

    private static MappingSpec Transmission { get; } = new("transmission", "Envoi au contrôle de légalité.",
    [
        new KeySpec("type_piece", TypePiece, "Type de l’acte dans la classification : 99_DE.").Required(),
        new KeySpec(
            "pieces_jointes", new Sequence(new Mapping(PieceJointe)), "Actes envoyés avec celui-ci, dans l’ordre."),
        new KeySpec("signee", new Flag(), "Seule une version signée part : rien n’est envoyé tant qu’elle manque."),
    ]);

    private static MappingSpec Acte { get; } = new("acte", "Sorte d’acte : un acte par ligne d’un tableau.",
    [
        new KeySpec("id", Name, "Nom de la sorte d’acte : convention.").Required(),
        new KeySpec("libelle", Any, "Nom pour les lecteurs : Convention de service commun.").Required(),
        new KeySpec("pour", Name, "Tableau dont chaque ligne donne un acte.").Required(),
        new KeySpec("si", Any, "Condition, sans accolades ; la ligne est passée si elle n’est pas vraie."),
        new KeySpec("modele", WordFile, "Modèle Word, relatif à ce dossier.").Required(),
        new KeySpec("numero", Any, "Numéro de l’acte : \"DM2018_{{ service.code }}\".").Required(),
        new KeySpec("fichier", Any, "Nom du fichier, sans extension.").Required(),
        new KeySpec("objet", Any, "Objet de l’acte, 499 caractères au plus.").Required(),
        new KeySpec("date", Any, "Date de l’acte : \"{{ seance.date }}\".").Required(),
        new KeySpec("nature", new Whole(1, 6),
            "1 délibération, 2 acte réglementaire, 3 acte individuel, 4 contrat ou convention, 5 budget, 6 autre.")
            .Required(),
        new KeySpec("matiere", Matiere, "Code de matière de la classification, entre guillemets : \"5.7\".").Required(),
        new KeySpec("emetteur", Any, "SIREN de la collectivité qui adopte l’acte : \"{{ epci.siren }}\".").Required(),
        new KeySpec("annexes", new Sequence(new Mapping(Annexe)), "Documents annexés, dans l’ordre."),
        new KeySpec(
            "attend_accuses", new Sequence(Name), "Actes dont l’accusé de réception précède la signature (CNV-1)."),
        new KeySpec(
            "transmission", new Mapping(Transmission), "Envoi au contrôle de légalité ; sans cette clé, pas d’envoi."),
    ]);

    private static MappingSpec Sorties { get; } = new("sorties", "Ce que l’on trouve sur le disque après l’exécution.",
    [
        new KeySpec("dossier", Any, "Dossier des copies, dans ce dossier (sorties par défaut)."),
        new KeySpec(
            "formats",
            new Sequence(new Choice(["docx", "pdf"]), MayBeEmpty: false),
            "docx, pdf (les deux par défaut)."),
        new KeySpec("recapitulatif", Workbook, "Nom du classeur récapitulatif (recapitulatif.xlsx par défaut)."),
    ]);

    private static MappingSpec Compte { get; } = new("compte", "Compte d’une collectivité sur la plateforme.",
    [
        new KeySpec("siren", SirenText, "SIREN de la collectivité, entre guillemets.").Required(),
        new KeySpec("identifiant", Any, "Identifiant, quand plusieurs comptes partagent un certificat."),
        new KeySpec("variables", Variable,
            "Début du nom des variables d’environnement des secrets (…_CERTIFICAT, …_MOT_DE_PASSE)."),
        new KeySpec("departement", Departement, "Avec dossier: : département de l’émetteur, \"021\" ou \"02A\"."),
        new KeySpec("arrondissement", new Whole(0, 9), "Avec dossier: : arrondissement de l’émetteur."),
        new KeySpec(
            "nature_collectivite",
            new Whole(10, 99),
            "Avec dossier: : 31 commune, 41 syndicat, 44 communauté de communes, 45 communauté urbaine, 46 d’agglomération."),
        new KeySpec(
            "courriels", new Sequence(Courriel, MayBeEmpty: false), "Avec dossier: : adresses auxquelles l’État répond."),
    ]);

    private static MappingSpec Plateforme { get; } = new("plateforme", "Plateforme S²LOW ; sans elle, on répète.",
    [
        new KeySpec(
            "adresse", Any, "Adresse https de la plateforme, ou dossier:CHEMIN pour déposer les archives à la main.").Required(),
        new KeySpec(
            "comptes", new Sequence(new Mapping(Compte), MayBeEmpty: false), "Un compte par collectivité.").Required(),
    ]);

    private static MappingSpec Derogation { get; } = new(
        "derogation", "Décision de passer outre une règle de droit enfreinte ; chaque compte rendu la rappelle.",
    [
        new KeySpec("regle", new Choice([.. RegleDroit.All.Select(rule => rule.Id)]), "Règle : EFF-1.").Required(),
        new KeySpec(
            "portee", Any, "Document du contexte (seance), sorte d’acte, numéro d’acte, ou campagne pour tout.").Required(),
        new KeySpec("motif", Any, "Raison de la décision.").Required(),
        new KeySpec("auteur", Any, "Qui a décidé.").Required(),
        new KeySpec("date", Day, "Jour de la décision : \"2018-09-28\".").Required(),
    ]);

    /// <summary>The whole file.</summary>
    public static MappingSpec Root { get; } = new("campagne", "Campagne LegalDocs : données, actes, sorties.",
    [
        new KeySpec("version", new Whole(Version, Version), "Version du format : 1.").Required(),
        new KeySpec("campagne", Campaign, "Nom de la campagne : services-communs-2018.").Required(),
        new KeySpec("titre", Any, "Titre pour les lecteurs.").Required(),
        new KeySpec(
            "contexte",
            new Names(new TextOrMapping(Any, Document)),
            "Documents donnés à tous les modèles, par nom : un fichier JSON ou YAML, ou des feuilles d’un classeur."),
        new KeySpec("donnees", new Names(new Mapping(Dataset)), "Tableaux de données, par nom.").Required(),
        new KeySpec(
            "actes", new Sequence(new Mapping(Acte), MayBeEmpty: false), "Sortes d’actes, dans l’ordre.").Required(),
        new KeySpec("sorties", new Mapping(Sorties), "Copies pour les rédacteurs."),
        new KeySpec("plateforme", new Mapping(Plateforme), "Plateforme de télétransmission."),
        new KeySpec(
            "derogations", new Sequence(new Mapping(Derogation)), "Règles de droit enfreintes que l’on décide d’accepter."),
    ]);
}

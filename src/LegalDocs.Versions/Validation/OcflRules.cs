using System.Collections.Frozen;

namespace LegalDocs.Versions;

/// <summary>The rules of OCFL that can be broken, in two languages.</summary>
internal static class OcflRules
{
    private static readonly FrozenDictionary<string, (string French, string English)> Texts = All().ToFrozenDictionary(
        rule => rule.Code, rule => (rule.French, rule.English), StringComparer.Ordinal);

    public static IEnumerable<string> Codes => Texts.Keys;

    public static (string French, string English) Text(string code, string detail)
    {
        var (french, english) = Texts[code];
        return detail.Length == 0 ? ($"{french}.", $"{english}.") : ($"{french} : {detail}.", $"{english}: {detail}.");
    }

    private static IEnumerable<(string Code, string French, string English)> All() =>
        [.. Structure(), .. InventoryKeys(), .. VersionBlocks(), .. PathsAndDigests(), .. Roots(), .. Warnings()];

    private static IEnumerable<(string Code, string French, string English)> Structure() =>
    [
        ("E001", "élément qui n’a pas sa place à la racine de l’objet", "entry that does not belong in the object root"),
        ("E003", "la racine de l’objet doit contenir une déclaration « 0=ocfl_object_… », une seule",
            "the object root must hold exactly one declaration '0=ocfl_object_…'"),
        ("E006", "déclaration dont le nom n’est pas celui d’une version connue d’OCFL",
            "declaration whose name is not that of a known OCFL version"),
        ("E007", "le texte de la déclaration n’est pas celui de son nom", "the text of the declaration is not that of its name"),
        ("E008", "l’objet n’a aucune version", "the object has no version"),
        ("E009", "la première version doit être la version 1", "the first version must be version 1"),
        ("E010", "il manque une version dans la suite", "a version of the sequence is missing"),
        ("E011", "nom de version complété par des zéros, mais sans zéro initial",
            "padded version name that does not begin with a zero"),
        ("E012", "les noms de versions n’ont pas tous la même largeur", "the version names do not all have the same width"),
        ("E013", "nom de version qui ne suit pas l’usage des précédentes", "version name that does not follow those before it"),
        ("E015", "fichier étranger dans un dossier de version", "foreign file in a version folder"),
        ("E023", "fichier de contenu absent de l’inventaire", "content file that is not in the inventory"),
        ("E024", "dossier vide parmi les contenus", "empty folder among the contents"),
        ("E063", "l’objet n’a pas d’inventaire à sa racine", "the object has no inventory in its root"),
        ("E067", "fichier dans le dossier « extensions », qui ne contient que des dossiers",
            "file in the folder 'extensions', which holds folders only"),
        ("E090", "lien symbolique : interdit dans un dépôt OCFL", "symbolic link: forbidden in an OCFL hierarchy"),
    ];

    private static IEnumerable<(string Code, string French, string English)> InventoryKeys() =>
    [
        ("E017", "« contentDirectory » contient une barre oblique", "'contentDirectory' contains a slash"),
        ("E018", "« contentDirectory » vaut « . » ou « .. »", "'contentDirectory' is '.' or '..'"),
        ("E019", "« contentDirectory » change d’une version à l’autre", "'contentDirectory' changes between versions"),
        ("E025", "« digestAlgorithm » n’est ni sha512 ni sha256", "'digestAlgorithm' is neither sha512 nor sha256"),
        ("E033", "l’inventaire n’est pas un objet JSON lisible", "the inventory is not a readable JSON object"),
        ("E036", "clé obligatoire absente de l’inventaire", "required key missing from the inventory"),
        ("E037", "« id » n’est pas un texte, ou change d’une version à l’autre", "'id' is no text, or changes between versions"),
        ("E038", "« type » ne correspond pas à la déclaration de l’objet", "'type' does not match the declaration of the object"),
        ("E040", "« head » n’est pas la dernière version", "'head' is not the last version"),
        ("E041", "bloc « manifest » ou « versions » absent", "block 'manifest' or 'versions' missing"),
        ("E044", "« versions » n’est pas un objet JSON", "'versions' is not a JSON object"),
        ("E046", "les versions de l’inventaire ne sont pas celles des dossiers",
            "the versions of the inventory are not those of the folders"),
        ("E102", "clé inconnue dans l’inventaire", "unknown key in the inventory"),
        ("E103", "version d’OCFL plus ancienne que celle de la version précédente",
            "older OCFL version than that of the version before"),
        ("E106", "« manifest » n’est pas un objet JSON", "'manifest' is not a JSON object"),
        ("E111", "« fixity » n’est pas un objet JSON", "'fixity' is not a JSON object"),
        ("E057", "bloc « fixity » mal formé", "malformed 'fixity' block"),
        ("E058", "l’inventaire n’est pas accompagné de son empreinte", "the inventory has no digest file beside it"),
        ("E060", "l’inventaire ne correspond pas à son empreinte", "the inventory does not match its digest file"),
        ("E061", "le fichier d’empreinte n’a pas la forme « EMPREINTE inventory.json »",
            "the digest file is not of the form 'DIGEST inventory.json'"),
        ("E064", "l’inventaire de la racine diffère de celui de la dernière version",
            "the root inventory differs from that of the last version"),
        ("E066", "cette version n’avait pas le même contenu dans un inventaire antérieur",
            "this version had another state in an earlier inventory"),
    ];

    private static IEnumerable<(string Code, string French, string English)> VersionBlocks() =>
    [
        ("E047", "le bloc de la version n’est pas un objet JSON", "the version block is not a JSON object"),
        ("E048", "« created » ou « state » absent du bloc de la version", "'created' or 'state' missing from the version block"),
        ("E049", "« created » n’est pas une date RFC 3339 avec secondes et fuseau",
            "'created' is not an RFC 3339 date with seconds and time zone"),
        ("E050", "une empreinte de « state » n’est pas dans « manifest »", "a digest of 'state' is not in 'manifest'"),
        ("E052", "chemin logique avec un élément vide, « . » ou « .. »", "logical path with an empty, '.' or '..' element"),
        ("E053", "chemin logique qui commence ou finit par une barre oblique", "logical path that begins or ends with a slash"),
        ("E054", "« user » n’a pas de nom", "'user' has no name"),
        ("E094", "« message » n’est pas un texte", "'message' is not text"),
        ("E095", "chemins logiques en double ou en conflit", "logical paths that are not unique or conflict"),
    ];

    private static IEnumerable<(string Code, string French, string English)> PathsAndDigests() =>
    [
        ("E042", "chemin de contenu hors des dossiers de contenu des versions",
            "content path outside the content folders of the versions"),
        ("E092", "contenu absent ou différent de son empreinte", "content missing or different from its digest"),
        ("E093", "contenu absent ou différent de son empreinte complémentaire",
            "content missing or different from its fixity digest"),
        ("E096", "empreinte en double dans « manifest »", "digest that occurs twice in 'manifest'"),
        ("E097", "empreinte en double dans « fixity »", "digest that occurs twice in 'fixity'"),
        ("E099", "chemin de contenu avec un élément vide, « . » ou « .. »", "content path with an empty, '.' or '..' element"),
        ("E100", "chemin de contenu qui commence ou finit par une barre oblique",
            "content path that begins or ends with a slash"),
        ("E101", "chemins de contenu en double ou en conflit", "content paths that are not unique or conflict"),
        ("E107", "empreinte de « manifest » qu’aucune version n’emploie", "digest of 'manifest' that no version uses"),
    ];

    private static IEnumerable<(string Code, string French, string English)> Roots() =>
    [
        ("E069", "le dépôt n’a pas de déclaration « 0=ocfl_… »", "the storage root has no declaration '0=ocfl_…'"),
        ("E070", "« ocfl_layout.json » doit avoir les clés « extension » et « description »",
            "'ocfl_layout.json' must have the keys 'extension' and 'description'"),
        ("E072", "fichier hors de tout objet", "file that belongs to no object"),
        ("E073", "dossier vide dans le dépôt", "empty folder in the storage root"),
        ("E076", "le dépôt doit contenir une seule déclaration « 0=ocfl_… »",
            "the storage root must hold exactly one declaration '0=ocfl_…'"),
        ("E079", "déclaration du dépôt dont le nom n’est pas celui d’une version connue d’OCFL",
            "declaration of the root whose name is not that of a known OCFL version"),
        ("E080", "le texte de la déclaration du dépôt n’est pas celui de son nom",
            "the text of the root's declaration is not that of its name"),
        ("E081", "objet d’une version d’OCFL plus récente que celle du dépôt",
            "object of a newer OCFL version than the storage root"),
        ("E083", "l’objet n’est pas à la place que lui donne la disposition du dépôt, ou son « id » est déjà pris",
            "the object is not where the layout of the root places it, or its 'id' is already taken"),
        ("E112", "fichier dans le dossier « extensions » du dépôt", "file in the folder 'extensions' of the storage root"),
    ];

    private static IEnumerable<(string Code, string French, string English)> Warnings() =>
    [
        ("W001", "noms de versions complétés par des zéros", "zero-padded version names"),
        ("W002", "dossier étranger dans un dossier de version", "foreign folder in a version folder"),
        ("W003", "dossier de contenu vide", "empty content folder"),
        ("W004", "sha512 est préférable à sha256", "sha512 is preferred to sha256"),
        ("W005", "« id » n’est pas une URI", "'id' is not a URI"),
        ("W007", "« message » ou « user » absent du bloc de la version", "'message' or 'user' missing from the version block"),
        ("W008", "« user » n’a pas d’adresse", "'user' has no address"),
        ("W009", "l’adresse de « user » n’est pas une URI", "the address of 'user' is not a URI"),
        ("W010", "la version n’a pas d’inventaire", "the version has no inventory"),
        ("W011", "date, message ou auteur différents d’un inventaire antérieur",
            "date, message or author differ from an earlier inventory"),
        ("W013", "extension non enregistrée", "extension that is not registered"),
        ("W016", "extension du dépôt non enregistrée", "extension of the storage root that is not registered"),
    ];
}

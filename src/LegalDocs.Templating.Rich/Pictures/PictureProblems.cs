namespace LegalDocs.Templating;

/// <summary>What is wrong with pictures. Codes LD1505 to LD1513.</summary>
internal static class PictureProblems
{
    private const string Give = "donnez une image PNG, JPEG ou GIF, en base64 dans les données.";
    private const string GiveEnglish = "give a PNG, JPEG or GIF picture, in base64 in the data.";

    public static Problem NotAPicture(string kind, string kindEnglish) => new(
        "LD1505",
        $"{kind} n’est pas une image",
        $"{kindEnglish} is not a picture",
        $"{Give} Si c’est le texte de remplacement, ajoutez « # texte » dans la balise.",
        $"{GiveEnglish} If it is the alternative text, add '# text' to the tag.");

    public static Problem NotBase64(string start) => new(
        "LD1506",
        $"le texte « {start} » n’est pas une image en base64 (ni fichier ni adresse ne sont lus)",
        $"the text '{start}' is not a picture in base64 (neither files nor addresses are read)",
        Give,
        GiveEnglish);

    public static Problem Format(string name) => new(
        "LD1507",
        name.Length == 0 ? "les octets ne sont pas ceux d’une image" : $"le format {name} n’est pas accepté",
        name.Length == 0 ? "the bytes are not those of a picture" : $"the format {name} is not accepted",
        "convertissez l’image en PNG, JPEG ou GIF.",
        "convert the picture to PNG, JPEG or GIF.");

    public static Problem Damaged(string format) => new(
        "LD1508",
        $"l’image {format} est abîmée ou incomplète",
        $"the {format} picture is damaged or incomplete",
        "ouvrez l’image d’origine et enregistrez-la de nouveau.",
        "open the original picture and save it again.");

    public static Problem TooLarge(long bytes, int limit) => new(
        "LD1509",
        $"l’image pèse {Figures.FrenchSize(bytes)}, plus que la limite de {Figures.FrenchSize(limit)}",
        $"the picture has {Figures.EnglishSize(bytes)}, more than the limit of {Figures.EnglishSize(limit)}",
        "réduisez l’image avant de la mettre dans les données.",
        "make the picture smaller before putting it into the data.");

    public static Problem TooManyPixels(int width, int height) => new(
        "LD1510",
        $"l’image a {width} × {height} pixels, trop pour un document",
        $"the picture has {width} × {height} pixels, too many for a document",
        "réduisez l’image avant de la mettre dans les données.",
        "make the picture smaller before putting it into the data.");

    public static Problem Length(string value) => new(
        "LD1511",
        $"« {value} » n’est pas une longueur",
        $"'{value}' is not a length",
        "écrivez un nombre et une unité, entre 1 mm et 55 cm : « 4 cm », « 30 mm ».",
        "write a number and a unit, between 1 mm and 55 cm: '4 cm', '30 mm'.");

    public static Problem NoPicture() => new(
        "LD1512",
        "l’image demandée est vide",
        "the picture asked for is empty",
        "complétez la donnée, ou prévoyez son absence : « {{ if photo }}…{{ end }} ».",
        "fill the datum in, or provide for its absence: '{{ if photo }}…{{ end }}'.");

    public static Problem QrTooLong(int length) => new(
        "LD1513",
        $"le texte de {length} caractères ne tient pas dans un code QR",
        $"the text of {length} characters does not fit a QR code",
        "donnez une adresse plus courte.",
        "give a shorter address.");
}

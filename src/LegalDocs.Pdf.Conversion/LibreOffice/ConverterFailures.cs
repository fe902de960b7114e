namespace LegalDocs.Pdf;

/// <summary>Failures of the engine itself, LD5090 to LD5099, in words.</summary>
internal static class ConverterFailures
{
    private const string Install =
        "sudo apt-get install --no-install-recommends libreoffice-writer-nogui "
        + "fonts-liberation2 fonts-crosextra-carlito fonts-crosextra-caladea fonts-dejavu-core";

    public static PdfConverterException Missing(string? program) => new(
        "LD5090",
        $"LibreOffice est introuvable ({(program is null ? "« soffice » n’est pas dans le PATH" : $"« {program} » n’existe pas")}). "
            + $"Sur Debian ou Ubuntu, installez-le par : {Install}",
        $"LibreOffice was not found ({(program is null ? "no 'soffice' in PATH" : $"'{program}' does not exist")}). "
            + $"On Debian or Ubuntu install it with: {Install}");

    public static PdfConverterException CannotStart(string program, Exception? error) => new(
        "LD5091",
        $"« {program} » ne démarre pas. Vérifiez que ce programme est exécutable, ou réinstallez LibreOffice : {Install}",
        $"'{program}' does not start. Check that this program is executable, or install LibreOffice again: {Install}",
        innerException: error);

    public static PdfConverterException NotLibreOffice(string program, string words) => new(
        "LD5092",
        $"« {program} » ne répond pas comme LibreOffice (réponse : « {words} »). Indiquez le bon programme, "
            + $"ou réinstallez LibreOffice : {Install}",
        $"'{program}' does not answer as LibreOffice does (answer: '{words}'). Name the right program, "
            + $"or install LibreOffice again: {Install}");

    public static PdfConverterException TooOld(string version) => new(
        "LD5093",
        $"« {version} » est trop ancien : il faut LibreOffice 7.4 ou plus récent, qui écrit le PDF/A-2b. {Install}",
        $"'{version}' is too old: LibreOffice 7.4 or newer is needed, which writes PDF/A-2b. {Install}");

    public static PdfConverterException Unusable(string version, PdfRefusal refusal, string words) => new(
        "LD5094",
        $"« {version} » ne convertit aucun document : {refusal.CauseFrench}. Réinstallez LibreOffice avec Writer : {Install}",
        $"'{version}' converts no document at all: {refusal.CauseEnglish}. Install LibreOffice with Writer again: {Install}"
            + (words.Length == 0 ? "" : $" (it said: {words})"));

    public static PdfConverterException WorkDirectory(string path, Exception error) => new(
        "LD5095",
        $"le dossier de travail du convertisseur, « {path} », ne peut pas être écrit : {error.Message} "
            + "Vérifiez les droits et la place libre.",
        $"the converter's work directory, '{path}', cannot be written: {error.Message} Check permissions and free space.",
        isTransient: true,
        error);
}

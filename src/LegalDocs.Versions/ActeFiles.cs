using System.Globalization;

namespace LegalDocs.Versions;

/// <summary>Names of the files of an act in the version store (FORMAT.md).</summary>
public static class ActeFiles
{
    /// <summary>The act in Word.</summary>
    public const string Docx = "acte.docx";

    /// <summary>The act in PDF/A-2b.</summary>
    public const string Pdf = "acte.pdf";

    /// <summary>The act signed, as it came back.</summary>
    public const string SignedPdf = "acte-signe.pdf";

    /// <summary>What the signed act was found to be worth.</summary>
    public const string Verdict = "signature.json";

    /// <summary>The act with the mention of its receipt.</summary>
    public const string StampedPdf = "acte-tamponne.pdf";

    /// <summary>What identifies the act: number, date, objet, nature, collectivité.</summary>
    public const string Card = "acte.json";

    /// <summary>The data merged.</summary>
    public const string Data = "donnees.json";

    /// <summary>Hashes of template and data, versions of engine and converter.</summary>
    public const string Provenance = "provenance.json";

    /// <summary>The State's receipt, the bytes as received.</summary>
    public const string Receipt = "ar.xml";

    /// <summary>That the State acknowledged the cancellation of the transmission: when, and as which transaction.</summary>
    public const string Cancellation = "annulation.json";

    /// <summary>The State's acknowledgement of the cancellation, the bytes as received; only when it gave some.</summary>
    public const string CancellationReceipt = "annulation.xml";

    /// <summary>Folder of the annexes.</summary>
    public const string AnnexesFolder = "annexes/";

    /// <summary>Folder of the letters of the préfecture, one folder for each below it, named by its transaction.</summary>
    public const string CourriersFolder = "courriers/";

    /// <summary>Name, in the folder of a letter, of what identifies it: kind, act, date, documents.</summary>
    public const string CourrierCard = "courrier.json";

    /// <summary>Name, in the folder of a letter, of the State's message, the bytes as received.</summary>
    public const string CourrierMessage = "message.xml";

    /// <summary>Name, in the folder of a letter, of the archive, the bytes as received.</summary>
    public const string CourrierArchive = "archive.tar.gz";

    /// <summary>Name, in the folder of an answer, of what was decided: sense, files with their types and digests.</summary>
    public const string ReponseCard = "reponse.json";

    /// <summary>Name, in the folder of an answer, of how it ended.</summary>
    public const string ReponseEnd = "issue.json";

    /// <summary>Name, in the folder of an answer, of the State's receipt, the bytes as received.</summary>
    public const string ReponseReceipt = "accuse.xml";

    /// <summary>Name of an annexe: <c>annexes/01-fiche_impact.docx</c>.</summary>
    /// <param name="index">Place among the annexes, from 0.</param>
    /// <param name="id">Identifier in the pipeline file.</param>
    /// <param name="extension">docx or pdf.</param>
    /// <returns>The logical path.</returns>
    public static string Annexe(int index, string id, string extension) =>
        string.Create(CultureInfo.InvariantCulture, $"{AnnexesFolder}{index + 1:00}-{id}.{extension}");
}

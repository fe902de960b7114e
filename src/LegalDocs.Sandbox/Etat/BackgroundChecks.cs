using LegalDocs.Acts;
using LegalDocs.Transmission;

namespace LegalDocs.Sandbox;

/// <summary>Checks that the platform makes after it accepted an act: what fails here gives the status -1 (protocol 2.2, 3).</summary>
internal static class BackgroundChecks
{
    /// <summary>The first problem, in the platform's words; null when there is none.</summary>
    public static string? Find(TransactionRow row, IReadOnlyList<FileRow> files, Classification classification)
    {
        if (!Matiere.TryParse(row.Classification, out var matiere) || !classification.Knows(matiere))
        {
            return $"la matière {row.Classification} n'existe pas dans la classification";
        }

        if (files.FirstOrDefault(file => !classification.Accepts(row.NatureActe, file.TypePiece)) is { } mistyped)
        {
            return $"Problème sur {mistyped.PostedName} : le type {mistyped.TypePiece} n'est pas admis pour la nature {row.Nature}";
        }

        return files.FirstOrDefault(file => file.MimeType == FileTypes.Pdf && !IsWhole(file.Content)) is { } broken
            ? $"Problème sur {broken.PostedName} : le fichier PDF est endommagé"
            : null;
    }

    /// <summary>A PDF ends with its marker; readers look for it in the last kilobyte.</summary>
    private static bool IsWhole(byte[] pdf) =>
        pdf.AsSpan(Math.Max(0, pdf.Length - 1024)).LastIndexOf("%%EOF"u8) >= 0;
}

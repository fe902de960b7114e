namespace LegalDocs.Pdf;

/// <summary>What the signatures of a file cover together, and what was added after each of them.</summary>
/// <remarks>
/// Each signature was given for the file as it was up to the last byte that it covers. So that earlier file is opened, and
/// compared with the last one by the same rules as for the file that was sent.
/// </remarks>
internal sealed class SignatureCoverage(PdfFile file, List<SignatureFinding> findings)
{
    /// <summary>Adds a refusal for each signature that what follows it makes worthless.</summary>
    /// <param name="signatures">In the order in which they were made.</param>
    public void Check(IReadOnlyList<PdfSignature> signatures)
    {
        foreach (var signature in signatures.Where(signature => signature.CoveredBytes > 0))
        {
            if (!EndsSaving(signature.CoveredBytes))
            {
                findings.Add(SignatureFindings.CoversNoSaving(signature.FieldName));
            }
            else if (signature.CoveredBytes < file.Bytes.Length)
            {
                CheckAfter(signature, isLast: signature == signatures[^1]);
            }
        }
    }

    /// <summary>Whether the bytes up to an offset are a whole file, as they were when they were signed.</summary>
    private bool EndsSaving(int end)
    {
        var tail = file.Bytes.Span[Math.Max(0, end - 16)..end].TrimEnd("\r\n "u8);
        return tail.EndsWith("%%EOF"u8);
    }

    private void CheckAfter(PdfSignature signature, bool isLast)
    {
        if (isLast && !Allows(signature, IncrementPurpose.Proofs))
        {
            findings.Add(SignatureFindings.BytesAfterSignature(signature.FieldName));
        }
        else if (!isLast && signature.ForbidsChanges)
        {
            findings.Add(SignatureFindings.CertifiedThenChanged(signature.FieldName));
        }
        else if (!isLast && !Allows(signature, IncrementPurpose.Signing))
        {
            findings.Add(SignatureFindings.ChangedBetween(signature.FieldName));
        }
    }

    private bool Allows(PdfSignature signature, IncrementPurpose purpose)
    {
        try
        {
            var changes = new List<SignatureFinding>();
            IncrementRules.Check(PdfFile.Open(file.Bytes[..signature.CoveredBytes]), file, purpose, changes);
            return changes.Count == 0;
        }
        catch (PdfSyntaxException)
        {
            return false; // What was signed was no whole PDF.
        }
    }
}

namespace LegalDocs.Pdf;

/// <summary>Verifies a PDF that came back signed, and that it is the document that was sent.</summary>
/// <remarks>
/// <para>A valid signature proves nothing about our document: a file correctly signed by the right person may be another
/// one. So the bytes sent are compared first, then what was added to them, then every signature (ISO 32000-1 §12.8,
/// ETSI EN 319 142-1). What no rule allows is refused, and everything found is reported at once.</para>
/// <para>Safe from several threads at once; the same files, trust and clock give the same report.</para>
/// </remarks>
/// <param name="trust">Whom to trust.</param>
/// <param name="timeProvider">The time of verification, for signatures that have no other.</param>
public sealed class SignatureVerifier(SignatureTrust trust, TimeProvider timeProvider)
{
    private const int MaxSignatures = 50;
    private const int HeaderWithin = 1_024; // As far as readers look for « %PDF- ».

    /// <summary>Judges a file against the one that was sent for signature.</summary>
    /// <param name="returned">The file that came back.</param>
    /// <param name="sent">The very bytes that were sent.</param>
    /// <returns>The verdict; never an exception for a bad file.</returns>
    /// <exception cref="ArgumentException"><paramref name="sent"/> is no readable PDF: it was not made by a converter.</exception>
    public SignedPdfReport Verify(ReadOnlyMemory<byte> returned, ReadOnlyMemory<byte> sent)
    {
        PdfFile original;
        try
        {
            original = PdfFile.Open(sent);
        }
        catch (PdfSyntaxException error)
        {
            throw new ArgumentException(error.Message, nameof(sent), error);
        }

        var findings = new List<SignatureFinding>();
        var keepsSentBytes = returned.Span.StartsWith(sent.Span);
        if (Open(returned, findings) is not { } file)
        {
            return Report(findings, [], 0, keepsSentBytes, SignatureLevel.Refused);
        }

        try
        {
            return Judge(file, original, keepsSentBytes, findings);
        }
        catch (PdfSyntaxException error)
        {
            findings.Add(SignatureFindings.Unreadable(error));
            return Report(findings, [], 0, keepsSentBytes, SignatureLevel.Refused);
        }
    }

    private PdfFile? Open(ReadOnlyMemory<byte> bytes, List<SignatureFinding> findings)
    {
        if (bytes.Length > trust.MaxBytes)
        {
            findings.Add(SignatureFindings.TooLarge(trust.MaxBytes));
            return null;
        }

        try
        {
            var file = PdfFile.Open(bytes);
            CheckWhole(file, findings);
            return findings.Count == 0 ? file : null;
        }
        catch (PdfSyntaxException error)
        {
            findings.Add(
                bytes.IsEmpty ? SignatureFindings.Empty()
                : bytes.Span[..Math.Min(bytes.Length, HeaderWithin)].IndexOf("%PDF-"u8) < 0 ? SignatureFindings.NoPdf()
                : SignatureFindings.Unreadable(error));
            return null;
        }
    }

    private static void CheckWhole(PdfFile file, List<SignatureFinding> findings)
    {
        if (file.IsEncrypted)
        {
            findings.Add(SignatureFindings.Encrypted());
            return;
        }

        var end = file.Bytes.Span.LastIndexOf("%%EOF"u8);
        if (end < 0 || !IsSpace(file.Bytes.Span[(end + 5)..]))
        {
            findings.Add(SignatureFindings.BytesAfterEnd());
        }
    }

    private SignedPdfReport Judge(PdfFile file, PdfFile original, bool keepsSentBytes, List<SignatureFinding> findings)
    {
        var pageCount = PdfPageTree.Read(file).Count;
        var fields = SignatureField.Read(file);
        if (fields.Count == 0)
        {
            return JudgeUnsigned(file, original, pageCount, keepsSentBytes, findings);
        }

        if (fields.Count > MaxSignatures)
        {
            findings.Add(SignatureFindings.TooManySignatures(MaxSignatures));
            return Report(findings, [], pageCount, keepsSentBytes, SignatureLevel.Refused);
        }

        // A scanner's file may be untidy; a signed one may not: what only one of two readings finds could be another content.
        if (PdfFileWalk.FirstHidden(file) is { } hidden)
        {
            findings.Add(SignatureFindings.HiddenObject(hidden));
        }

        var judge = new SignatureJudge(file, trust, timeProvider.GetUtcNow(), findings);
        var signatures = fields.Select(judge.Judge).OrderBy(signature => signature.CoveredBytes).ToList();
        new SignatureCoverage(file, findings).Check(signatures);
        if (keepsSentBytes)
        {
            IncrementRules.Check(original, file, IncrementPurpose.Signing, findings);
        }
        else
        {
            RewrittenPages.Check(original, file, findings);
        }

        return Report(
            findings, signatures, pageCount, keepsSentBytes, keepsSentBytes ? SignatureLevel.Identical : SignatureLevel.Rewritten);
    }

    private static SignedPdfReport JudgeUnsigned(
        PdfFile file, PdfFile original, int pageCount, bool keepsSentBytes, List<SignatureFinding> findings)
    {
        var sentCount = PdfPageTree.Read(original).Count;
        findings.Add(!ScannedPages.IsScan(file) ? SignatureFindings.NotSigned()
            : pageCount < sentCount ? SignatureFindings.ScanTooShort(pageCount, sentCount)
            : SignatureFindings.ScanProvesNothing(pageCount));
        return Report(findings, [], pageCount, keepsSentBytes, SignatureLevel.Scan);
    }

    private static SignedPdfReport Report(
        List<SignatureFinding> findings,
        IReadOnlyList<PdfSignature> signatures,
        int pageCount,
        bool keepsSentBytes,
        SignatureLevel level) => new()
        {
            Level = findings.Any(finding => finding.IsRefusal) ? SignatureLevel.Refused : level,
            Findings = findings,
            Signatures = signatures,
            PageCount = pageCount,
            KeepsSentBytes = keepsSentBytes,
        };

    private static bool IsSpace(ReadOnlySpan<byte> bytes)
    {
        foreach (var each in bytes)
        {
            if (!PdfParser.IsSpace(each))
            {
                return false;
            }
        }

        return true;
    }
}

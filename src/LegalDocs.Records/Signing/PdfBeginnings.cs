using System.Security.Cryptography;

namespace LegalDocs.Records;

/// <summary>The digests of everything that a PDF with increments may once have been: the file up to each of its ends.</summary>
/// <remarks>An increment leaves all bytes before it, so the digest of the file that was sent is among them.</remarks>
internal static class PdfBeginnings
{
    private const int MaxEnds = 64;

    /// <summary>SHA-512 of each beginning, the shortest first; the whole file is the last.</summary>
    public static IReadOnlyList<string> Digests(ReadOnlySpan<byte> pdf)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA512);
        var digests = new List<string>();
        var done = 0;
        foreach (var end in Ends(pdf))
        {
            hash.AppendData(pdf[done..end]);
            digests.Add(Convert.ToHexStringLower(hash.GetCurrentHash()));
            done = end;
        }

        return digests;
    }

    /// <summary>Behind each <c>%%EOF</c>: at once, or behind the end of line that follows it.</summary>
    private static List<int> Ends(ReadOnlySpan<byte> pdf)
    {
        var ends = new List<int>();
        for (var from = 0; ends.Count < 3 * MaxEnds;)
        {
            var at = pdf[from..].IndexOf("%%EOF"u8);
            if (at < 0)
            {
                break;
            }

            from += at + 5;
            ends.Add(from);
            if (from < pdf.Length && pdf[from] is 10 or 13)
            {
                ends.Add(from + 1);
            }

            if (from + 1 < pdf.Length && pdf[from] == 13 && pdf[from + 1] == 10)
            {
                ends.Add(from + 2);
            }
        }

        if (ends.Count == 0 || ends[^1] != pdf.Length)
        {
            ends.Add(pdf.Length);
        }

        return ends;
    }
}

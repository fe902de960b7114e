using System.Security.Cryptography;

namespace LegalDocs.Pdf;

/// <summary>The objects of a file in the making; streams that are the same are kept once.</summary>
internal sealed class MergeOutput
{
    private readonly List<PdfValue> _objects = [];
    private readonly Dictionary<string, PdfReference> _streams = new(StringComparer.Ordinal);

    public PdfReference Reserve() => Add(PdfNull.Instance);

    public PdfReference Add(PdfValue value)
    {
        if (value is PdfStream stream)
        {
            var hash = Hash(stream);
            if (_streams.TryGetValue(hash, out var known))
            {
                return known;
            }

            _streams[hash] = new PdfReference(_objects.Count + 1, 0);
        }

        _objects.Add(value);
        return new PdfReference(_objects.Count, 0);
    }

    public void Set(PdfReference reference, PdfValue value) => _objects[reference.Number - 1] = value;

    public byte[] Build(PdfReference root, PdfReference info) => PdfFileWriter.Write("%PDF-1.7"u8, _objects, root, info);

    private static string Hash(PdfStream stream)
    {
        using var bytes = new MemoryStream();
        new PdfWriter(bytes).Value(stream);
        return Convert.ToHexString(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
    }
}

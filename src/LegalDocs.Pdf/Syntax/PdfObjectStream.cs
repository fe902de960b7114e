namespace LegalDocs.Pdf;

/// <summary>Objects kept together in one compressed stream (ISO 32000-1 §7.5.7).</summary>
internal sealed class PdfObjectStream
{
    private readonly ReadOnlyMemory<byte> _data;
    private readonly List<(int Number, int Offset)> _places;

    private PdfObjectStream(ReadOnlyMemory<byte> data, List<(int Number, int Offset)> places)
    {
        _data = data;
        _places = places;
    }

    public static PdfObjectStream Read(PdfStream stream, Func<PdfStream, ReadOnlyMemory<byte>> decode)
    {
        if (stream.Dictionary.Name("Type") != "ObjStm")
        {
            throw new PdfSyntaxException("not an object stream", 0);
        }

        var data = decode(stream);
        var first = Integer(stream.Dictionary, "First", data.Length);
        var count = Integer(stream.Dictionary, "N", data.Length);
        var parser = new PdfParser(data);
        var places = new List<(int, int)>(count);
        for (var index = 0; index < count; index++)
        {
            var number = parser.ReadInteger();
            var offset = parser.ReadInteger();
            places.Add(offset <= data.Length - first
                ? (number, first + offset)
                : throw parser.Fail("object outside its object stream"));
        }

        return new PdfObjectStream(data, places);
    }

    public PdfValue Get(int number, int index) =>
        index < _places.Count && _places[index].Number == number
            ? new PdfParser(_data, _places[index].Offset).ReadValue()
            : throw new PdfSyntaxException($"object {number} is not in its object stream", 0);

    private static int Integer(PdfDictionary dictionary, string key, int most) =>
        dictionary[key] is PdfNumber number && number.TryInteger(out var value) && value >= 0 && value <= most
            ? (int)value
            : throw new PdfSyntaxException($"bad '{key}' in an object stream", 0);
}

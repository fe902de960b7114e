using System.Buffers.Binary;
using System.Text;

namespace LegalDocs.Templating.Tests.Support;

/// <summary>Reads a zip file by hand: the compressed bytes of each entry.</summary>
internal static class RawZip
{
    public static IReadOnlyDictionary<string, byte[]> Entries(byte[] zip)
    {
        var end = zip.AsSpan().LastIndexOf("PK\x05\x06"u8);
        var position = (int)U32(zip, end + 16);
        Dictionary<string, byte[]> entries = [];
        for (var i = 0; i < U16(zip, end + 10); i++)
        {
            var (nameLength, extra) = (U16(zip, position + 28), U16(zip, position + 30) + U16(zip, position + 32));
            var local = (int)U32(zip, position + 42);
            var data = local + 30 + U16(zip, local + 26) + U16(zip, local + 28);
            entries[Encoding.UTF8.GetString(zip, position + 46, nameLength)] = zip[data..(data + (int)U32(zip, position + 20))];
            position += 46 + nameLength + extra;
        }

        return entries;
    }

    private static ushort U16(byte[] bytes, int position) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(position));

    private static uint U32(byte[] bytes, int position) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(position));
}

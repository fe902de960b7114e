namespace LegalDocs.Transmission;

/// <summary>Finds the end of an anomaly message that other text follows without a separator (protocol 2.3).</summary>
internal static class AnomalieMessages
{
    private static readonly byte[][] Names = ["AnomalieActe>"u8.ToArray(), "AnomalieEnveloppe>"u8.ToArray()];

    /// <summary>Length of the message at the beginning of the bytes; 0 when they begin with something else.</summary>
    public static int End(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.TrimStart((byte)'\n').StartsWith("<"u8))
        {
            return 0;
        }

        foreach (var name in Names)
        {
            // The name closes the root element: the prefix is not always the same.
            if (bytes.LastIndexOf(name) is var at and > 0)
            {
                return at + name.Length;
            }
        }

        return 0;
    }
}

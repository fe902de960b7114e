namespace LegalDocs.Campaigns.Starting;

/// <summary>Files inside the program, so that a campaign starts wherever the program is installed.</summary>
internal static class Embedded
{
    public static Stream Open(string name) => typeof(Embedded).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"No embedded file '{name}'.");

    public static byte[] Bytes(string name)
    {
        using var stream = Open(name);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    public static string Text(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    /// <summary>Names that begin with a folder, sorted.</summary>
    public static IEnumerable<string> In(string folder) => typeof(Embedded).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith($"{folder}/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}

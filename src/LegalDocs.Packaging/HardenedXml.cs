using System.Xml;

namespace LegalDocs.Packaging;

/// <summary>How XML that may be hostile is parsed: no DTD, nothing fetched, bounded.</summary>
internal static class HardenedXml
{
    /// <summary>A reader of everything, comments included: for XML that is written again.</summary>
    /// <param name="content">UTF-8 or UTF-16, as the declaration says.</param>
    /// <param name="mostCharacters">Characters after which reading fails with an <see cref="XmlException"/>.</param>
    public static XmlReader Reader(ReadOnlyMemory<byte> content, long mostCharacters) =>
        XmlReader.Create(ReadOnlyStream.Over(content), Settings(mostCharacters));

    /// <summary>A reader without comments and processing instructions: for XML that is only looked at.</summary>
    /// <inheritdoc cref="Reader"/>
    public static XmlReader ContentReader(ReadOnlyMemory<byte> content, long mostCharacters) =>
        ContentReader(ReadOnlyStream.Over(content), mostCharacters);

    /// <summary>The same over a stream, which it closes with itself.</summary>
    /// <inheritdoc cref="Reader"/>
    public static XmlReader ContentReader(Stream content, long mostCharacters)
    {
        var settings = Settings(mostCharacters);
        settings.IgnoreComments = true;
        settings.IgnoreProcessingInstructions = true;
        return XmlReader.Create(content, settings);
    }

    private static XmlReaderSettings Settings(long mostCharacters) => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = mostCharacters,
        CloseInput = true,
    };
}

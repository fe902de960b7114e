namespace LegalDocs.Records.Tests;

public sealed class RecordFilesTests
{
    [Theory]
    [InlineData("ar.xml", "Accusé de réception de l’État")]
    [InlineData("annexes/01-fiche_impact.pdf", "Annexe 01-fiche_impact.pdf")]
    [InlineData("autre.bin", "autre.bin")]
    public void A_file_is_named_in_words(string path, string expected) =>
        Assert.Equal(expected, RecordFiles.Title(path).French);
}

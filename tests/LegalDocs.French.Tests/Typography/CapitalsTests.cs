using LegalDocs.French.Typography;

namespace LegalDocs.French.Tests.Typography;

public sealed class CapitalsTests
{
    [Theory]
    [InlineData("été à Besançon", "ÉTÉ À BESANÇON")]
    [InlineData("œuvre, cæcum", "ŒUVRE, CÆCUM")]
    [InlineData("L’Haÿ-les-Roses", "L’HAŸ-LES-ROSES")]
    [InlineData("îlot, où, naïf", "ÎLOT, OÙ, NAÏF")]
    [InlineData("e\u0301te\u0301", "E\u0301TE\u0301")]
    [InlineData("Weiß", "WEISS")]
    [InlineData("article 1er, 1re partie, 2e alinéa", "ARTICLE 1er, 1re PARTIE, 2e ALINÉA")]
    [InlineData("2eau", "2EAU")]
    [InlineData("er", "ER")]
    [InlineData("", "")]
    public void Capitals_keep_accents_and_ligatures(string text, string expected) =>
        Assert.Equal(expected, Capitals.Write(text));
}

using System.Diagnostics;

namespace LegalDocs.Acts.Tests.Identifiers;

public sealed class NatureActeTests
{
    [Theory]
    [InlineData(NatureActe.Deliberation, 1, "DE")]
    [InlineData(NatureActe.ActeReglementaire, 2, "AR")]
    [InlineData(NatureActe.ActeIndividuel, 3, "AI")]
    [InlineData(NatureActe.Contrat, 4, "CC")]
    [InlineData(NatureActe.DocumentBudgetaire, 5, "BF")]
    [InlineData(NatureActe.Autre, 6, "AU")]
    public void Each_nature_has_its_code_and_abbreviation(NatureActe nature, int code, string abbreviation) =>
        Assert.Equal((code, abbreviation), ((int)nature, nature.Abbreviation()));

    [Fact]
    public void No_nature_is_forgotten() =>
        Assert.All(Enum.GetValues<NatureActe>(), nature => Assert.Equal(2, nature.Abbreviation().Length));

    [Fact]
    public void An_undefined_nature_has_no_abbreviation() =>
        Assert.Throws<UnreachableException>(() => ((NatureActe)7).Abbreviation());
}

namespace LegalDocs.Pdf.Tests;

public sealed class PdfComparerTests
{
    [Theory]
    [InlineData("595.303937007874", "595.3039370079", true)]
    [InlineData("595.303937007874", "595.30394", true)]
    [InlineData("595.0", "595", true)]
    [InlineData("-12.5", "-12.50", true)]
    [InlineData("0.0", "-0", true)]
    [InlineData("595.303937007874", "595.31", false)]
    [InlineData("0", "0.001", false)]
    [InlineData("0.00001", "0.00002", false)]
    [InlineData("1.5", "-1.5", false)]
    [InlineData("100000001", "100000002", false)]
    public void Numbers_are_the_same_but_for_the_digits_that_a_program_drops(string one, string two, bool isSame)
    {
        Assert.Equal(isSame, PdfComparer.IsSame(new PdfNumber(one), new PdfNumber(two)));
        Assert.Equal(isSame, PdfComparer.IsSame(new PdfNumber(two), new PdfNumber(one)));
    }
}

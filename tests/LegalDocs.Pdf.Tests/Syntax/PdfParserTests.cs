using System.Text;
using CsCheck;

namespace LegalDocs.Pdf.Tests;

public sealed class PdfParserTests
{
    [Theory]
    [InlineData("(a(b)c)", "a(b)c")]
    [InlineData(@"(a\)b\\c)", @"a)b\c")]
    [InlineData(@"(\101\5301\8)", "A\u00581\u0038")]
    [InlineData("(a\\\r\nb)", "ab")]
    [InlineData("(a\r\nb\rc)", "a\nb\nc")]
    [InlineData(@"(\n\r\t\b\f)", "\n\r\t\b\f")]
    [InlineData("<48 65 6C6>", "Hel`")]
    public void Strings_are_read_as_the_standard_says(string pdf, string bytes)
    {
        Assert.Equal(bytes, Encoding.Latin1.GetString(Assert.IsType<PdfString>(Read(pdf)).Bytes.Span));
    }

    [Theory]
    [InlineData("/Type", "Type")]
    [InlineData("/A#20B", "A B")]
    [InlineData("/A#2", "A#2")]
    [InlineData("/", "")]
    public void Names_are_read_with_their_escapes(string pdf, string name)
    {
        Assert.Equal(name, Assert.IsType<PdfName>(Read(pdf)).Value);
    }

    [Fact]
    public void A_reference_is_told_from_two_numbers()
    {
        var items = Assert.IsType<PdfArray>(Read("[1 2 3 0 R 4 0 5 R]")).Items;

        Assert.Collection(
            items,
            each => Assert.Equal("1", Assert.IsType<PdfNumber>(each).Text),
            each => Assert.Equal("2", Assert.IsType<PdfNumber>(each).Text),
            each => Assert.Equal(3, Assert.IsType<PdfReference>(each).Number),
            each => Assert.Equal("4", Assert.IsType<PdfNumber>(each).Text),
            each => Assert.Equal((0, 5), (Assert.IsType<PdfReference>(each).Number, ((PdfReference)each).Generation)));
    }

    [Fact]
    public void Comments_are_white_space_and_a_null_entry_is_absent()
    {
        var dictionary = Assert.IsType<PdfDictionary>(Read("<</A % comment >>\n 1/B null/C true>>"));

        Assert.Equal("1", Assert.IsType<PdfNumber>(dictionary["A"]).Text);
        Assert.Null(dictionary["B"]);
        Assert.True(Assert.IsType<PdfBoolean>(dictionary["C"]).Value);
    }

    [Theory]
    [InlineData("<</A 1/A 2>>")]
    [InlineData("<</A 1")]
    [InlineData("<<1 2>>")]
    [InlineData("[1 2")]
    [InlineData("(never closed")]
    [InlineData("<48G5>")]
    [InlineData("<48")]
    [InlineData(")")]
    [InlineData("1.2.3")]
    [InlineData("")]
    [InlineData("endobj")]
    public void What_is_not_syntax_is_refused_and_never_guessed(string pdf)
    {
        Assert.Throws<PdfSyntaxException>(() => Read(pdf));
    }

    [Fact]
    public void Deep_nesting_is_refused_before_the_stack_ends()
    {
        Assert.Throws<PdfSyntaxException>(() => Read(new string('[', 100_000)));
    }

    [Fact]
    public void Any_bytes_are_read_or_refused()
    {
        Gen.Byte.Array[0, 200].Sample(
            bytes =>
            {
                try
                {
                    new PdfParser(bytes).ReadValue();
                }
                catch (PdfSyntaxException)
                {
                    // Refused.
                }
            },
            iter: 20_000);
    }

    [Fact]
    public void What_is_written_is_read_back_the_same()
    {
        Gen.Select(Gen.Byte.Array[0, 40], Gen.Bool, Gen.String[Gen.Char['\u0001', '\u00FF'], 1, 20], Gen.Long).Sample(
            (bytes, isHex, name, number) =>
            {
                var dictionary = PdfDictionary.Empty.With(
                    (name, new PdfString(bytes, isHex)), ("Number" + name, new PdfNumber(number)), ("Ref" + name, new PdfReference(7, 2)));

                var again = Assert.IsType<PdfDictionary>(new PdfParser(Write(dictionary)).ReadValue());

                Assert.Equal(bytes, ((PdfString)again[name]!).Bytes.ToArray());
                Assert.True(((PdfNumber)again["Number" + name]!).TryInteger(out var read));
                Assert.Equal(number, read);
                Assert.Equal(7, ((PdfReference)again["Ref" + name]!).Number);
                Assert.Equal(Write(dictionary), Write(again));
            },
            iter: 2_000);
    }

    private static PdfValue Read(string pdf) => new PdfParser(Encoding.Latin1.GetBytes(pdf)).ReadValue();

    private static byte[] Write(PdfValue value)
    {
        using var output = new MemoryStream();
        new PdfWriter(output).Value(value);
        return output.ToArray();
    }
}

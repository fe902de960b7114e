using System.Text;

namespace LegalDocs.Register.Tests.Catalogue;

public sealed class SearchCursorTests
{
    [Fact]
    public void A_cursor_reads_back_from_its_text()
    {
        var cursor = new SearchCursor(20180927, "DM2018_SC01", "242100410");

        Assert.True(SearchCursor.TryParse(cursor.ToString(), out var read));
        Assert.Equal(cursor, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("é'; --")]
    [InlineData("1\n20180927\nDM2018")]
    [InlineData("2\n20180927\nDM2018_SC01\n242100410")]
    [InlineData("1\n-5\nDM2018_SC01\n242100410")]
    [InlineData("1\n99999999999\nDM2018_SC01\n242100410")]
    [InlineData("1\n20180927\n' OR 1\n242100410")]
    [InlineData("1\n20180927\nDM2018_SC01\n123")]
    [InlineData("1\n020180927\nDM2018_SC01\n242100410")]
    [InlineData("1\n20180927\nDM2018_SC01\n242100410\n")]
    public void Another_text_is_no_cursor(string? text)
    {
        Assert.False(SearchCursor.TryParse(text, out _));
        Assert.False(SearchCursor.TryParse(
            text is null ? null : System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text)), out _));
    }

    [Fact]
    public void A_text_of_any_length_is_refused_at_once() =>
        Assert.False(SearchCursor.TryParse(new string('A', 10_000_000), out _));
}

using System.Text;
using LegalDocs.Diff;

namespace LegalDocs.Gate.Tests.Pages;

/// <summary>Pictures of pages: reading, comparing, marking, writing; and which page is which.</summary>
public sealed class PageTests
{
    [Fact]
    public void A_pixmap_is_read_and_written_as_a_png_that_poppler_reads_back()
    {
        var image = Image(7, 5, (2, 3));

        var png = image.ToPng();

        Assert.Equal(png, image.ToPng());
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], png[..4]);
        Assert.Equal(image.Rgb, PngPixels.Of(png));
    }

    [Theory]
    [InlineData("P5\n2 2\n255\n")]
    [InlineData("P6\n2 2\n65535\n")]
    [InlineData("P6\n900000 900000\n255\n")]
    [InlineData("P6\n2 2\n255\nab")]
    [InlineData("")]
    public void What_is_no_pixmap_is_refused(string file) =>
        Assert.Throws<InvalidDataException>(() => PageImage.FromPpm(Encoding.ASCII.GetBytes(file)));

    [Fact]
    public void Equal_pages_look_equal_and_one_dot_is_a_share_of_the_page()
    {
        Assert.Equal(0, new PageLook(Image(40, 40), Image(40, 40)).Share);
        Assert.Equal(1.0 / 1600, new PageLook(Image(40, 40), Image(40, 40, (3, 4))).Share);
    }

    [Fact]
    public void The_smoothing_of_a_letter_is_no_difference()
    {
        var grey = Image(40, 40);
        grey.Rgb[0] -= 40;

        Assert.Equal(0, new PageLook(Image(40, 40), grey).Share);
    }

    [Fact]
    public void A_page_that_grew_differs_where_it_grew() =>
        Assert.Equal(0.5, new PageLook(Image(20, 20), Image(20, 40)).Share);

    [Fact]
    public void A_difference_gets_a_box_on_both_pictures_and_the_rest_stays_as_it_is()
    {
        var (before, after) = (Image(100, 100), Image(100, 100, (50, 50)));

        var (markedBefore, markedAfter) = new PageLook(before, after).Marked();

        // The cell of 12 pixels around (50, 50) goes from 48 to 59.
        Assert.Equal((0xC0, 0xC0), (At(markedBefore, 48, 48), At(markedAfter, 59, 59)));
        Assert.Equal((0xFF, 0x00), (At(markedBefore, 50, 50), At(markedAfter, 50, 50)));
        Assert.Equal(0xFF, At(markedAfter, 30, 30));
        Assert.Equal(0xFF, At(before, 48, 48));
    }

    [Theory]
    [InlineData("a b c", "a b c", "0-0 1-1 2-2")]
    [InlineData("a b c", "a x c", "0-0 1-1 2-2")]
    [InlineData("a b c", "a b x c", "0-0 1-1 *-2 2-3")]
    [InlineData("a b x c", "a b c", "0-0 1-1 2-* 3-2")]
    [InlineData("a b", "x y z", "0-0 1-1 *-2")]
    [InlineData("a a", "a", "0-0 1-*")]
    public void Pages_are_paired_by_their_words(string before, string after, string expected)
    {
        var pairs = PageAlignment.Of(before.Split(' '), after.Split(' '));

        Assert.Equal(expected, string.Join(' ', pairs.Select(pair => $"{Rank(pair.Before)}-{Rank(pair.After)}")));
    }

    private static string Rank(int? page) => page?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "*";

    [Fact]
    public async Task A_missing_program_is_said_with_its_package()
    {
        var error = await Assert.ThrowsAsync<DocumentSourceException>(() =>
            new PageRasterizer("pdftoppm-absent", 72).DrawAsync("%PDF"u8.ToArray(), TestContext.Current.CancellationToken));

        Assert.Contains("poppler-utils", error.French, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_drawn_is_said_and_leaves_no_folder()
    {
        await Assert.ThrowsAsync<DocumentSourceException>(() =>
            new PageRasterizer("pdftoppm", 72).DrawAsync("not a pdf"u8.ToArray(), TestContext.Current.CancellationToken));
    }

    private static int At(PageImage image, int x, int y) => image.Rgb[3 * ((y * image.Width) + x)];

    /// <summary>A white page with a black dot.</summary>
    private static PageImage Image(int width, int height, (int X, int Y)? dot = null)
    {
        var rgb = new byte[3 * width * height];
        Array.Fill(rgb, (byte)0xFF);
        if (dot is var (x, y))
        {
            Array.Fill(rgb, (byte)0, 3 * ((y * width) + x), 3);
        }

        return PageImage.FromPpm([.. Encoding.ASCII.GetBytes($"P6\n{width} {height}\n255\n"), .. rgb]);
    }
}

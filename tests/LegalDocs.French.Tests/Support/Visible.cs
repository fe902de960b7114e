namespace LegalDocs.French.Tests.Support;

/// <summary>Makes invisible characters visible: ~ is U+00A0, ^ is U+202F, = is U+2011.</summary>
internal static class Visible
{
    internal static string Of(string text) => text.Replace('\u00A0', '~').Replace('\u202F', '^').Replace('\u2011', '=');

    internal static string Hidden(string text) => text.Replace('~', '\u00A0').Replace('^', '\u202F');
}

/// <summary>Asserts that a value is refused, with both languages and a remedy, instead of written wrongly.</summary>
internal static class Refused
{
    internal static FrenchFormatException By(Func<string> write)
    {
        var error = Assert.Throws<FrenchFormatException>(write);
        Assert.All(
            [error.French, error.English, error.RemedyFrench, error.RemedyEnglish],
            text => Assert.False(string.IsNullOrWhiteSpace(text)));
        Assert.Equal(error.English, error.Message);
        return error;
    }
}

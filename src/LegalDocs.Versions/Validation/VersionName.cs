using System.Globalization;

namespace LegalDocs.Versions;

/// <summary>The name of a version: <c>v1</c>, or zero-padded <c>v0001</c> (OCFL 1.1 §3.3).</summary>
/// <param name="Text">As written.</param>
/// <param name="Number">1 or more.</param>
internal readonly record struct VersionName(string Text, int Number)
{
    private const int MostDigits = 9;

    public bool IsPadded => Text[1] == '0';

    public int Width => Text.Length;

    public static VersionName? Parse(string text) =>
        text.Length is >= 2 and <= MostDigits + 1 && text[0] == 'v' && text.Skip(1).All(char.IsAsciiDigit)
        && int.Parse(text.AsSpan(1), CultureInfo.InvariantCulture) is > 0 and var number
            ? new VersionName(text, number)
            : null;
}

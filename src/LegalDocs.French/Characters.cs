namespace LegalDocs.French;

/// <summary>The characters that French typography needs and no keyboard has.</summary>
internal static class Characters
{
    internal const char NoBreakSpace = '\u00A0';
    internal const char NarrowNoBreakSpace = '\u202F';
    internal const char NoBreakHyphen = '\u2011';
    internal const char CurvedApostrophe = '\u2019';

    internal static char Of(Apostrophe style) => style == Apostrophe.Straight ? '\'' : CurvedApostrophe;

    internal static bool IsApostrophe(char c) => c is '\'' or CurvedApostrophe;
}

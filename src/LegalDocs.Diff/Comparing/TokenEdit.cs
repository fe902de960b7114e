namespace LegalDocs.Diff;

/// <summary>What a stretch of tokens became.</summary>
internal enum EditKind
{
    /// <summary>The same on both sides.</summary>
    Equal,

    /// <summary>The same but for kinds of space, apostrophe or dash; as many tokens on each side.</summary>
    Typography,

    /// <summary>Left tokens gone, right tokens come; either may be none.</summary>
    Replace,
}

/// <summary>One step through the tokens of both sides.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="A0">First token on the left.</param>
/// <param name="A1">Past the last on the left.</param>
/// <param name="B0">First token on the right.</param>
/// <param name="B1">Past the last on the right.</param>
internal sealed record TokenEdit(EditKind Kind, int A0, int A1, int B0, int B1)
{
    public int CountA => A1 - A0;

    public int CountB => B1 - B0;

    public TokenEdit Mirrored() => new(Kind, B0, B1, A0, A1);
}

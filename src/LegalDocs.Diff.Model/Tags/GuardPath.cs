namespace LegalDocs.Diff;

/// <summary>Conditions and loops around a block, outermost first.</summary>
/// <param name="Frames">Code of each opening tag, with its branch.</param>
internal sealed record GuardPath(IReadOnlyList<GuardFrame> Frames)
{
    public static readonly GuardPath Empty = new([]);

    /// <summary>Equal for blocks printed under the same circumstances.</summary>
    public string Key => string.Join(" › ", Frames.Select(frame => frame.Key));
}

/// <summary>One condition or loop.</summary>
/// <param name="Opening">The tag that opened it.</param>
/// <param name="Branch">The branch tag in force (<c>else</c>, <c>when 2</c>); null in the first branch.</param>
internal sealed record GuardFrame(TemplateTag Opening, TemplateTag? Branch)
{
    public string Key => Branch is null ? Opening.Code : $"{Opening.Code} / {Branch.Code}";
}

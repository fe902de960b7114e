namespace LegalDocs.Benchmarks.Peers;

/// <summary>What a tag of the shipped act is for.</summary>
internal enum TagRole
{
    /// <summary>Prints a value.</summary>
    Value,

    /// <summary>Assigns, remarks, or belongs to a loop that only computes: the value it serves is in the data of the peers.</summary>
    Computation,

    Open,
    Middle,
    Close,
}

/// <summary>What a block repeats or keeps.</summary>
internal enum TagLevel
{
    Inline,
    Paragraph,
    Row,
}

/// <summary>One tag of the shipped act, as every engine's template is made from it.</summary>
/// <param name="Code">The expression or statement, as shipped.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Name">Name of its value in the data of the peers.</param>
/// <param name="Block">The block it opens, divides or closes.</param>
/// <param name="Branch">0 for the opening tag of a block, then 1, 2… for each <c>else</c>.</param>
/// <param name="Loop">The loop around it, whose item holds its value.</param>
internal sealed record ActeTag(string Code, TagRole Role, string Name, ActeBlock? Block, int Branch, ActeBlock? Loop)
{
    public TagLevel Level { get; set; }
}

/// <summary>One block of the shipped act.</summary>
internal sealed class ActeBlock(string name, bool isLoop, ActeBlock? loop)
{
    /// <summary>Name of the list or of the condition in the data of the peers.</summary>
    public string Name => name;

    public bool IsLoop => isLoop;

    /// <summary>The loop around it.</summary>
    public ActeBlock? Loop => loop;

    /// <summary>Branches of a condition.</summary>
    public int Branches { get; set; } = 1;

    /// <summary>Whether it prints nothing.</summary>
    public bool OnlyComputes { get; set; } = true;

    public TagLevel Level { get; set; }

    /// <summary>Name of the flag that is true when a branch is taken.</summary>
    public string Flag(int branch) => FormattableString.Invariant($"{name}_{branch}");
}

namespace LegalDocs.Diff;

/// <summary>What became of a stretch of blocks or rows.</summary>
internal enum OpKind
{
    /// <summary>One on each side, the same one, perhaps edited.</summary>
    Pair,

    /// <summary>Only on the left.</summary>
    Delete,

    /// <summary>Only on the right.</summary>
    Insert,

    /// <summary>One on the left, several on the right.</summary>
    Split,

    /// <summary>Several on the left, one on the right.</summary>
    Merge,

    /// <summary>On the left, where it was before it moved.</summary>
    MoveFrom,

    /// <summary>On the right, where it moved to.</summary>
    MoveTo,
}

/// <summary>One step through both sides. Each item of each side is in exactly one step, in its own order.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="A">First index on the left; for <see cref="OpKind.MoveTo"/> where the item was.</param>
/// <param name="ACount">How many on the left.</param>
/// <param name="B">First index on the right; for <see cref="OpKind.MoveFrom"/> where the item went.</param>
/// <param name="BCount">How many on the right.</param>
/// <param name="Move">Number of the move, from 1, shared by both ends; 0 for what did not move.</param>
internal sealed record BlockOp(OpKind Kind, int A, int ACount, int B, int BCount, int Move = 0);

namespace LegalDocs.Templating.Contracts;

/// <summary>What a tag does with a field.</summary>
internal enum FieldUseKind
{
    /// <summary>Writes it.</summary>
    Print,

    /// <summary>Uses it as a plain value: compares, joins, cuts.</summary>
    Value,

    /// <summary>Computes with it.</summary>
    Number,

    /// <summary>Asks whether it is there or true.</summary>
    Condition,

    /// <summary>Goes through it.</summary>
    Iterate,

    /// <summary>Takes an item of it.</summary>
    Index,

    /// <summary>Reads a member of it.</summary>
    Member,

    /// <summary>Asks for its size.</summary>
    Size,

    /// <summary>Hands it to a function or to a variable.</summary>
    Pass,
}

/// <summary>One use of a field by a tag.</summary>
/// <param name="Kind">What is done with it.</param>
/// <param name="Tag">The tag.</param>
/// <param name="Path">The field as the tag writes it, such as <c>agent.nom</c>.</param>
internal sealed record FieldUse(FieldUseKind Kind, Tag Tag, string Path)
{
    /// <summary>What stands before the last point; empty for a variable.</summary>
    public string Owner { get; init; } = "";

    /// <summary>Position in the code: what stands first in a tag is most often what its functions are about.</summary>
    public int Offset { get; init; }

    /// <summary>The rank of the item taken, from 0, when the tag gives it as a number.</summary>
    public int? Index { get; init; }

    /// <summary>Whether the tag may never be reached, or the use never evaluated.</summary>
    public bool IsConditional { get; init; }

    /// <summary>Whether a condition around it says that the field has a value.</summary>
    public bool IsGuarded { get; init; }

    /// <summary>Whether absence is provided for.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Whether the name stands in a <c>with</c>, and may belong to the data around its object.</summary>
    public bool MayBeAround { get; init; }
}

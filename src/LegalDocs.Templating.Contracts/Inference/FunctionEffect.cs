using System.Collections.Frozen;

namespace LegalDocs.Templating.Contracts;

/// <summary>What a function does with its first argument, and what its result stands for.</summary>
/// <param name="Subject">The use of the first argument.</param>
internal sealed record FunctionEffect(FieldUseKind Subject)
{
    private static readonly FrozenSet<string> Same = FrozenSet.ToFrozenSet(
    [
        "array.compact", "array.concat", "array.filter", "array.limit", "array.offset", "array.remove_at", "array.reverse",
        "array.sort", "array.uniq", "array.add", "array.add_range", "array.insert_at", "object.default",
    ]);

    private static readonly FrozenSet<string> First = FrozenSet.ToFrozenSet(["array.first", "array.last", "array.cycle"]);

    private ResultKind Kind { get; init; }

    /// <summary>Whether its second argument, when it is a literal, names a member of the items.</summary>
    public bool ReadsMember { get; private init; }

    public static FunctionEffect Of(string name) => name.Split('.')[0] switch
    {
        "array" when name == "array.size" => new(FieldUseKind.Size),
        "array" => new(FieldUseKind.Iterate)
        {
            ReadsMember = name is "array.map" or "array.sort",
            Kind = name == "array.map" ? ResultKind.Members
                : Same.Contains(name) ? ResultKind.Same
                : First.Contains(name) ? ResultKind.Item
                : ResultKind.Other,
        },
        "math" => new(FieldUseKind.Number) { Kind = ResultKind.Number },
        "string" when name == "string.split" => new(FieldUseKind.Value) { Kind = ResultKind.Parts },
        "string" or "regex" => new(FieldUseKind.Value),
        _ => new(FieldUseKind.Pass) { Kind = name == "object.default" ? ResultKind.Same : ResultKind.Other },
    };

    /// <summary>What the result stands for.</summary>
    public Meaning Result(Meaning subject, string? member) => Kind switch
    {
        ResultKind.Same => subject,
        ResultKind.Number => Meaning.Numeric,
        ResultKind.Item => subject.Items(),
        ResultKind.Parts when member is not null => Meaning.OfParts(subject, member),
        ResultKind.Members when member is not null => Meaning.OfList(subject.Items().Member(member)),
        _ => Meaning.None,
    };

    private enum ResultKind
    {
        Other,
        Number,
        Same,
        Item,
        Members,
        Parts,
    }
}

namespace LegalDocs.Templating;

/// <summary>A place in the output of the compiler: a position in the XML, and an order among what is inserted there.</summary>
internal readonly record struct EditPoint(int Position, long Order) : IComparable<EditPoint>
{
    /// <summary>Steps in the order of one tag.</summary>
    public const int StepsOfTag = 8;

    public const int ClosingRun = 0;
    public const int BeforeCode = 1;
    public const int Code = 2;
    public const int AfterCode = 3;
    public const int OpeningRun = 4;

    /// <summary>The order of something that goes with a tag.</summary>
    public static long OrderOf(Tag tag, int step = Code) => ((long)tag.Index * StepsOfTag) + step;

    /// <summary>The place of the XML itself: after all that is inserted at its position.</summary>
    public static EditPoint Of(int position) => new(position, long.MaxValue);

    public int CompareTo(EditPoint other) =>
        Position != other.Position ? Position.CompareTo(other.Position) : Order.CompareTo(other.Order);

    public EditPoint Before(Tag tag) => this with { Order = OrderOf(tag, BeforeCode) };

    public EditPoint After(Tag tag) => this with { Order = OrderOf(tag, AfterCode) };
}

namespace LegalDocs.Templating;

/// <summary>Writes one fact of the picture that takes the place of a placeholder.</summary>
internal sealed class PictureStep : RenderStep
{
    private readonly Action<RunContext> _write;

    private PictureStep(Action<RunContext> write) => _write = write;

    /// <summary>Beginning of the drawing.</summary>
    public static PictureStep Begin { get; } = new(run => run.Document.Mark());

    /// <summary>End of the drawing: dropped when there is no picture.</summary>
    public static PictureStep End { get; } = new(run => run.Document.EndMark(run.Rich?.Picture is null));

    public static PictureStep Width { get; } = new(run => run.Document.WriteNumber(run.Rich?.Picture?.Size.Width ?? 1));

    public static PictureStep Height { get; } = new(run => run.Document.WriteNumber(run.Rich?.Picture?.Size.Height ?? 1));

    public static PictureStep Relationship { get; } = new(run => run.Document.WriteText(run.Rich?.Picture?.RelationshipId ?? ""));

    public static PictureStep Description { get; } =
        new(run => run.Document.WriteQuoted(run.Rich?.Picture?.Description ?? "", PartMarkup.OneLine));

    public override void Write(RunContext run) => _write(run);
}

namespace LegalDocs.Templating;

/// <summary>A picture made by a function, with the size and the description asked for.</summary>
/// <param name="source">What the data gives, or a <see cref="Templating.Picture"/> made by us.</param>
/// <param name="width">Width of its box in EMU; null for none.</param>
/// <param name="height">Height of its box in EMU; null for none.</param>
/// <param name="description">Alternative text; null for that of the data.</param>
internal sealed class PictureValue(object? source, long? width, long? height, string? description) : RichValue
{
    // A side without limit: the other one decides.
    private const long Unlimited = long.MaxValue / 2;

    // Text width and height of a page of A4 with the usual margins: a picture without size is not larger.
    private static readonly PictureSize Page = new(16 * 360_000, 24 * 360_000);

    public override string French => "une image";

    public override string English => "a picture";

    public object? Source => source;

    public string? Description => description;

    public override void Write(RunContext run, Tag tag)
    {
        try
        {
            run.Document.WriteInRun(Drawing(run));
        }
        catch (RichValueException error)
        {
            run.Report(error.Problem, tag);
        }
    }

    /// <summary>The XML of the drawing, for the inside of a run.</summary>
    /// <exception cref="RichValueException">There is no picture, or it cannot be used.</exception>
    public string Drawing(RunContext run)
    {
        var rich = run.Rich!;
        var (picture, described) = rich.PictureOf(source);
        if (picture is null)
        {
            throw new RichValueException(PictureProblems.NoPicture());
        }

        var use = new PictureUse(
            picture,
            SizeOf(picture),
            description ?? described ?? "",
            rich.Relationships.To("image", rich.Additions.AddPicture(picture)));
        return PictureMarkup.Inline(run.Document.Markup.Prefix, use, run.Ids.NextDrawing(), rich.Additions.IsStrict);
    }

    private PictureSize SizeOf(Picture picture)
    {
        if (width is not null || height is not null)
        {
            return picture.Within(new PictureSize(width ?? Unlimited, height ?? Unlimited));
        }

        var natural = picture.NaturalSize;
        return natural.Width > Page.Width || natural.Height > Page.Height ? picture.Within(Page) : natural;
    }
}

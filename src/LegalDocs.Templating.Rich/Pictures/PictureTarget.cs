using System.Globalization;

namespace LegalDocs.Templating;

/// <summary>Evaluates the picture of a drawing before the drawing is written.</summary>
/// <param name="box">Size of the placeholder: the picture keeps its ratio inside it.</param>
internal sealed class PictureTarget(PictureSize box) : ValueTarget
{
    public static PictureTarget For(XmlPart part, int extent) =>
        new(new PictureSize(Number(part.LocalAttribute(extent, "cx")), Number(part.LocalAttribute(extent, "cy"))));

    public override void Write(object? value, Tag tag, RunContext run)
    {
        var rich = run.Rich!;
        rich.Picture = null;
        try
        {
            if (rich.PictureOf(value) is ({ } picture, var description))
            {
                var id = rich.Relationships.To("image", rich.Additions.AddPicture(picture));
                rich.Picture = new PictureUse(picture, picture.Within(box), description ?? "", id);
            }
        }
        catch (RichValueException error)
        {
            run.Report(error.Problem, tag);
        }
    }

    private static long Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : 1;
}

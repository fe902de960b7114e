using System.Buffers.Text;

namespace LegalDocs.Templating;

/// <summary>Finds the bytes of a picture in a value of the data. Nothing else is ever read: no file, no address.</summary>
internal static class PictureSource
{
    // A square of 10 000 pixels: more than a page of A3 at 600 dots per inch.
    private const long MaxPixels = 100_000_000;
    private const int Shown = 30;

    /// <summary>The picture and the description given with it; null when the value is empty.</summary>
    /// <exception cref="RichValueException">The value is no picture.</exception>
    public static (Picture? Picture, string? Description) Read(
        object? value, TemplateLimits limits, Dictionary<object, Picture>? known = null)
    {
        switch (PlainValues.ToFunction(value, limits))
        {
            case null or "":
                return (null, null);
            case Picture ready:
                return (ready, null);
            case PictureValue made:
                var (asked, given) = Read(made.Source, limits, known);
                return (asked, made.Description ?? given);
            case IReadOnlyDictionary<string, object?> described when Content(described) is { } content:
                var (picture, inner) = Read(content, limits, known);
                return (picture, described.GetValueOrDefault("alt") as string ?? inner);
            case string text:
                return (Known(text, () => FromText(text, limits)), null);
            case byte[] bytes:
                return (Known(bytes, () => FromBytes(bytes, limits)), null);
            case var other:
                throw new RichValueException(PictureProblems.NotAPicture(Kind(other), KindEnglish(other)));
        }

        Picture Known(object key, Func<Picture> read)
        {
            if (known is null || !known.TryGetValue(key, out var picture))
            {
                picture = read();
                known?.Add(key, picture);
            }

            return picture;
        }
    }

    private static object? Content(IReadOnlyDictionary<string, object?> members) =>
        members.GetValueOrDefault("contenu") ?? members.GetValueOrDefault("content");

    private static Picture FromText(string text, TemplateLimits limits)
    {
        var content = text.AsSpan();
        if (content.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            var comma = content.IndexOf(',');
            if (comma < 0 || !content[..comma].EndsWith(";base64", StringComparison.OrdinalIgnoreCase))
            {
                throw NotBase64(text);
            }

            content = content[(comma + 1)..];
        }
        else if (content.TrimStart().StartsWith("<svg", StringComparison.OrdinalIgnoreCase))
        {
            throw new RichValueException(PictureProblems.Format("SVG"));
        }

        if (!Base64.IsValid(content, out var length))
        {
            throw NotBase64(text);
        }

        CheckSize(length, limits);
        var bytes = new byte[length];
        _ = Convert.TryFromBase64Chars(content, bytes, out _);
        return FromBytes(bytes, limits);
    }

    private static Picture FromBytes(byte[] bytes, TemplateLimits limits)
    {
        CheckSize(bytes.Length, limits);
        var picture = PictureReader.Read(bytes);
        return (long)picture.Width * picture.Height <= MaxPixels
            ? picture
            : throw new RichValueException(PictureProblems.TooManyPixels(picture.Width, picture.Height));
    }

    private static void CheckSize(int length, TemplateLimits limits)
    {
        if (length > limits.PictureBytes)
        {
            throw new RichValueException(PictureProblems.TooLarge(length, limits.PictureBytes));
        }
    }

    private static RichValueException NotBase64(string text) =>
        new(PictureProblems.NotBase64(text.Length > Shown ? text[..Shown] + "…" : text));

    private static string Kind(object value) => value switch
    {
        bool => "un booléen",
        long or decimal or double => "un nombre",
        IReadOnlyDictionary<string, object?> => "un objet sans champ « contenu »",
        RichValue rich => rich.French,
        _ => "une liste",
    };

    private static string KindEnglish(object value) => value switch
    {
        bool => "a boolean",
        long or decimal or double => "a number",
        IReadOnlyDictionary<string, object?> => "an object without a field 'contenu'",
        RichValue rich => rich.English,
        _ => "a list",
    };
}

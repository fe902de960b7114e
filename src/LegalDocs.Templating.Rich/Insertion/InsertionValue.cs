using System.Buffers.Text;

namespace LegalDocs.Templating;

/// <summary>A whole document in place of a paragraph.</summary>
/// <param name="source">What the data gives: base64, bytes, or an object with <c>contenu</c>.</param>
internal sealed class InsertionValue(object? source) : BlockValue
{
    public override string French => "un document inséré";

    public override string English => "an inserted document";

    protected override string Blocks(RunContext run, BlockPlace place, Tag tag)
    {
        if (source is null or "")
        {
            throw new RichValueException(InsertionProblems.Empty());
        }

        try
        {
            return new DocumentInserter(run, run.Rich!.DocumentOf(source, limits => BytesOf(source, limits))).Insert(place.BeginsPage);
        }
        catch (PackageException error)
        {
            // A part that the inspection does not read, such as a picture, or one read on demand.
            throw new RichValueException(InsertionProblems.Refused(error.Problem));
        }
    }

    private static byte[] BytesOf(object? value, TemplateLimits limits) => value switch
    {
        byte[] bytes => bytes,
        string text => Decoded(text, limits),
        IReadOnlyDictionary<string, object?> described when (described.GetValueOrDefault("contenu")
            ?? described.GetValueOrDefault("content")) is { } content => BytesOf(content, limits),
        _ => throw new RichValueException(InsertionProblems.NotADocument()),
    };

    private static byte[] Decoded(string text, TemplateLimits limits)
    {
        var content = text.AsSpan();
        if (content.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            content = content[(content.IndexOf(',') + 1)..];
        }

        if (!Base64.IsValid(content, out var length) || length > limits.PackageBytes)
        {
            throw new RichValueException(InsertionProblems.NotADocument());
        }

        var bytes = new byte[length];
        _ = Convert.TryFromBase64Chars(content, bytes, out _);
        return bytes;
    }
}

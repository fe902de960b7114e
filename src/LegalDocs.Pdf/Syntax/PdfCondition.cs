namespace LegalDocs.Pdf;

/// <summary>Whether a PDF can be read by anybody: what a receiver who has no password will meet.</summary>
public abstract record PdfCondition
{
    private PdfCondition()
    {
    }

    /// <summary>Judges the structure of a file; its contents are not looked at.</summary>
    /// <param name="content">The bytes; anything at all.</param>
    /// <returns>Sound, encrypted, or damaged.</returns>
    public static PdfCondition Of(ReadOnlyMemory<byte> content)
    {
        try
        {
            var file = PdfFile.Open(content);
            if (file.IsEncrypted)
            {
                return new Encrypted();
            }

            return file.Dictionary(file.Catalog["Pages"]) is null
                ? new Damaged("the page tree is missing")
                : new Sound();
        }
        catch (PdfSyntaxException error)
        {
            return new Damaged(error.Message);
        }
    }

    /// <summary>Every reader opens it.</summary>
    public sealed record Sound : PdfCondition;

    /// <summary>It asks for a password, or forbids something.</summary>
    public sealed record Encrypted : PdfCondition;

    /// <summary>It is no PDF, or its structure is broken.</summary>
    /// <param name="Cause">What is wrong, with the byte, for operators.</param>
    public sealed record Damaged(string Cause) : PdfCondition;
}

using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace LegalDocs.Versions;

/// <summary>Identifier of an object of the store, for an act <c>urn:legaldocs:acte:{siren}:{numero}</c>.</summary>
/// <remarks>Any text of 1 to 512 characters without control characters; compared as is. It never becomes a path
/// directly:
/// the storage layout hashes and encodes it.</remarks>
public sealed record ActeObjectId
{
    private const int MaxLength = 512;
    private const string Prefix = "urn:legaldocs:acte:";

    private ActeObjectId(string value) => Value = value;

    /// <summary>The identifier as written in inventories.</summary>
    public string Value { get; }

    /// <summary>Identifier of an act.</summary>
    /// <param name="siren">SIREN of the issuing body, nine digits.</param>
    /// <param name="numero">Internal number of the act.</param>
    /// <returns><c>urn:legaldocs:acte:{siren}:{numero}</c>.</returns>
    /// <exception cref="FormatException">The two together do not make an identifier.</exception>
    public static ActeObjectId ForActe(string siren, string numero)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(siren);
        ArgumentException.ThrowIfNullOrWhiteSpace(numero);
        return Parse($"{Prefix}{siren}:{numero}");
    }

    /// <summary>Checks an identifier.</summary>
    /// <param name="text">What a caller or a file gave.</param>
    /// <returns>The identifier, known to be acceptable.</returns>
    /// <exception cref="FormatException">Empty, longer than 512 characters, or with control characters.</exception>
    public static ActeObjectId Parse(string text) =>
        TryParse(text, out var id)
            ? id
            : throw new FormatException("An object identifier is 1 to 512 characters, not blank, without control characters.");

    /// <summary>Checks an identifier, and says whether it is acceptable.</summary>
    /// <param name="text">What a caller or a file gave; may be null.</param>
    /// <param name="id">The identifier when the answer is true.</param>
    /// <returns>Whether <paramref name="text"/> is an identifier.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ActeObjectId? id)
    {
        var accepted = !string.IsNullOrWhiteSpace(text)
            && text.Length <= MaxLength
            && !text.Any(char.IsControl)
            && IsWellFormed(text);
        id = accepted ? new ActeObjectId(text!) : null;
        return accepted;
    }

    /// <summary>The identifier.</summary>
    /// <returns>Same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;

    // A lone surrogate has no UTF-8 form, hence no digest and no path.
    private static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out var length) != OperationStatus.Done)
            {
                return false;
            }

            text = text[length..];
        }

        return true;
    }
}

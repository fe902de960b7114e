using System.Diagnostics.CodeAnalysis;

namespace LegalDocs.Acts;

/// <summary>Number of nine digits that identifies a legal unit (commune, EPCI…) in the Sirene register.</summary>
/// <remarks>Once built, the check digit (Luhn) is right. Compared as text.</remarks>
public sealed record Siren
{
    private const int Length = 9;

    private Siren(string value) => Value = value;

    /// <summary>The nine digits, without spaces.</summary>
    public string Value { get; }

    /// <summary>Reads a SIREN; blanks between digits are accepted (« 242 100 410 »).</summary>
    /// <param name="text">What a person or a file gave.</param>
    /// <returns>The number, known to be well formed.</returns>
    /// <exception cref="FormatException">Not nine digits, or a wrong check digit.</exception>
    public static Siren Parse(string text) =>
        TryParse(text, out var siren)
            ? siren
            : throw new FormatException($"'{text}' is not a SIREN: nine digits with a valid check digit are expected.");

    /// <summary>Reads a SIREN, and says whether it could.</summary>
    /// <param name="text">What a person or a file gave; may be null.</param>
    /// <param name="siren">The number when the answer is true.</param>
    /// <returns>Whether <paramref name="text"/> is nine digits with a valid check digit.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Siren? siren)
    {
        siren = null;
        var digits = string.Concat((text ?? string.Empty).Where(c => !char.IsWhiteSpace(c)));
        if (digits.Length != Length || !Luhn.IsValid(digits))
        {
            return false;
        }

        siren = new Siren(digits);
        return true;
    }

    /// <summary>The nine digits.</summary>
    /// <returns>Same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;
}

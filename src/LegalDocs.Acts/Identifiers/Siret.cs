using System.Diagnostics.CodeAnalysis;

namespace LegalDocs.Acts;

/// <summary>Number of fourteen digits that identifies an establishment: SIREN, then five digits.</summary>
/// <remarks>Once built, both check digits (Luhn) are right; La Poste, whose own rule differs, is no collectivité.
/// </remarks>
public sealed record Siret
{
    private const int Length = 14;

    private Siret(string value, Siren siren)
    {
        Value = value;
        Siren = siren;
    }

    /// <summary>The fourteen digits, without spaces.</summary>
    public string Value { get; }

    /// <summary>The legal unit.</summary>
    public Siren Siren { get; }

    /// <summary>Reads a SIRET; blanks between digits are accepted.</summary>
    /// <param name="text">What a person or a file gave.</param>
    /// <returns>The number, known to be well formed.</returns>
    /// <exception cref="FormatException">Not fourteen digits, or a wrong check digit.</exception>
    public static Siret Parse(string text) => TryParse(text, out var siret)
        ? siret
        : throw new FormatException($"'{text}' is not a SIRET: fourteen digits with valid check digits are expected.");

    /// <summary>Reads a SIRET, and says whether it could.</summary>
    /// <param name="text">What a person or a file gave; may be null.</param>
    /// <param name="siret">The number when the answer is true.</param>
    /// <returns>Whether <paramref name="text"/> is fourteen digits with valid check digits.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Siret? siret)
    {
        siret = null;
        var digits = string.Concat((text ?? string.Empty).Where(c => !char.IsWhiteSpace(c)));
        if (digits.Length == Length && Siren.TryParse(digits[..9], out var siren) && Luhn.IsValid(digits))
        {
            siret = new Siret(digits, siren);
        }

        return siret is not null;
    }

    /// <summary>The fourteen digits.</summary>
    /// <returns>Same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;
}

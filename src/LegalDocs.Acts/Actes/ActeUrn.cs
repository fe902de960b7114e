using System.Diagnostics.CodeAnalysis;

namespace LegalDocs.Acts;

/// <summary>Name of an act for ever, in the version store, the register and the exports:
/// <c>urn:legaldocs:acte:{siren}:{numero}</c>.</summary>
/// <remarks>Equal when the collectivité and the number are; case matters. DESIGN section 5.</remarks>
public sealed record ActeUrn
{
    private const string Prefix = "urn:legaldocs:acte:";

    private ActeUrn(Siren siren, NumeroInterne numero)
    {
        Siren = siren;
        Numero = numero;
    }

    /// <summary>Collectivité that transmits the act.</summary>
    public Siren Siren { get; }

    /// <summary>Number of the act within that collectivité.</summary>
    public NumeroInterne Numero { get; }

    /// <summary>The whole name.</summary>
    public string Value => $"{Prefix}{Siren.Value}:{Numero.Value}";

    /// <summary>Names the act of a collectivité.</summary>
    /// <param name="siren">Collectivité that transmits the act.</param>
    /// <param name="numero">Number of the act within it.</param>
    /// <returns>The name.</returns>
    public static ActeUrn Of(Siren siren, NumeroInterne numero)
    {
        ArgumentNullException.ThrowIfNull(siren);
        ArgumentNullException.ThrowIfNull(numero);
        return new ActeUrn(siren, numero);
    }

    /// <summary>Reads a name.</summary>
    /// <param name="text">The name, exactly as <see cref="Value"/> writes it.</param>
    /// <returns>The name, with its SIREN and number checked.</returns>
    /// <exception cref="FormatException">Another prefix, or a wrong SIREN or number.</exception>
    public static ActeUrn Parse(string text) =>
        TryParse(text, out var urn)
            ? urn
            : throw new FormatException($"'{text}' does not name an act: expected {Prefix}{{siren}}:{{numero}}.");

    /// <summary>Reads a name, and says whether it could.</summary>
    /// <param name="text">The name; may be null.</param>
    /// <param name="urn">The name when the answer is true.</param>
    /// <returns>Whether the text is exactly what <see cref="Value"/> would write.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ActeUrn? urn)
    {
        urn = null;
        if (text is null || !text.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return false;
        }

        var parts = text[Prefix.Length..].Split(':');
        if (parts.Length == 2
            && Siren.TryParse(parts[0], out var siren)
            && NumeroInterne.TryParse(parts[1], out var numero))
        {
            // A SIREN is read with blanks; a name has one spelling only.
            urn = siren.Value == parts[0] ? new ActeUrn(siren, numero) : null;
        }

        return urn is not null;
    }

    /// <summary>The whole name.</summary>
    /// <returns>Same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;
}

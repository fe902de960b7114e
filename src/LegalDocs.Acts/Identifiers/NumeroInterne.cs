using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace LegalDocs.Acts;

/// <summary>Internal number of an act, unique for ever within the collectivité that transmits it.</summary>
/// <remarks>
/// ACTES schema, <c>NumeroInterne</c>, as the S²LOW platform checks it: 1 to 15 capitals, digits and underscores,
/// the underscore neither first nor last.
/// </remarks>
public sealed partial record NumeroInterne
{
    /// <summary>Greatest length, in characters.</summary>
    public const int MaxLength = 15;

    /// <summary>The pattern every number obeys, as written in the protocol reference.</summary>
    public const string Pattern = "^([A-Z0-9][A-Z0-9_]{0,13})?[A-Z0-9]$";

    private NumeroInterne(string value) => Value = value;

    /// <summary>The number as it is transmitted.</summary>
    public string Value { get; }

    /// <summary>Reads a number.</summary>
    /// <param name="text">The number; nothing is corrected.</param>
    /// <returns>The number, known to be acceptable to the platform.</returns>
    /// <exception cref="FormatException">The text breaks <see cref="Pattern"/>.</exception>
    public static NumeroInterne Parse(string text) =>
        TryParse(text, out var numero)
            ? numero
            : throw new FormatException($"'{text}' is not an act number: expected {Pattern}.");

    /// <summary>Reads a number, and says whether it could.</summary>
    /// <param name="text">The number; may be null.</param>
    /// <param name="numero">The number when the answer is true.</param>
    /// <returns>Whether <paramref name="text"/> obeys <see cref="Pattern"/>.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out NumeroInterne? numero)
    {
        numero = text is not null && Shape.IsMatch(text) && !text.EndsWith('\n') ? new NumeroInterne(text) : null;
        return numero is not null;
    }

    /// <summary>The number as it is transmitted.</summary>
    /// <returns>Same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant)]
    private static partial Regex Shape { get; }
}

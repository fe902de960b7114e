using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace LegalDocs.Acts;

/// <summary>Subject code of an act in the classification of the préfecture, two to five levels (« 5.7 », « 7.10
/// »).</summary>
/// <remarks>Levels 1 and 2 are national, 3 to 5 departmental (ACTES <c>CodeMatiere1</c> to <c>CodeMatiere5</c>).
/// 7.10 is not 7.1: levels are integers.</remarks>
public sealed record Matiere
{
    private const int MinLevels = 2;
    private const int MaxLevels = 5;

    private Matiere(IReadOnlyList<int> levels) => Levels = levels;

    /// <summary>The levels, from the most general; two to five numbers from 1 to 99.</summary>
    public IReadOnlyList<int> Levels { get; }

    /// <summary>The code with dots.</summary>
    public string Value => string.Join('.', Levels.Select(level => level.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Reads a code.</summary>
    /// <param name="text">Two to five numbers separated by dots.</param>
    /// <returns>The code.</returns>
    /// <exception cref="FormatException">The text is not such a code.</exception>
    public static Matiere Parse(string text) =>
        TryParse(text, out var matiere)
            ? matiere
            : throw new FormatException($"'{text}' is not a subject code: two to five numbers with dots are expected.");

    /// <summary>Reads a code, and says whether it could.</summary>
    /// <param name="text">The code; may be null.</param>
    /// <param name="matiere">The code when the answer is true.</param>
    /// <returns>Whether the text is two to five numbers, 1 to 99, with dots between.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Matiere? matiere)
    {
        matiere = null;
        var parts = (text ?? string.Empty).Split('.');
        if (parts.Length is < MinLevels or > MaxLevels || !parts.All(IsLevel))
        {
            return false;
        }

        matiere = new Matiere([.. parts.Select(part => int.Parse(part, CultureInfo.InvariantCulture))]);
        return true;
    }

    /// <summary>Same code, level by level.</summary>
    /// <param name="other">The other code.</param>
    /// <returns>Whether all levels are equal.</returns>
    public bool Equals(Matiere? other) => other is not null && Levels.SequenceEqual(other.Levels);

    /// <summary>Hash of the levels.</summary>
    /// <returns>Equal for equal codes.</returns>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    /// <summary>The code with dots.</summary>
    /// <returns>Same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;

    private static bool IsLevel(string part) =>
        part.Length is 1 or 2 && part[0] != '0' && part.All(char.IsAsciiDigit);
}

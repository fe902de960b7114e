using System.Diagnostics;

namespace LegalDocs.Transmission;

/// <summary>The written values of <see cref="CourrierType"/>, in one table: files of the store, JSON, history of acts.</summary>
public static class CourrierTypeWire
{
    private static readonly (CourrierType Type, string Text)[] Table =
    [
        (CourrierType.CourrierSimple, "courrier_simple"),
        (CourrierType.DemandePieceComplementaire, "demande_pieces"),
        (CourrierType.LettreObservations, "lettre_observations"),
        (CourrierType.DefereTA, "defere"),
    ];

    /// <summary>The word in files and JSON.</summary>
    /// <param name="type">A kind of letter.</param>
    /// <returns><c>courrier_simple</c>, <c>demande_pieces</c>, <c>lettre_observations</c> or <c>defere</c>.</returns>
    public static string ToWire(this CourrierType type) =>
        Array.Find(Table, row => row.Type == type).Text ?? throw new UnreachableException();

    /// <summary>The kind that a word names.</summary>
    /// <param name="text">The word.</param>
    /// <returns>The kind.</returns>
    /// <exception cref="FormatException">No kind bears this word.</exception>
    public static CourrierType Parse(string text) => Array.Find(Table, row => row.Text == text) is { Text: not null } found
        ? found.Type
        : throw new FormatException($"'{text}' is no kind of letter.");
}

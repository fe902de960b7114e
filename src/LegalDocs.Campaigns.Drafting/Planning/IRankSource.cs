using System.Text.RegularExpressions;
using LegalDocs.Register;

namespace LegalDocs.Campaigns.Planning;

/// <summary>Gives the rank of a row among the acts of one kind, for numbers written with <c>{{ rang }}</c>.</summary>
public interface IRankSource
{
    /// <summary>The rank of a row: 1 and up, the same for ever, never given to another row.</summary>
    /// <param name="campagne">Identifier of the campaign.</param>
    /// <param name="acteId">Kind of act.</param>
    /// <param name="rowKey">Key of the row.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The rank.</returns>
    Task<int> RankOfAsync(string campagne, string acteId, string rowKey, CancellationToken cancellationToken);
}

/// <summary>Ranks kept in the register.</summary>
/// <param name="numbers">The ledger of the register.</param>
public sealed class LedgerRanks(NumberLedger numbers) : IRankSource
{
    /// <inheritdoc/>
    public Task<int> RankOfAsync(string campagne, string acteId, string rowKey, CancellationToken cancellationToken) =>
        numbers.AllocateAsync(campagne, acteId, rowKey, cancellationToken);
}

internal static partial class RankPattern
{
    public static bool IsIn(string numero) => Rank.IsMatch(numero);

    [GeneratedRegex(@"\brang\b", RegexOptions.CultureInvariant)]
    private static partial Regex Rank { get; }
}

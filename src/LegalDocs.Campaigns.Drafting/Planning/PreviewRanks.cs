using LegalDocs.Register;

namespace LegalDocs.Campaigns.Planning;

/// <summary>The ranks a run would give, without giving them: those of the register, then the next ones in
/// memory.</summary>
public sealed class PreviewRanks : IRankSource
{
    private readonly Func<CancellationToken, Task<RegisterDatabase?>> _openRegister;
    private readonly Dictionary<(string ActeId, string RowKey), int> _ranks = [];
    private string? _campagne;

    /// <summary>Previews ranks.</summary>
    /// <param name="openRegister">Opens the register, or answers null when there is none yet: none is made.</param>
    public PreviewRanks(Func<CancellationToken, Task<RegisterDatabase?>> openRegister) => _openRegister = openRegister;

    /// <inheritdoc/>
    public async Task<int> RankOfAsync(
        string campagne, string acteId, string rowKey, CancellationToken cancellationToken)
    {
        if (_campagne != campagne)
        {
            await ReadAsync(campagne, cancellationToken).ConfigureAwait(false);
        }

        if (!_ranks.TryGetValue((acteId, rowKey), out var rank))
        {
            rank = 1 + _ranks.Where(pair => pair.Key.ActeId == acteId).Max(pair => (int?)pair.Value) ?? 1;
            _ranks[(acteId, rowKey)] = rank;
        }

        return rank;
    }

    private async Task ReadAsync(string campagne, CancellationToken cancellationToken)
    {
        _campagne = campagne;
        _ranks.Clear();
        if (await _openRegister(cancellationToken).ConfigureAwait(false) is not { } register)
        {
            return;
        }

        await using (register.ConfigureAwait(false))
        {
            foreach (var rank in await register.Numbers.ListAsync(campagne, cancellationToken).ConfigureAwait(false))
            {
                _ranks[(rank.ActeType, rank.RowKey)] = rank.Rank;
            }
        }
    }
}

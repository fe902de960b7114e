using LegalDocs.Register;

namespace LegalDocs.Campaigns.Planning;

/// <summary>The ranks a run would give, without giving them: those of the register, then the next ones in
/// memory.</summary>
public sealed class PreviewRanks : IRankSource
{
    private readonly string _registerPath;
    private readonly TimeProvider _timeProvider;
    private readonly Dictionary<(string ActeId, string RowKey), int> _ranks = [];
    private string? _campagne;

    /// <summary>Previews ranks.</summary>
    /// <param name="registerPath">The register; may not exist yet, and is then not made.</param>
    /// <param name="timeProvider">The clock of the register.</param>
    public PreviewRanks(string registerPath, TimeProvider timeProvider)
    {
        _registerPath = registerPath;
        _timeProvider = timeProvider;
    }

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
        if (!File.Exists(_registerPath))
        {
            return;
        }

        var options = new RegisterOptions { Path = _registerPath };
        var register = await RegisterDatabase.OpenAsync(
            options, _timeProvider, cancellationToken).ConfigureAwait(false);
        await using (register.ConfigureAwait(false))
        {
            foreach (var rank in await register.Numbers.ListAsync(campagne, cancellationToken).ConfigureAwait(false))
            {
                _ranks[(rank.ActeType, rank.RowKey)] = rank.Rank;
            }
        }
    }
}

using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Running;

/// <summary>Keeps who did what to an act, and when. A host gives it: what a journal is, campaigns do not know.</summary>
/// <remarks>
/// Told after the fact is durable in the store, and before the register says so: a register that follows the store means a journal that
/// is complete. Called from several threads at once; a call returns once its line cannot be lost. A journal that cannot be written ends
/// the run: what nobody could account for must not happen.
/// </remarks>
public interface IActeJournal
{
    /// <summary>Records a fact that nobody can have recorded yet.</summary>
    /// <param name="fact">What was done.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>A task that ends when the line is on the disk.</returns>
    Task RecordAsync(ActeFact fact, CancellationToken cancellationToken);

    /// <summary>Records a fact unless it is recorded already: a run that was killed may have done so, or not.</summary>
    /// <param name="fact">What was done; the same fact has the same members.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>A task that ends when the line is on the disk.</returns>
    Task EnsureAsync(ActeFact fact, CancellationToken cancellationToken);
}

/// <summary>Something done to an act.</summary>
/// <param name="Action">What.</param>
/// <param name="Id">The act.</param>
/// <param name="Version">The version concerned; null when unknown.</param>
/// <param name="Sha512">SHA-512 of the file that matters: the PDF made or sent, the receipt; null when there is none.</param>
/// <param name="Detail">In French: why, where to, under which identifier.</param>
public sealed record ActeFact(ActeAction Action, ActeObjectId Id, int? Version, string? Sha512, string Detail);

/// <summary>What was done to an act.</summary>
public enum ActeAction
{
    /// <summary>A version was made and stored.</summary>
    Generation,

    /// <summary>A version was sent and the platform took it.</summary>
    Transmission,

    /// <summary>The préfecture's receipt was stored.</summary>
    Reception,

    /// <summary>Refused, cancelled or in doubt: a person must act.</summary>
    Anomalie,
}

/// <summary>No journal: for tests, and for hosts that keep none.</summary>
internal sealed class NoJournal : IActeJournal
{
    public static readonly NoJournal Instance = new();

    public Task RecordAsync(ActeFact fact, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task EnsureAsync(ActeFact fact, CancellationToken cancellationToken) => Task.CompletedTask;
}

using System.Text.Json;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Reading;

/// <summary>An act that is in the store and cannot be read.</summary>
/// <param name="Id">Its object.</param>
/// <param name="French">What is damaged, and what to do.</param>
/// <param name="English">The same in English.</param>
public sealed record DamagedActe(ActeObjectId Id, string French, string English)
{
    /// <summary>Whether an exception means damaged or unreadable content, not a store that cannot be reached.</summary>
    /// <param name="error">What reading an act threw.</param>
    /// <returns>Whether reading other acts makes sense.</returns>
    public static bool IsDamage(Exception error) => error is VersionStoreException { IsDamage: true } or JsonException or FormatException
        or InvalidOperationException or InvalidDataException;

    /// <summary>Says what reading an act threw.</summary>
    /// <param name="id">Its object.</param>
    /// <param name="error">What was thrown.</param>
    /// <returns>The act with both texts.</returns>
    public static DamagedActe Of(ActeObjectId id, Exception error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return error is VersionStoreException fault
            ? new DamagedActe(id, fault.French, fault.Message)
            : new DamagedActe(
                id,
                $"« {id} » n’est pas lisible ({error.Message}) Contrôlez-le : legaldocs acts verify.",
                $"'{id}' cannot be read ({error.Message}) Verify it: legaldocs acts verify.");
    }
}

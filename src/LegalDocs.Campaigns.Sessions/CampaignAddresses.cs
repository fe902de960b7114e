namespace LegalDocs.Campaigns.Sessions;

/// <summary>Where a campaign keeps its versions and its register, when not in its own folder.</summary>
/// <param name="Store">Address of the version store (<see cref="StoreAddress"/>); null for the campaign's own folder.</param>
/// <param name="Register">Address of the register (<see cref="RegisterAddress"/>); null for the environment's, else the campaign's own
/// file.</param>
public sealed record CampaignAddresses(string? Store, string? Register);

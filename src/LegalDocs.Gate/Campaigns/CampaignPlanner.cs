using LegalDocs.Campaigns.Planning;

namespace LegalDocs.Gate;

/// <summary>Plans a copy of a campaign, with the numbers that the campaign itself has given; writes nothing.</summary>
/// <remarks>Where the register of a campaign lies, the host knows.</remarks>
/// <param name="directory">The copy: a folder that holds a pipeline file.</param>
/// <param name="registered">The campaign whose register is read; may be the same.</param>
/// <param name="cancellationToken">Stops planning.</param>
/// <returns>The plan, or every reason why not.</returns>
public delegate Task<PlanOutcome> CampaignPlanner(string directory, string registered, CancellationToken cancellationToken);

using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Pipeline;

/// <summary>What reading a pipeline file came to.</summary>
public abstract record PipelineLoading
{
    private PipelineLoading()
    {
    }

    /// <summary>The file is right.</summary>
    /// <param name="Pipeline">What it says.</param>
    /// <param name="Warnings">What a drafter should look at.</param>
    public sealed record Loaded(PipelineDefinition Pipeline, IReadOnlyList<Finding> Warnings) : PipelineLoading;

    /// <summary>The file cannot be used.</summary>
    /// <param name="Findings">All its errors, with line and column; at least one.</param>
    public sealed record Refused(IReadOnlyList<Finding> Findings) : PipelineLoading;
}

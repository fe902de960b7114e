using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;
using LegalDocs.Campaigns.Tests.Support;

namespace LegalDocs.Campaigns.Tests.Pipeline;

/// <summary>A pipeline file under test: the small campaign's, edited, or a text of its own.</summary>
internal sealed class PipelineText : IDisposable
{
    private readonly TempFolder _folder = new();
    private string _text = SmallCampaign.Pipeline;

    public string Folder => _folder.Path;

    public PipelineText Edit(string before, string after)
    {
        Assert.Contains(before, _text, StringComparison.Ordinal);
        _text = _text.Replace(before, after, StringComparison.Ordinal);
        return this;
    }

    public PipelineText Set(string text)
    {
        _text = text;
        return this;
    }

    public PipelineLoading Load()
    {
        _folder.File("pipeline.yaml", _text);
        return PipelineFile.Load(_folder.Path);
    }

    public PipelineDefinition Loaded() => Load() switch
    {
        PipelineLoading.Loaded loaded => loaded.Pipeline,
        PipelineLoading.Refused refused => throw new Xunit.Sdk.XunitException(string.Join('\n', refused.Findings)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public IReadOnlyList<Finding> Findings() => Load() switch
    {
        PipelineLoading.Refused refused => refused.Findings,
        PipelineLoading.Loaded loaded => loaded.Warnings,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The only error.</summary>
    public Finding Error() => Assert.Single(Assert.IsType<PipelineLoading.Refused>(Load()).Findings);

    public void Dispose() => _folder.Dispose();
}

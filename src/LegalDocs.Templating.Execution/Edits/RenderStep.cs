namespace LegalDocs.Templating;

/// <summary>Something written between two tags that depends on what was evaluated before.</summary>
internal abstract class RenderStep
{
    /// <summary>Writes it. Reports what is wrong instead of throwing.</summary>
    public abstract void Write(RunContext run);
}

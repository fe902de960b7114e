namespace LegalDocs.Templating;

/// <summary>A rendering as rich values see it.</summary>
internal static class RichRun
{
    extension(RunContext run)
    {
        /// <summary>What the rendering keeps for rich values; null for a plain text, which has none.</summary>
        public RichState? Rich => (RichState?)run.Parts;
    }
}

using Scriban.Syntax;

namespace LegalDocs.Templating;

/// <summary>Sees the code of a template as its author wrote it, part after part, before it is made ready to run.</summary>
internal interface ICodeObserver
{
    /// <summary>Receives code.</summary>
    /// <param name="code">The code of a part, or of one tag of a part whose errors keep it from being read whole.</param>
    /// <param name="tagAt">The tag that a position of the code belongs to.</param>
    /// <param name="isWhole">False for the code of one tag: its blocks are then open and shut, their content is not in them.</param>
    void Observe(ScriptNode code, Func<int, Tag?> tagAt, bool isWhole);
}

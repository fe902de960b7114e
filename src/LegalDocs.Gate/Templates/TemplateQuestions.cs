using LegalDocs.Templating;
using LegalDocs.Templating.Contracts;

namespace LegalDocs.Gate;

/// <summary>What is asked of templates, one by one.</summary>
public sealed record TemplateQuestions
{
    /// <summary>Data that must fit; null when none are given.</summary>
    public TemplateData? Data { get; init; }

    /// <summary>What a reader calls the file of the data.</summary>
    public string DataName { get; init; } = "";

    /// <summary>Schema of such data; null when none is given.</summary>
    public DataSchema? Schema { get; init; }

    /// <summary>What a reader calls the file of the schema.</summary>
    public string SchemaName { get; init; } = "";

    /// <summary>Absolute path of the file of the house style; null: the one beside the template or above, if any.</summary>
    public string? Style { get; init; }

    /// <summary>Whether the rules of style are left out.</summary>
    public bool IsStyleLeftOut { get; init; }

    /// <summary>Whether what can be mended without risk is mended first, in memory: who asks writes it.</summary>
    public bool IsMended { get; init; }
}

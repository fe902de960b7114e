namespace LegalDocs.Cli.Commands;

/// <summary>What <c>legaldocs template check</c> was asked to do.</summary>
internal sealed record TemplateCheckJob
{
    /// <summary>Absolute paths of the templates.</summary>
    public required IReadOnlyList<string> Templates { get; init; }

    /// <summary><c>text</c>, or the form of a build server.</summary>
    public required string Format { get; init; }

    /// <summary>Folder of the reports.</summary>
    public string? Reports { get; init; }

    /// <summary>Data to compare with.</summary>
    public string? Data { get; init; }

    /// <summary>Schema of such data.</summary>
    public string? Schema { get; init; }

    /// <summary>Copy with comments.</summary>
    public string? Annotate { get; init; }

    /// <summary>The file of the house style; null: the one beside the templates, if any.</summary>
    public string? Style { get; init; }

    /// <summary>Whether the rules of style are left out.</summary>
    public bool IsStyleLeftOut { get; init; }

    /// <summary>Whether what can be mended without risk is mended.</summary>
    public bool Fix { get; init; }

    /// <summary>Whether nothing is written: the copy that would be is checked.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Folders of the campaigns that use the templates.</summary>
    public IReadOnlyList<string> Campaigns { get; init; } = [];

    /// <summary>The day on which waivers must still hold.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Whether JSON lines are asked for.</summary>
    public bool Json { get; init; }
}

using System.Text.RegularExpressions;
using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Pipeline.Format;

/// <summary>What may stand behind a key of the pipeline file: the reader and the JSON Schema are both made from
/// it.</summary>
internal abstract record ValueSpec
{
    /// <summary>One line of text, not empty.</summary>
    public sealed record Text : ValueSpec
    {
        /// <summary>Pattern of the whole text; null: any.</summary>
        public string? Pattern { get; init; }

        /// <summary>What the pattern means.</summary>
        public Wording Expected { get; init; } = new("un texte", "a text");

        public bool Accepts(string text) =>
            Pattern is null || Regex.IsMatch(text, Pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    /// <summary>A whole number.</summary>
    public sealed record Whole(int Min, int Max) : ValueSpec;

    /// <summary>A number with a decimal point.</summary>
    public sealed record Number : ValueSpec;

    /// <summary>true or false.</summary>
    public sealed record Flag : ValueSpec;

    /// <summary>One of a few words.</summary>
    public sealed record Choice(IReadOnlyList<string> Words) : ValueSpec;

    /// <summary>A sequence.</summary>
    public sealed record Sequence(ValueSpec Item, bool MayBeEmpty = true) : ValueSpec;

    /// <summary>A mapping whose keys are names that the drafter chooses.</summary>
    /// <param name="Item">What stands behind each name.</param>
    /// <param name="AreDotted">Whether a name may be a path: names joined by dots.</param>
    public sealed record Names(ValueSpec Item, bool AreDotted = false) : ValueSpec
    {
        /// <summary>What each name looks like.</summary>
        public Text Name => new() { Pattern = AreDotted ? PipelineFormat.PathPattern : PipelineFormat.NamePattern };
    }

    /// <summary>One line of text, or a mapping that says more.</summary>
    public sealed record TextOrMapping(Text Line, MappingSpec Spec) : ValueSpec;

    /// <summary>A mapping with known keys.</summary>
    public sealed record Mapping(MappingSpec Spec) : ValueSpec;
}

/// <summary>A mapping of the pipeline file.</summary>
/// <param name="Id">Name of its definition in the JSON Schema.</param>
/// <param name="Description">In French, for editors.</param>
/// <param name="Keys">The keys, in the order they are usually written.</param>
internal sealed record MappingSpec(string Id, string Description, IReadOnlyList<KeySpec> Keys)
{
    public KeySpec? Find(string key) => Keys.FirstOrDefault(spec => spec.Name == key);
}

/// <summary>A key of a mapping.</summary>
/// <param name="Name">The key.</param>
/// <param name="Value">What stands behind it.</param>
/// <param name="Description">In French, for editors.</param>
internal sealed record KeySpec(string Name, ValueSpec Value, string Description)
{
    /// <summary>Whether the mapping is wrong without it.</summary>
    public bool IsRequired { get; init; }

    public KeySpec Required() => this with { IsRequired = true };
}

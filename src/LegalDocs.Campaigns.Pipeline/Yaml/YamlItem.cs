namespace LegalDocs.Campaigns.Yaml;

/// <summary>A place in a YAML text, from 1.</summary>
internal readonly record struct YamlPosition(int Line, int Column);

/// <summary>A piece of YAML as it is written: no type is ever guessed.</summary>
/// <param name="Start">Where it begins.</param>
internal abstract record YamlItem(YamlPosition Start);

/// <summary>A text. <paramref name="IsPlain"/>: without quotes, and not a block.</summary>
internal sealed record YamlScalar(string Text, bool IsPlain, YamlPosition Start, YamlPosition End) : YamlItem(Start)
{
    /// <summary>Nothing, <c>~</c> or <c>null</c> without quotes.</summary>
    public bool IsNull => IsPlain && Text is "" or "~" or "null";
}

/// <summary>A sequence.</summary>
internal sealed record YamlList(IReadOnlyList<YamlItem> Items, YamlPosition Start) : YamlItem(Start);

/// <summary>A mapping, in the order of the text, each key once.</summary>
internal sealed record YamlMap(IReadOnlyList<YamlEntry> Entries, YamlPosition Start) : YamlItem(Start)
{
    public YamlEntry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key);
}

/// <summary>A key and its value.</summary>
internal sealed record YamlEntry(string Key, YamlPosition KeyStart, YamlItem Value);

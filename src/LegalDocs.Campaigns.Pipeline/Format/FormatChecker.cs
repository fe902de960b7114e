using System.Globalization;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Yaml;

namespace LegalDocs.Campaigns.Pipeline.Format;

/// <summary>Compares a YAML text with the format: kinds, known keys, required keys, patterns; all faults at
/// once.</summary>
internal sealed class FormatChecker(PipelineReport report)
{
    public void Check(YamlItem item, MappingSpec spec) => Check(item, new ValueSpec.Mapping(spec), spec.Id);

    private void Check(YamlItem item, ValueSpec spec, string key)
    {
        switch (spec, item)
        {
            case (ValueSpec.Mapping mapping, YamlMap map):
                CheckMapping(map, mapping.Spec);
                break;
            case (ValueSpec.TextOrMapping either, YamlMap map):
                CheckMapping(map, either.Spec);
                break;
            case (ValueSpec.TextOrMapping either, YamlScalar scalar):
                CheckScalar(scalar, either.Line, key);
                break;
            case (ValueSpec.Names names, YamlMap map):
                CheckNames(map, names);
                break;
            case (ValueSpec.Sequence sequence, YamlList list):
                CheckSequence(list, sequence, key);
                break;
            case (ValueSpec.Mapping or ValueSpec.Names, _):
                report.Add(PipelineFindings.MappingExpected(key), item.Start);
                break;
            case (ValueSpec.Sequence, _):
                report.Add(PipelineFindings.SequenceExpected(key), item.Start);
                break;
            case (_, YamlScalar scalar):
                CheckScalar(scalar, spec, key);
                break;
            default:
                report.AddUnlessLineIsKnown(PipelineFindings.TextExpected(key), item.Start);
                break;
        }
    }

    private void CheckMapping(YamlMap map, MappingSpec spec)
    {
        var misspelt = new HashSet<string?>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
        {
            if (spec.Find(entry.Key) is { } known)
            {
                Check(entry.Value, known.Value, entry.Key);
            }
            else
            {
                var names = spec.Keys.Select(each => each.Name).ToList();
                misspelt.Add(NearestName.Find(entry.Key, names));
                report.Add(PipelineFindings.UnknownKey(entry.Key, names), entry.KeyStart);
            }
        }

        // A key that is there under a wrong name is told once.
        foreach (var missing in spec.Keys.Where(each =>
            each.IsRequired && map.Find(each.Name) is null && !misspelt.Contains(each.Name)))
        {
            report.Add(PipelineFindings.MissingKey(missing), map.Start);
        }
    }

    private void CheckNames(YamlMap map, ValueSpec.Names names)
    {
        foreach (var entry in map.Entries)
        {
            if (!names.Name.Accepts(entry.Key))
            {
                report.Add(PipelineFindings.WrongName(entry.Key), entry.KeyStart);
            }

            Check(entry.Value, names.Item, entry.Key);
        }
    }

    private void CheckSequence(YamlList list, ValueSpec.Sequence sequence, string key)
    {
        if (list.Items.Count == 0 && !sequence.MayBeEmpty)
        {
            report.Add(PipelineFindings.EmptySequence(key), list.Start);
        }

        foreach (var item in list.Items)
        {
            Check(item, sequence.Item, key);
        }
    }

    private void CheckScalar(YamlScalar scalar, ValueSpec spec, string key)
    {
        if (scalar.IsNull || string.IsNullOrWhiteSpace(scalar.Text))
        {
            report.Add(PipelineFindings.EmptyValue(key), scalar.Start);
            return;
        }

        Wording? expected = spec switch
        {
            ValueSpec.Text text => text.Accepts(scalar.Text) ? null : text.Expected,
            ValueSpec.Whole whole => IsWhole(scalar.Text, whole) ? null : Range(whole),
            ValueSpec.Number => YamlValues.TryNumber(scalar.Text, out _)
                ? null
                : new Wording("un nombre (point décimal)", "a number (decimal point)"),
            ValueSpec.Flag => scalar.Text is "true" or "false" ? null : new Wording("true ou false", "true or false"),
            ValueSpec.Choice choice =>
                choice.Words.Contains(scalar.Text, StringComparer.Ordinal) ? null : OneOf(choice),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        if (expected is { } wording)
        {
            var known = spec is ValueSpec.Choice words ? words.Words : [];
            report.Add(PipelineFindings.WrongValue(key, scalar.Text, wording, known), scalar.Start);
        }
    }

    private static bool IsWhole(string text, ValueSpec.Whole whole) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= whole.Min && number <= whole.Max;

    private static Wording Range(ValueSpec.Whole whole)
    {
        var (min, max) = (
            whole.Min.ToString(CultureInfo.InvariantCulture), whole.Max.ToString(CultureInfo.InvariantCulture));
        return min == max ? new Wording(min, min) : new Wording(
            $"un nombre de {min} à {max}", $"a number from {min} to {max}");
    }

    private static Wording OneOf(ValueSpec.Choice choice)
    {
        var words = string.Join(", ", choice.Words);
        return new Wording($"l’un de : {words}", $"one of: {words}");
    }
}

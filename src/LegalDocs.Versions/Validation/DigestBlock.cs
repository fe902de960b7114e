using System.Text.Json;

namespace LegalDocs.Versions;

/// <summary>Reads a block that gives content paths by digest: the manifest, or one algorithm of the fixity block.</summary>
internal sealed class DigestBlock(FindingList findings, string inventory, string malformed, string twice)
{
    public void Read(JsonElement block, Dictionary<string, string> digestByPath)
    {
        var digests = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in block.EnumerateObject())
        {
            findings.AddIf(!digests.Add(entry.Name), twice, inventory, entry.Name);
            foreach (var path in Paths(entry))
            {
                findings.AddIf(PathRules.HasOuterSlash(path), "E100", inventory, path);
                findings.AddIf(PathRules.HasBadElement(path), "E099", inventory, path);
                findings.AddIf(!digestByPath.TryAdd(path, entry.Name), "E101", inventory, path);
            }
        }

        foreach (var path in PathRules.Conflicts(digestByPath.Keys.ToHashSet(StringComparer.Ordinal)))
        {
            findings.Add("E101", inventory, path);
        }
    }

    private IEnumerable<string> Paths(JsonProperty entry)
    {
        if (entry.Value.ValueKind != JsonValueKind.Array)
        {
            findings.Add(malformed, inventory, entry.Name);
            yield break;
        }

        foreach (var path in entry.Value.EnumerateArray())
        {
            if (path.ValueKind == JsonValueKind.String)
            {
                yield return path.GetString()!;
            }
            else
            {
                findings.Add(malformed, inventory, path.ToString());
            }
        }
    }
}

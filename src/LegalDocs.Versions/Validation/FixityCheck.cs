using System.Text.Json;

namespace LegalDocs.Versions;

/// <summary>Reads the optional fixity block (OCFL 1.1 §3.5.4); algorithms that are not known are passed over (E028).</summary>
internal static class FixityCheck
{
    public static void Read(FindingList findings, OcflInventory inventory, JsonElement root)
    {
        if (!root.TryGetProperty("fixity", out var fixity))
        {
            return;
        }

        if (fixity.ValueKind != JsonValueKind.Object)
        {
            findings.Add("E111", inventory.Path);
            return;
        }

        foreach (var algorithm in fixity.EnumerateObject())
        {
            if (algorithm.Value.ValueKind != JsonValueKind.Object)
            {
                findings.Add("E057", inventory.Path, algorithm.Name);
                continue;
            }

            var digestByPath = new Dictionary<string, string>(StringComparer.Ordinal);
            new DigestBlock(findings, inventory.Path, "E057", "E097").Read(algorithm.Value, digestByPath);
            inventory.Fixity[algorithm.Name] = digestByPath;
        }
    }
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace LegalDocs.Versions.Tests.Support;

/// <summary>An OCFL object written by hand, as another program would: two versions, three files, all of it right until changed.</summary>
internal sealed class ForeignObject
{
    private readonly string _specification;
    private readonly string _algorithm;

    public ForeignObject(string folder, string specification = "1.1", string algorithm = "sha512", string id = "urn:example:objet")
    {
        Folder = folder;
        _specification = specification;
        _algorithm = algorithm;
        Write($"0=ocfl_object_{specification}", $"ocfl_object_{specification}\n");
        Write("v1/content/lettre.txt", "Bonjour.");
        Write("v2/content/annexes/plan.txt", "Plan.");
        First = Inventory(id, 1);
        Root = Inventory(id, 2);
        Save();
    }

    public string Folder { get; }

    /// <summary>The inventory of v1.</summary>
    public JsonObject First { get; }

    /// <summary>The inventory of v2 and of the root.</summary>
    public JsonObject Root { get; }

    public JsonObject Manifest => Root["manifest"]!.AsObject();

    public JsonObject Block(string version) => Root["versions"]![version]!.AsObject();

    public JsonObject State(string version) => Block(version)["state"]!.AsObject();

    public string Digest(string text) => Hex(Encoding.UTF8.GetBytes(text));

    /// <summary>Writes the inventories and their digest files as they now are.</summary>
    public void Save()
    {
        SaveInventory("v1/", First);
        SaveInventory("v2/", Root);
        SaveInventory("", Root);
    }

    public void SaveInventory(string folder, JsonNode inventory)
    {
        var text = inventory.ToJsonString();
        Write($"{folder}inventory.json", text);
        Write($"{folder}inventory.json.{_algorithm}", $"{Hex(Encoding.UTF8.GetBytes(text))} inventory.json\n");
    }

    public void Write(string path, string text)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public void Delete(string path) => File.Delete(Path.Combine(Folder, path));

    public void Rename(string from, string to) => Directory.Move(Path.Combine(Folder, from), Path.Combine(Folder, to));

    private JsonObject Inventory(string id, int head)
    {
        var letter = Digest("Bonjour.");
        var plan = Digest("Plan.");
        var inventory = new JsonObject
        {
            ["id"] = id,
            ["type"] = $"https://ocfl.io/{_specification}/spec/#inventory",
            ["digestAlgorithm"] = _algorithm,
            ["head"] = $"v{head}",
            ["manifest"] = new JsonObject { [letter] = Paths("v1/content/lettre.txt") },
            ["versions"] = new JsonObject { ["v1"] = Version(1, (letter, ["lettre.txt", "copie.txt"])) },
        };
        if (head == 2)
        {
            inventory["manifest"]![plan] = Paths("v2/content/annexes/plan.txt");
            inventory["versions"]!["v2"] = Version(2, (letter, ["lettre.txt"]), (plan, ["annexes/plan.txt"]));
        }

        return inventory;
    }

    private static JsonObject Version(int number, params (string Digest, string[] Paths)[] state) => new()
    {
        ["created"] = $"2018-09-2{number}T10:00:00+02:00",
        ["message"] = "Dépôt",
        ["user"] = new JsonObject { ["name"] = "Archives", ["address"] = "mailto:archives@example.org" },
        ["state"] = new JsonObject(state.Select(file => KeyValuePair.Create<string, JsonNode?>(file.Digest, Paths(file.Paths)))),
    };

    private static JsonArray Paths(params string[] paths) => [.. paths.Select(path => JsonValue.Create(path))];

    private string Hex(byte[] bytes) =>
        Convert.ToHexStringLower(_algorithm == "sha256" ? SHA256.HashData(bytes) : SHA512.HashData(bytes));
}

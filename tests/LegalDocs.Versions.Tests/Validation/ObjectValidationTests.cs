using System.Text.Json.Nodes;
using LegalDocs.Versions.Tests.Support;

namespace LegalDocs.Versions.Tests.Validation;

public sealed class ObjectValidationTests
{
    /// <summary>One wrong thing at a time; the code of the specification that must be found for it.</summary>
    private static readonly Dictionary<string, Action<ForeignObject>> Faults = new(StringComparer.Ordinal)
    {
        ["E001 file"] = o => o.Write("lisez-moi.txt", "?"),
        ["E001 folder"] = o => o.Write("brouillon/a.txt", "?"),
        ["E001 version as a file"] = o => o.Write("v3", "?"),
        ["E003 none"] = o => o.Delete("0=ocfl_object_1.1"),
        ["E003 two"] = o => o.Write("0=ocfl_object_1.0", "ocfl_object_1.0\n"),
        ["E006"] = o => o.Write("0=ocfl_object_9.9", "ocfl_object_9.9\n"),
        ["E007"] = o => o.Write("0=ocfl_object_1.1", "ocfl_object_1.1"),
        ["E008"] = o => o.Root["versions"] = new JsonObject(),
        ["E009"] = o => o.Root["versions"]!.AsObject().Remove("v1"),
        ["E010 in the inventory"] = o => Move(o.Root["versions"]!.AsObject(), "v2", "v3"),
        ["E010 on disk"] = o => Directory.Delete(Path.Combine(o.Folder, "v1"), recursive: true),
        ["E011"] = o => Move(o.Root["versions"]!.AsObject(), "v1", "v01"),
        ["E012"] = o => Move(o.Root["versions"]!.AsObject(), "v1", "v001"),
        ["E013"] = o => Move(o.Root["versions"]!.AsObject(), "v1", "v001"),
        ["E015"] = o => o.Write("v1/note.txt", "?"),
        ["E017"] = o => o.Root["contentDirectory"] = "a/b",
        ["E018"] = o => o.Root["contentDirectory"] = "..",
        ["E019"] = o => o.First["contentDirectory"] = "contenu",
        ["E023"] = o => o.Write("v2/content/ajout.txt", "?"),
        ["E024"] = o => Directory.CreateDirectory(Path.Combine(o.Folder, "v1/content/vide")),
        ["E025"] = o => o.Root["digestAlgorithm"] = "md5",
        ["E033 no object"] = o => o.Write("inventory.json", "[]"),
        ["E033 cut"] = o => o.Write("inventory.json", "{ \"id\": "),
        ["E036 id"] = o => o.Root.Remove("id"),
        ["E036 head"] = o => o.Root.Remove("head"),
        ["E036 type"] = o => o.Root.Remove("type"),
        ["E036 algorithm"] = o => o.Root.Remove("digestAlgorithm"),
        ["E037 number"] = o => o.Root["id"] = 12,
        ["E037 changed"] = o => o.First["id"] = "urn:example:autre",
        ["E038"] = o => o.Root["type"] = "https://ocfl.io/1.0/spec/#inventory",
        ["E040 of the root"] = o => o.Root["head"] = "v1",
        ["E040 kind"] = o => o.Root["head"] = new JsonObject(),
        ["E040 of a version"] = o => o.First["head"] = "v2",
        ["E041 manifest"] = o => o.Root.Remove("manifest"),
        ["E041 versions"] = o => o.Root.Remove("versions"),
        ["E042"] = o => o.Manifest[o.Digest("x")] = new JsonArray("v9/content/x.txt"),
        ["E044"] = o => o.Root["versions"] = "v1",
        ["E046 name"] = o => o.Root["versions"]!["deux"] = new JsonObject(),
        ["E046 folder"] = o => o.Write("v3/content/x.txt", "?"),
        ["E047"] = o => o.Root["versions"]!["v1"] = "premier",
        ["E048 created"] = o => o.Block("v1").Remove("created"),
        ["E048 state"] = o => o.Block("v1").Remove("state"),
        ["E049 zone"] = o => o.Block("v1")["created"] = "2018-09-27T10:00:00",
        ["E049 seconds"] = o => o.Block("v1")["created"] = "2018-09-27T10:00+02:00",
        ["E049 day"] = o => o.Block("v1")["created"] = "2018-02-30T10:00:00Z",
        ["E049 kind"] = o => o.Block("v1")["created"] = 2018,
        ["E050 digest"] = o => o.State("v2")[o.Digest("?")] = new JsonArray("x.txt"),
        ["E050 kind"] = o => o.Block("v2")["state"] = new JsonArray(),
        ["E052"] = o => o.State("v2")[o.Digest("Bonjour.")] = new JsonArray("a/../b.txt"),
        ["E053"] = o => o.State("v2")[o.Digest("Bonjour.")] = new JsonArray("/b.txt"),
        ["E054"] = o => o.Block("v2")["user"] = new JsonObject { ["address"] = "mailto:a@example.org" },
        ["E057"] = o => o.Root["fixity"] = new JsonObject { ["md5"] = new JsonArray() },
        ["E058"] = o => o.Delete("inventory.json.sha512"),
        ["E060"] = o => o.Write("inventory.json", o.Root.ToJsonString() + " "),
        ["E061"] = o => o.Write("inventory.json.sha512", o.Digest("x")),
        ["E063"] = o => o.Delete("inventory.json"),
        ["E064"] = o => o.Block("v2")["message"] = "Autre",
        ["E066"] = o => o.First["versions"]!["v1"]!["state"]![o.Digest("Bonjour.")] = new JsonArray("lettre.txt"),
        ["E067"] = o => o.Write("extensions/x.txt", "?"),
        ["E090"] = o => File.CreateSymbolicLink(Path.Combine(o.Folder, "v1/content/lien"), "/etc/hostname"),
        ["E092 changed"] = o => o.Write("v1/content/lettre.txt", "Bonsoir."),
        ["E092 gone"] = o => o.Delete("v2/content/annexes/plan.txt"),
        ["E093"] = o => o.Root["fixity"] = new JsonObject { ["md5"] = new JsonObject { ["00"] = new JsonArray("v1/content/lettre.txt") } },
        ["E094"] = o => o.Block("v2")["message"] = 3,
        ["E095 twice"] = o => o.State("v2")[o.Digest("Plan.")] = new JsonArray("lettre.txt"),
        ["E095 folder"] = o => o.State("v2")[o.Digest("Plan.")] = new JsonArray("lettre.txt/plan.txt"),
        ["E096"] = o => o.Manifest[o.Digest("Plan.").ToUpperInvariant()] = new JsonArray("v2/content/annexes/plan2.txt"),
        ["E097"] = o => o.Root["fixity"] = new JsonObject
        {
            ["md5"] = new JsonObject { ["ab"] = new JsonArray("v1/content/lettre.txt"), ["AB"] = new JsonArray("v1/content/lettre.txt") },
        },
        ["E099"] = o => o.Manifest[o.Digest("x")] = new JsonArray("v1/content/../x.txt"),
        ["E100"] = o => o.Manifest[o.Digest("x")] = new JsonArray("/v1/content/x.txt"),
        ["E101"] = o => o.Manifest[o.Digest("x")] = new JsonArray("v1/content/lettre.txt"),
        ["E102"] = o => o.Root["auteur"] = "x",
        ["E103"] = o =>
        {
            o.First["type"] = "https://ocfl.io/1.1/spec/#inventory";
            o.Root["type"] = "https://ocfl.io/1.0/spec/#inventory";
        },
        ["E106"] = o => o.Root["manifest"] = "x",
        ["E107"] = o => o.Block("v2")["state"] = new JsonObject { [o.Digest("Bonjour.")] = new JsonArray("lettre.txt") },
        ["E111"] = o => o.Root["fixity"] = "x",
        ["W002"] = o => o.Write("v1/brouillon/a.txt", "?"),
        ["W005"] = o => (o.Root["id"], o.First["id"]) = ("objet 12", "objet 12"),
        ["W007"] = o => o.Block("v2").Remove("message"),
        ["W008"] = o => o.Block("v2")["user"]!.AsObject().Remove("address"),
        ["W009"] = o => o.Block("v2")["user"]!["address"] = "au bout du couloir",
        ["W010"] = o => o.Delete("v1/inventory.json"),
        ["W011"] = o => o.First["versions"]!["v1"]!["message"] = "Autre",
        ["W013"] = o => o.Write("extensions/maison/a.txt", "?"),
    };

    /// <summary>Changes of an inventory are saved with their digest files; those of files must stay as they are.</summary>
    private static readonly HashSet<string> NotSaved =
    [
        "E033 no object", "E033 cut", "E058", "E060", "E061", "E063", "W010",
    ];

    public static TheoryData<string> FaultNames => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(FaultNames))]
    public async Task Each_fault_is_found_with_its_code(string fault)
    {
        using var folder = new TemporaryFolder();
        var foreign = new ForeignObject(folder.Root);
        Faults[fault](foreign);
        if (fault == "E064")
        {
            foreign.SaveInventory("", foreign.Root);
        }
        else if (!NotSaved.Contains(fault))
        {
            foreign.Save();
            RemoveWhatSavingBroughtBack(foreign, fault);
        }

        var report = await ValidateAsync(folder.Root);

        var code = fault[..4];
        Assert.Contains(code, report.Findings.Select(finding => finding.Code));
        Assert.Equal(code[0] == 'W', report.IsValid);
    }

    [Theory]
    [InlineData("1.0", "sha512")]
    [InlineData("1.1", "sha512")]
    public async Task An_object_of_another_program_is_valid(string specification, string algorithm)
    {
        using var folder = new TemporaryFolder();
        _ = new ForeignObject(folder.Root, specification, algorithm);

        var report = await ValidateAsync(folder.Root);

        Assert.Empty(report.Findings);
        Assert.Equal(2, report.Files);
        Assert.Equal("Bonjour.Plan.".Length, report.Bytes);
    }

    [Fact]
    public async Task An_object_with_sha256_is_valid_with_a_warning()
    {
        using var folder = new TemporaryFolder();
        _ = new ForeignObject(folder.Root, algorithm: "sha256");

        var report = await ValidateAsync(folder.Root);

        Assert.True(report.IsValid);
        Assert.Equal(["W004"], report.Findings.Select(finding => finding.Code).Distinct());
    }

    [Fact]
    public async Task Zero_padded_versions_are_valid_with_a_warning()
    {
        using var folder = new TemporaryFolder();
        var foreign = new ForeignObject(folder.Root);
        foreign.Rename("v1", "v001");
        foreign.Rename("v2", "v002");
        Replace(foreign.First, "v1", "v001");
        Replace(foreign.Root, "v1", "v001");
        Replace(foreign.Root, "v2", "v002");
        foreach (var (version, inventory) in new[] { ("v001/", foreign.First), ("v002/", foreign.Root), ("", foreign.Root) })
        {
            foreign.SaveInventory(version, inventory);
        }

        var report = await ValidateAsync(folder.Root);

        Assert.True(report.IsValid);
        Assert.Equal(["W001"], report.Findings.Select(finding => finding.Code).Distinct());
    }

    [Fact]
    public async Task Every_fixity_algorithm_of_the_specification_is_computed()
    {
        using var folder = new TemporaryFolder();
        var foreign = new ForeignObject(folder.Root);
        foreign.Root["fixity"] = new JsonObject(
            new[] { "md5", "sha1", "sha256", "sha512", "blake2b-512", "blake2b-160", "inconnu" }
                .Select(name => KeyValuePair.Create<string, JsonNode?>(name, new JsonObject { ["00"] = new JsonArray("v1/content/lettre.txt") })));
        foreign.Save();

        var report = await ValidateAsync(folder.Root);

        Assert.Equal(
            ["blake2b-160", "blake2b-512", "md5", "sha1", "sha256", "sha512"],
            report.Findings.Where(finding => finding.Code == "E093").Select(finding => finding.English.Split(": ")[1].TrimEnd('.')).Order());
    }

    [Fact]
    public async Task A_right_blake2b_digest_is_accepted()
    {
        // RFC 7693 appendix A: BLAKE2b-512 of "abc".
        using var folder = new TemporaryFolder();
        var foreign = new ForeignObject(folder.Root);
        foreign.Write("v1/content/lettre.txt", "abc");
        foreign.Root["fixity"] = new JsonObject
        {
            ["blake2b-512"] = new JsonObject
            {
                ["BA80A53F981C4D0D6A2797B69F12F6E94C212F14685AC4B74B12BB6FDBFFA2D17D87C5392AAB792DC252D5DE4533CC9518D38AA8DBF1925AB92386EDD4009923"] =
                    new JsonArray("v1/content/lettre.txt"),
            },
        };
        foreign.Save();

        var report = await ValidateAsync(folder.Root);

        Assert.Contains("E092", report.Findings.Select(finding => finding.Code));
        Assert.DoesNotContain("E093", report.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public async Task Findings_are_the_same_whatever_the_number_of_threads()
    {
        using var folder = new TemporaryFolder();
        var foreign = new ForeignObject(folder.Root);
        for (var number = 0; number < 40; number++)
        {
            foreign.Manifest[foreign.Digest($"{number}")] = new JsonArray($"v2/content/{number}.txt");
            foreign.Write($"v2/content/{number}.txt", number % 2 == 0 ? "changé" : $"{number}");
        }

        foreign.Save();

        var one = await OcflValidator.ValidateObjectAsync(folder.Root, 1, TestContext.Current.CancellationToken);
        var many = await OcflValidator.ValidateObjectAsync(folder.Root, 8, TestContext.Current.CancellationToken);

        Assert.Equal(20, one.Findings.Count(finding => finding.Code == "E092"));
        Assert.Equal(one.Findings, many.Findings);
    }

    [Fact]
    public async Task A_content_path_never_leads_out_of_the_object()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.At("secret.txt"), "Bonjour.", TestContext.Current.CancellationToken);
        var foreign = new ForeignObject(folder.At("objet"));
        foreign.Manifest[foreign.Digest("Bonjour.")] = new JsonArray("v1/content/lettre.txt", "../secret.txt");
        foreign.Save();

        var report = await ValidateAsync(foreign.Folder);

        Assert.Contains(report.Findings, finding => finding is { Code: "E092", Path: "../secret.txt" });
    }

    private static Task<OcflReport> ValidateAsync(string folder) =>
        OcflValidator.ValidateObjectAsync(folder, 2, TestContext.Current.CancellationToken);

    private static void RemoveWhatSavingBroughtBack(ForeignObject foreign, string fault)
    {
        if (fault == "E010 on disk")
        {
            Directory.Delete(Path.Combine(foreign.Folder, "v1"), recursive: true);
        }
    }

    private static void Move(JsonObject versions, string from, string to)
    {
        var block = versions[from]!.DeepClone();
        versions.Remove(from);
        versions[to] = block;
    }

    private static void Replace(JsonObject inventory, string from, string to)
    {
        if (inventory["head"]!.GetValue<string>() == from)
        {
            inventory["head"] = to;
        }

        Move(inventory["versions"]!.AsObject(), from, to);
        foreach (var digest in inventory["manifest"]!.AsObject().Select(entry => entry.Key).ToList())
        {
            var paths = inventory["manifest"]![digest]!.AsArray().Select(path => path!.GetValue<string>().Replace($"{from}/", $"{to}/", StringComparison.Ordinal));
            inventory["manifest"]![digest] = new JsonArray([.. paths.Select(path => (JsonNode)path)]);
        }
    }
}

using LegalDocs.Versions.Tests.Support;

namespace LegalDocs.Versions.Tests.Contract;

public abstract partial class VersionStoreContract
{
    /// <summary>What can happen to bytes at rest.</summary>
    public static TheoryData<string> Damages => ["changed", "truncated", "emptied", "longer", "deleted"];

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task Damaged_content_is_never_returned_and_is_named(string damage)
    {
        var store = await OpenAsync();
        await store.AddAsync(Some.Id, Some.Draft(("acte.pdf", "document signé"), ("autre.pdf", "intact")));
        var path = Assert.Single(await PathsAsync(), file => file.Contains("/content/", StringComparison.Ordinal)
            && file.EndsWith("acte.pdf", StringComparison.Ordinal));
        await DamageAsync(path, damage);

        var fault = await Assert.ThrowsAsync<VersionStoreException>(() => store.OpenAsync(Some.Id, 1, "acte.pdf", Token));
        var finding = Assert.Single(await store.FindingsAsync(Some.Id));

        Assert.Equal("LD6004", fault.Code);
        Assert.Equal("intact", await store.ReadTextAsync(Some.Id, 1, "autre.pdf"));
        Assert.Equal((damage == "deleted" ? "LD6109" : "LD6110", "E092", path), (finding.Code, finding.SpecificationCode, finding.Path));
        Assert.Equal([finding], await store.AllFindingsAsync());
    }

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task A_damaged_root_inventory_hides_nothing_and_the_next_write_repairs_it(string damage)
    {
        var store = await OpenAsync();
        await store.AddAsync(Some.Id, Some.Draft(("a", "1")));
        await store.AddAsync(Some.Id, Some.Draft(("a", "2")));
        await DamageAsync($"{StorageLayout.ObjectRoot(Some.Id)}/inventory.json", damage);

        Assert.Equal(["v1 a 1", "v2 a 2"], await store.AllTextsAsync(Some.Id));
        Assert.NotEmpty(await store.FindingsAsync(Some.Id));
        Assert.Equal(3, await store.AddAsync(Some.Id, Some.Draft(("a", "3"))));
        Assert.Equal(["v1 a 1", "v2 a 2", "v3 a 3"], await (await OpenAsync()).AllTextsAsync(Some.Id));
        Assert.Empty(await store.AllFindingsAsync());
    }

    [Theory]
    [InlineData("inventory.json", "deleted")]
    [InlineData("inventory.json", "truncated")]
    [InlineData("inventory.json.sha512", "deleted")]
    [InlineData("inventory.json.sha512", "changed")]
    public async Task A_root_left_behind_by_a_killed_writer_is_completed_without_a_write(string name, string damage)
    {
        var store = await OpenAsync();
        await store.AddAsync(Some.Id, Some.Draft(("a", "1")));
        await store.AddAsync(Some.Id, Some.Draft(("a", "2")));
        await DamageAsync($"{StorageLayout.ObjectRoot(Some.Id)}/{name}", damage);
        Assert.NotEmpty(await store.FindingsAsync(Some.Id));

        Assert.True(await store.RepairAsync(Some.Id, Token));

        Assert.Empty(await store.AllFindingsAsync());
        Assert.Equal(["v1 a 1", "v2 a 2"], await store.AllTextsAsync(Some.Id));
        Assert.False(await store.RepairAsync(Some.Id, Token), "nothing is left to complete");
    }

    [Fact]
    public async Task An_object_that_does_not_exist_needs_no_completion() =>
        Assert.False(await (await OpenAsync()).RepairAsync(Some.Id, Token));

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task A_damaged_root_sidecar_hides_nothing_and_the_next_write_repairs_it(string damage)
    {
        var store = await OpenAsync();
        await store.AddAsync(Some.Id, Some.Draft(("a", "1")));
        await DamageAsync($"{StorageLayout.ObjectRoot(Some.Id)}/inventory.json.sha512", damage);

        Assert.Equal(["v1 a 1"], await store.AllTextsAsync(Some.Id));
        Assert.NotEmpty(await store.FindingsAsync(Some.Id));
        Assert.Equal(new CommitOutcome.Unchanged(1), await store.CommitAsync(Some.Id, Some.Draft(("a", "1"))));
        Assert.Empty(await store.AllFindingsAsync());
    }

    [Fact]
    public async Task An_object_whose_inventories_are_all_unreadable_is_not_taken_for_a_new_one()
    {
        var store = await OpenAsync();
        await store.AddAsync(Some.Id, Some.Draft(("a", "1")));
        var root = StorageLayout.ObjectRoot(Some.Id);
        await DamageAsync($"{root}/inventory.json", "truncated");
        await DamageAsync($"{root}/v1/inventory.json", "changed");
        var before = await SnapshotAsync();

        var reading = await Assert.ThrowsAsync<VersionStoreException>(() => store.FindAsync(Some.Id));
        var writing = await Assert.ThrowsAsync<VersionStoreException>(() => store.CommitAsync(Some.Id, Some.Draft(("a", "2"))));

        Assert.Equal(("LD6005", "LD6005"), (reading.Code, writing.Code));
        Assert.Equal(before, await SnapshotAsync());
        Assert.NotEmpty(await store.FindingsAsync(Some.Id));
    }

    [Fact]
    public async Task The_inventory_of_another_object_is_not_believed()
    {
        var store = await OpenAsync();
        var other = ActeObjectId.ForActe("242100410", "AUTRE");
        await store.AddAsync(Some.Id, Some.Draft(("a", "1")));
        await store.AddAsync(other, Some.Draft(("a", "2")));
        foreach (var name in new[] { "inventory.json", "inventory.json.sha512" })
        {
            await OverwriteAsync(
                $"{StorageLayout.ObjectRoot(Some.Id)}/{name}", await ReadFileAsync($"{StorageLayout.ObjectRoot(other)}/{name}"));
        }

        var fault = await Assert.ThrowsAsync<VersionStoreException>(() => store.FindAsync(Some.Id));

        Assert.Equal("LD6005", fault.Code);
        Assert.Contains(await store.FindingsAsync(Some.Id), finding => finding.Code == "LD6112");
    }

    [Theory]
    [InlineData("../../../../etc/passwd")]
    [InlineData("v1/../../secret")]
    [InlineData("v1/content/../../../secret")]
    [InlineData("/v1/content/a")]
    [InlineData("v1\\\\content\\\\a")]
    [InlineData("v2/content/a")]
    [InlineData("v1/autre/a")]
    public async Task An_inventory_that_points_outside_its_versions_is_not_believed(string contentPath)
    {
        var store = await OpenAsync();
        await store.AddAsync(Some.Id, Some.Draft(("a", "1")));
        var root = StorageLayout.ObjectRoot(Some.Id);
        var inventory = System.Text.Encoding.UTF8.GetString(await ReadFileAsync($"{root}/inventory.json"));
        var given = Some.Bytes(System.Text.RegularExpressions.Regex.Replace(inventory, "\"v1/content/[^\"]*\"", $"\"{contentPath}\""));
        foreach (var folder in new[] { root, $"{root}/v1" })
        {
            await OverwriteAsync($"{folder}/inventory.json", given);
            await OverwriteAsync($"{folder}/inventory.json.sha512", OcflNames.SidecarFor(given));
        }

        var fault = await Assert.ThrowsAsync<VersionStoreException>(() => store.OpenAsync(Some.Id, 1, "a", Token));

        Assert.Equal("LD6005", fault.Code);
    }

    [Theory]
    [InlineData("v1/content/intrus.pdf", "E023")]
    [InlineData("v1/intrus.pdf", "E015")]
    [InlineData("v2/content/intrus.pdf", "E046")]
    [InlineData("intrus.pdf", "E001")]
    public async Task A_file_that_no_inventory_names_is_reported(string path, string code)
    {
        var store = await OpenAsync();
        await store.AddAsync(Some.Id, Some.Draft(("a", "1")));
        var full = $"{StorageLayout.ObjectRoot(Some.Id)}/{path}";
        await (await ConnectAsync()).TryCreateAsync(full, Some.Bytes("x"), Token);

        var finding = Assert.Single(await store.FindingsAsync(Some.Id));

        Assert.Equal(("LD6111", code, full), (finding.Code, finding.SpecificationCode, finding.Path));
        Assert.Equal(["v1 a 1"], await store.AllTextsAsync(Some.Id));
    }

    [Fact]
    public async Task An_absent_object_is_reported_as_such()
    {
        var store = await OpenAsync();

        var finding = Assert.Single(await store.FindingsAsync(Some.Id));

        Assert.Equal(("LD6101", "E063", Some.Id), (finding.Code, finding.SpecificationCode, finding.Id));
    }

    [Fact]
    public async Task A_place_that_holds_something_else_is_left_alone()
    {
        var storage = await ConnectAsync();
        await storage.PrepareAsync(Token);
        await storage.TryCreateAsync("photos/vacances.jpg", Some.Bytes("x"), Token);
        var before = await SnapshotAsync();

        var fault = await Assert.ThrowsAsync<VersionStoreException>(
            async () => await (await OpenAsync()).CommitAsync(Some.Id, Some.Draft(("a", "1"))));

        Assert.Equal("LD6002", fault.Code);
        Assert.Equal(before, await SnapshotAsync());
    }

    [Theory]
    [InlineData("0=ocfl_1.1", "ocfl_1.0\n")]
    [InlineData("ocfl_layout.json", """{"extension":"0002-flat-direct-storage-layout","description":"x"}""")]
    [InlineData("ocfl_layout.json", "{")]
    public async Task A_root_of_another_layout_is_refused(string path, string content)
    {
        await (await OpenAsync()).AddAsync(Some.Id, Some.Draft(("a", "1")));
        await OverwriteAsync(path, Some.Bytes(content));
        var store = await OpenAsync();

        var fault = await Assert.ThrowsAsync<VersionStoreException>(() => store.CommitAsync(Some.Id, Some.Draft(("a", "2"))));

        Assert.Equal("LD6002", fault.Code);
        Assert.Contains(await store.AllFindingsAsync(), finding => finding.Code == "LD6100");
    }

    private protected async Task<byte[]> ReadFileAsync(string path) =>
        (await (await ConnectAsync()).ReadAsync(path, Token))!.Bytes.ToArray();

    private protected async Task OverwriteAsync(string path, byte[] content)
    {
        var storage = await ConnectAsync();
        var revision = (await storage.ReadAsync(path, Token))?.Revision;
        Assert.True(await storage.TryReplaceAsync(path, content, revision, Token));
    }

    private async Task DamageAsync(string path, string damage)
    {
        if (damage == "deleted")
        {
            await DeleteAsync(path);
            return;
        }

        var bytes = await ReadFileAsync(path);
        bytes[^3] ^= (byte)(damage == "changed" ? 1 : 0);
        await OverwriteAsync(path, damage switch
        {
            "truncated" => bytes[..(bytes.Length / 2)],
            "emptied" => [],
            "longer" => [.. bytes, 0],
            _ => bytes,
        });
    }

    private async Task<IReadOnlyList<string>> PathsAsync() =>
        await StoreExtensions.CollectAsync((await ConnectAsync()).ListAsync(string.Empty, Token));
}

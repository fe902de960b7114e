using Azure;
using LegalDocs.Versions.Azure.Tests.Support;
using LegalDocs.Versions.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Versions.Azure.Tests.Protecting;

/// <summary>Immutability policies and legal holds: against an account that has them, and against Azurite, which does not.</summary>
public sealed class BlobProtectionTests(Azurite azurite)
{
    // Three versions of three files each with inventory and digest file, and a log.
    private const int FilesOfAnObject = 4 + (3 * 2) + 1;

    private static readonly DateTimeOffset End = new(2068, 10, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly string _container = Azurite.NewContainer();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Protection.Until Until(DateTimeOffset end, RetentionMode mode = RetentionMode.Unlocked) => new(end, mode);

    [Fact]
    public async Task A_policy_guards_versions_and_logs_of_one_object_and_nothing_else()
    {
        await using var account = await ImmutableAccount.StartAsync(azurite, Token);
        var store = await ConnectAsync(account.ConnectionString);
        await SomeStore.FillAsync(store, 2, Token);

        var first = await store.ProtectAsync(SomeStore.Id(1), Until(End), Token);
        var again = await store.ProtectAsync(SomeStore.Id(1), Until(End), Token);
        var (one, other, all) = (
            await store.MeasureProtectionAsync(SomeStore.Id(1), Token),
            await store.MeasureProtectionAsync(SomeStore.Id(2), Token),
            await store.MeasureProtectionAsync(Token));

        Assert.Equal((new ProtectionOutcome(FilesOfAnObject, 0), new ProtectionOutcome(0, FilesOfAnObject)), (first, again));
        Assert.Equal((FilesOfAnObject, FilesOfAnObject, 0, 0), (one.Files, one.Retained, one.Locked, one.Held));
        Assert.Equal((End, End), (one.FirstEnd, one.LastEnd));
        Assert.True(other.IsNone);
        Assert.Equal((2 * FilesOfAnObject, FilesOfAnObject), (all.Files, all.Retained));
        Assert.All(account.Settings, line => Assert.Contains("DM2018_0001/", line, StringComparison.Ordinal));
        Assert.DoesNotContain(account.Settings, line => line.Contains("DM2018_0001/inventory.json", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_guarded_object_takes_new_versions_which_the_next_call_guards()
    {
        await using var account = await ImmutableAccount.StartAsync(azurite, Token);
        var store = await ConnectAsync(account.ConnectionString);
        await SomeStore.FillAsync(store, 1, Token);
        await store.ProtectAsync(SomeStore.Id(1), Until(End, RetentionMode.Locked), Token);

        var outcome = await store.CommitAsync(SomeStore.Id(1), Some.Addition(("acte-signe.pdf", "signé")), Token);
        var before = await store.MeasureProtectionAsync(SomeStore.Id(1), Token);
        var added = await store.ProtectAsync(SomeStore.Id(1), Until(End, RetentionMode.Locked), Token);

        Assert.Equal(4, Assert.IsType<CommitOutcome.Committed>(outcome).Version);
        Assert.Equal((FilesOfAnObject + 3, FilesOfAnObject), (before.Files, before.Locked));
        Assert.Equal(new ProtectionOutcome(3, FilesOfAnObject), added);
        Assert.Empty(await store.AllFindingsAsync());
    }

    [Fact]
    public async Task Nothing_is_shortened_and_a_locked_policy_stays_locked()
    {
        await using var account = await ImmutableAccount.StartAsync(azurite, Token);
        var store = await ConnectAsync(account.ConnectionString);
        await SomeStore.FillAsync(store, 1, Token);
        await store.ProtectAsync(SomeStore.Id(1), Until(End), Token);

        var shorter = await store.ProtectAsync(SomeStore.Id(1), Until(End.AddYears(-1)), Token);
        var locked = await store.ProtectAsync(SomeStore.Id(1), Until(End.AddYears(-1), RetentionMode.Locked), Token);
        var state = await store.MeasureProtectionAsync(SomeStore.Id(1), Token);
        var longer = await store.ProtectAsync(SomeStore.Id(1), Until(End.AddYears(1)), Token);
        var prolonged = await store.MeasureProtectionAsync(SomeStore.Id(1), Token);

        Assert.Equal((0, FilesOfAnObject, FilesOfAnObject), (shorter.Changed, locked.Changed, longer.Changed));
        Assert.Equal((FilesOfAnObject, End), (state.Locked, state.FirstEnd));
        Assert.Equal((FilesOfAnObject, End.AddYears(1)), (prolonged.Locked, prolonged.LastEnd));
    }

    [Fact]
    public async Task A_legal_hold_is_set_and_released_and_leaves_policies_alone()
    {
        await using var account = await ImmutableAccount.StartAsync(azurite, Token);
        var store = await ConnectAsync(account.ConnectionString);
        await SomeStore.FillAsync(store, 1, Token);
        await store.ProtectAsync(SomeStore.Id(1), Until(End), Token);

        var held = await store.ProtectAsync(SomeStore.Id(1), new Protection.Hold(), Token);
        var during = await store.MeasureProtectionAsync(SomeStore.Id(1), Token);
        var released = await store.ProtectAsync(SomeStore.Id(1), new Protection.Release(), Token);
        var after = await store.MeasureProtectionAsync(SomeStore.Id(1), Token);

        Assert.Equal((FilesOfAnObject, FilesOfAnObject), (held.Changed, released.Changed));
        Assert.Equal((FilesOfAnObject, FilesOfAnObject), (during.Held, during.Retained));
        Assert.Equal((0, FilesOfAnObject), (after.Held, after.Retained));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_account_without_immutability_says_so_and_keeps_its_acts(bool isHold)
    {
        var store = await ConnectAsync(azurite.ConnectionString);
        await SomeStore.FillAsync(store, 1, Token);

        var fault = await Assert.ThrowsAsync<VersionStoreException>(
            () => store.ProtectAsync(SomeStore.Id(1), isHold ? new Protection.Hold() : Until(End), Token));

        Assert.Equal("LD6700", fault.Code);
        Assert.False(fault.IsTransient);
        Assert.Contains("immuable (APINotImplemented 501) : rien n’est protégé", fault.French, StringComparison.Ordinal);
        Assert.Contains("version-level immutability", fault.Message, StringComparison.Ordinal);
        Assert.True((await store.MeasureProtectionAsync(SomeStore.Id(1), Token)).IsNone);
        Assert.Empty(await store.AllFindingsAsync());
    }

    [Theory]
    [InlineData(403, "AuthorizationPermissionMismatch", "LD6701", "Storage Blob Data Owner")]
    [InlineData(409, "ImmutabilityPolicyCannotBeShortenedWhenLocked", "LD6702", "ne peut qu’être prolongée")]
    [InlineData(409, "FeatureNotSupportedForImmutableStorage", "LD6700", "rien n’est protégé")]
    [InlineData(400, "InvalidQueryParameterValue", "LD6700", "rien n’est protégé")]
    public async Task A_refusal_of_the_service_is_explained(int status, string error, string code, string words)
    {
        await using var account = await ImmutableAccount.StartAsync(azurite, Token);
        var store = await ConnectAsync(account.ConnectionString);
        await SomeStore.FillAsync(store, 1, Token);
        account.Refusal = (status, error);

        var fault = await Assert.ThrowsAsync<VersionStoreException>(() => store.ProtectAsync(SomeStore.Id(1), Until(End), Token));

        Assert.Equal(code, fault.Code);
        Assert.Contains(words, fault.French, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_refusals_are_not_about_protection() =>
        Assert.Null(BlobProtections.Explain("azure:actes", "x", new RequestFailedException(404, "x", "BlobNotFound", null)));

    [Fact]
    public async Task An_absent_object_and_a_day_gone_by_are_refused()
    {
        await using var account = await ImmutableAccount.StartAsync(azurite, Token);
        var store = await ConnectAsync(account.ConnectionString);
        await SomeStore.FillAsync(store, 1, Token);

        var absent = await Assert.ThrowsAsync<VersionStoreException>(
            () => store.ProtectAsync(SomeStore.Id(9), new Protection.Hold(), Token));

        Assert.Equal("LD6703", absent.Code);
        await Assert.ThrowsAsync<ArgumentException>(() => store.ProtectAsync(SomeStore.Id(1), Until(Some.Date), Token));
        Assert.Empty(account.Settings);
    }

    private Task<BlobVersionStore> ConnectAsync(string connection) => BlobVersionStore.ConnectAsync(
        _container, connection, accountUrl: null, new FakeTimeProvider(Some.Date), Token);
}

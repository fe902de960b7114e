using System.Globalization;
using System.Text.Json.Nodes;
using LegalDocs.Transmission.Tests.Support;

namespace LegalDocs.Transmission.Tests.S2low;

/// <summary>Lists by status: a hundred a page, newest first, moving while they are read (protocol 2.4).</summary>
public sealed class ListTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Numbers_are_read_whether_they_are_written_as_numbers_or_as_texts()
    {
        var listed = await ListAsync(RawAnswer.Php(
            """{"transactions":[{"id":"12","number":"A1","date":"2018-09-27","type":"1"},{"id":13,"number":"A2","type":1}]}"""));

        Assert.Equal(
            [new TransactionSummary(13, "A2", null, "1"), new TransactionSummary(12, "A1", "2018-09-27", "1")], listed);
    }

    [Fact]
    public async Task An_item_without_identifier_or_number_is_passed_over()
    {
        Assert.Empty(await ListAsync(RawAnswer.Php("""{"transactions":[{"number":"A1"},{"id":1},{"id":null,"number":null}]}""")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("KO\nAccès refusé\n")]
    [InlineData("<html></html>")]
    [InlineData("[]")]
    [InlineData("""{"transactions":{}}""")]
    public async Task Another_answer_is_an_error_never_an_empty_list(string body)
    {
        var error = await Assert.ThrowsAsync<TransmissionException>(() => ListAsync(RawAnswer.Php(body)));

        Assert.True(error.IsTransient);
    }

    [Fact]
    public async Task Each_page_begins_with_the_last_item_of_the_one_before()
    {
        await using var server = RawServer.Start(Page(1000, 100), Page(901, 100), Page(802, 3));

        var listed = await Client(server).ListAsync(3, Token);

        Assert.Equal(Enumerable.Range(0, 201).Select(i => 1000L - i), listed.Select(item => item.Id));
        Assert.Contains("status_id=3&offset=99&limit=100", server.Requests[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_others_left_the_page_is_read_again_half_a_page_higher_and_nothing_is_missed()
    {
        // Number 1000 left: everything after it moved up by one, and 900 is no longer where it was looked for.
        await using var server = RawServer.Start(Page(1000, 100), Page(899, 5), Page(949, 56));

        var listed = await Client(server).ListAsync(3, Token);

        Assert.Equal(Enumerable.Range(0, 107).Select(i => 1000L - i), listed.Select(item => item.Id));
        Assert.Contains("status_id=3&offset=49&limit=100", server.Requests[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_in_while_a_long_list_is_read_does_not_make_the_walk_begin_again()
    {
        // Each page begins higher than the end of the one before: thirty acts were received meanwhile.
        await using var server = RawServer.Start(Page(1000, 100), Page(931, 100), Page(862, 100), Page(793, 40));

        var listed = await Client(server).ListAsync(4, Token);

        Assert.Equal(Enumerable.Range(0, 247).Select(i => 1000L - i), listed.Select(item => item.Id));
        Assert.Equal(4, server.Requests.Count);
    }

    [Fact]
    public async Task A_full_page_has_a_successor_even_when_one_of_its_items_cannot_be_read()
    {
        await using var server = RawServer.Start(Page(1000, 99, """{"id":null}"""), Page(902, 3));

        var listed = await Client(server).ListAsync(4, Token);

        Assert.Equal(101, listed.Count);
    }

    [Fact]
    public async Task A_list_that_never_stands_still_is_an_error_that_time_may_cure()
    {
        await using var server = RawServer.Start(
            [.. Enumerable.Range(0, 40).SelectMany(_ => new[] { Page(1000, 100), Page(1, 1) })]);

        var error = await Assert.ThrowsAsync<TransmissionException>(() => Client(server).ListAsync(3, Token));

        Assert.True(error.IsTransient);
    }

    [Fact]
    public void Statuses_are_walked_in_the_direction_in_which_transactions_move()
    {
        (int From, int To)[] moves =
            [(17, 1), (18, 1), (1, 2), (2, 3), (3, 4), (3, -1), (1, -1), (4, 5), (4, 19), (19, 12), (12, 13), (12, 14), (4, 0), (4, 6)];
        var order = ActesStatus.LookUpOrder.Index().ToDictionary(each => each.Item, each => each.Index);

        Assert.All(moves, move => Assert.True(order[move.From] < order[move.To], $"{move.From} → {move.To}"));
    }

    private static RawAnswer Page(int first, int count, string? also = null) => RawAnswer.Php(new JsonObject
    {
        ["transactions"] = new JsonArray(
        [
            .. Enumerable.Range(0, count).Select(i => new JsonObject
            {
                ["id"] = first - i,
                ["number"] = (first - i).ToString(CultureInfo.InvariantCulture),
            }),
            .. also is null ? [] : new[] { JsonNode.Parse(also) },
        ]),
    }.ToJsonString());

    private static async Task<IReadOnlyList<TransactionSummary>> ListAsync(RawAnswer answer)
    {
        await using var server = RawServer.Start(answer);
        return await Client(server).ListAsync(3, Token);
    }

    private static S2lowPlateforme Client(RawServer server) => Clients.Of(server.Address, Some.Metropole, TimeProvider.System);
}

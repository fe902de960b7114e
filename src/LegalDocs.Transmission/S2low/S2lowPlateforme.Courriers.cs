using System.Globalization;
using System.Text.Json;

namespace LegalDocs.Transmission;

/// <content>Letters of the préfecture (protocol 2, 2.5).</content>
public sealed partial class S2lowPlateforme
{
    private const string DownloadScript = "actes_download_file.php";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CourrierAnnonce>> ListUnreadAsync(CancellationToken cancellationToken)
    {
        var answer = await ReadAsync($"{Module}api/list_document_prefecture.php", cancellationToken).ConfigureAwait(false);
        return ParseUnread(answer.Body)
            ?? throw new TransmissionException($"{Name}: letters of the préfecture: {Odd(answer)}", true, null);
    }

    /// <inheritdoc/>
    public async Task<ReadOnlyMemory<byte>> DownloadCourrierAsync(long courrierId, CancellationToken cancellationToken)
    {
        var first = await ReadAsync(
            $"{Module}actes_transac_get_document.php?id={Text(courrierId)}", cancellationToken).ConfigureAwait(false);
        if (!first.IsRedirect)
        {
            return File(first);
        }

        // The only redirection that is ever followed, and by hand (protocol 1).
        var path = DownloadPath(first.Location) ?? throw new TransmissionException(
            $"{Name}: letter {Text(courrierId)}: redirected to '{first.Location}'", isTransient: false, null);
        return File(await ReadAsync(path, cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public async Task MarkReadAsync(long courrierId, CancellationToken cancellationToken)
    {
        var answer = await ReadAsync(
            $"{Module}api/document_prefecture_mark_as_read.php?transaction_id={Text(courrierId)}", cancellationToken)
            .ConfigureAwait(false);
        if (!IsConfirmed(answer.Body))
        {
            throw new TransmissionException($"{Name}: letter {Text(courrierId)} not marked as read: {Odd(answer)}", true, null);
        }
    }

    /// <summary>A path on this platform, or null when the redirection leads elsewhere.</summary>
    private string? DownloadPath(Uri? location)
    {
        if (location is null || !Uri.TryCreate(new Uri(_account.BaseAddress, Module), location, out var target))
        {
            return null;
        }

        var isHere = target.Scheme == _account.BaseAddress.Scheme && target.Authority == _account.BaseAddress.Authority;
        return isHere && target.AbsolutePath.EndsWith($"/{DownloadScript}", StringComparison.Ordinal)
            ? target.PathAndQuery
            : null;
    }

    private static List<CourrierAnnonce>? ParseUnread(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Array
                ? [.. document.RootElement.EnumerateArray().Select(ReadUnread).OfType<CourrierAnnonce>()]
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static CourrierAnnonce? ReadUnread(JsonElement element) =>
        Number(element, "id") is { } id
            ? new CourrierAnnonce(
                id,
                (int)(Number(element, "type") ?? 0),
                Number(element, "related_transaction_id"),
                element.Text("number"),
                element.Text("unique_id"))
            : null;

    private static long? Number(JsonElement element, string name) =>
        long.TryParse(element.Text(name), CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsConfirmed(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.Text("result") == "ok";
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

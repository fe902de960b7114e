using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace LegalDocs.Sandbox;

/// <summary>Reads a body as PHP does: too large gives an empty form, a broken part ends it (protocol 2.2).</summary>
internal static class PhpFormReader
{
    private const int MaxBoundary = 200;
    private const int MaxNameLength = 1000;

    /// <exception cref="IOException">The client went away before the end of the body.</exception>
    public static async Task<PhpForm> ReadAsync(
        HttpRequest request, SandboxLimits limits, CancellationToken cancellationToken)
    {
        if (request.ContentLength is null or 0 && request.Headers.TransferEncoding.Count == 0)
        {
            return PhpForm.Empty;
        }

        if (request.ContentLength > limits.PostBytes || !MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
        {
            await request.Body.CopyToAsync(Stream.Null, cancellationToken);
            return PhpForm.Empty;
        }

        return type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            ? await MultipartAsync(request.Body, HeaderUtilities.RemoveQuotes(type.Boundary).ToString(), cancellationToken)
            : await UrlEncodedAsync(request.Body, cancellationToken);
    }

    private static async Task<PhpForm> MultipartAsync(Stream body, string boundary, CancellationToken cancellationToken)
    {
        var form = new PhpForm();
        if (boundary.Length is 0 or > MaxBoundary)
        {
            await body.CopyToAsync(Stream.Null, cancellationToken);
            return form;
        }

        var reader = new MultipartReader(boundary, body);
        try
        {
            while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
            {
                await AddAsync(form, section, cancellationToken);
            }
        }
        catch (InvalidDataException)
        {
            // PHP keeps what it understood before the broken part.
        }

        return form;
    }

    private static async Task AddAsync(PhpForm form, MultipartSection section, CancellationToken cancellationToken)
    {
        if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)
            || HeaderUtilities.RemoveQuotes(disposition.Name).ToString() is not { Length: > 0 and <= MaxNameLength } name)
        {
            return;
        }

        using var content = new MemoryStream();
        await section.Body.CopyToAsync(content, cancellationToken);
        if (disposition.FileName.HasValue)
        {
            var path = HeaderUtilities.RemoveQuotes(disposition.FileName).ToString();
            form.Add(new PhpFile(name, path[(path.LastIndexOfAny(['/', '\\']) + 1)..], content.ToArray()));
        }
        else
        {
            form.Add(name, content.ToArray());
        }
    }

    private static async Task<PhpForm> UrlEncodedAsync(Stream body, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        await body.CopyToAsync(content, cancellationToken);
        var form = new PhpForm();
        foreach (var pair in Encoding.Latin1.GetString(content.ToArray()).Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            form.Add(
                Encoding.Latin1.GetString(Decode(parts[0])), parts.Length > 1 ? Decode(parts[1]) : []);
        }

        return form;
    }

    private static byte[] Decode(string text)
    {
        var bytes = Encoding.Latin1.GetBytes(text);
        return System.Net.WebUtility.UrlDecodeToBytes(bytes, 0, bytes.Length) ?? [];
    }
}

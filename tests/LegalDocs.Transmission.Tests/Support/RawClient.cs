using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace LegalDocs.Transmission.Tests.Support;

/// <summary>A client that somebody else wrote: plain HTTP, any form, answers as bytes.</summary>
internal sealed class RawClient : IDisposable
{
    public const string Create = "modules/actes/actes_transac_create.php";

    private readonly HttpClient _http;

    public RawClient(Uri address, string? login = "242100410")
    {
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };
        if (login is not null)
        {
            var credentials = Convert.ToBase64String(Encoding.ASCII.GetBytes($"{login}:x"));
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", credentials);
        }
    }

    /// <summary>A form that the platform accepts, to be spoilt by a test.</summary>
    public static Dictionary<string, string> Form(int number = 1) => new(StringComparer.Ordinal)
    {
        ["api"] = "1",
        ["nature_code"] = "1",
        ["classif1"] = "5",
        ["classif2"] = "7",
        ["number"] = "DM2018_" + number.ToString("D4", CultureInfo.InvariantCulture),
        ["decision_date"] = "2018-09-27",
        ["subject"] = "Création d'un service commun",
        ["type_acte"] = "99_DE",
    };

    public async Task<RawResponse> GetAsync(string path)
    {
        using var response = await _http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return await ReadAsync(response);
    }

    /// <summary>Sends a multipart form in ISO-8859-1.</summary>
    public async Task<RawResponse> PostAsync(
        string path, IReadOnlyDictionary<string, string> fields, params RawFile[] files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            form.Add(Part(name, Encoding.Latin1.GetBytes(value), null));
        }

        foreach (var file in files)
        {
            form.Add(Part(file.Field, file.Content, file.Name));
            if (file.TypePiece is not null)
            {
                form.Add(Part("type_pj[]", Encoding.ASCII.GetBytes(file.TypePiece), null));
            }
        }

        using var response = await _http.PostAsync(new Uri(path, UriKind.Relative), form, TestContext.Current.CancellationToken);
        return await ReadAsync(response);
    }

    /// <summary>Creates an act as the form says, with a sound PDF.</summary>
    public Task<RawResponse> CreateAsync(IReadOnlyDictionary<string, string> fields, params RawFile[] annexes) =>
        PostAsync(Create, fields, [RawFile.Acte(Some.Pdf()), .. annexes]);

    public void Dispose() => _http.Dispose();

    private static ByteArrayContent Part(string name, byte[] value, string? fileName) => new(value)
    {
        Headers =
        {
            ContentDisposition = new ContentDispositionHeaderValue("form-data")
            {
                Name = $"\"{name}\"",
                FileName = fileName is null ? null : $"\"{fileName}\"",
            },
        },
    };

    private static async Task<RawResponse> ReadAsync(HttpResponseMessage response) => new(
        (int)response.StatusCode,
        await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken),
        response.Headers.Location?.OriginalString,
        response.Content.Headers.ContentType?.ToString());
}

/// <summary>A file of a form.</summary>
internal sealed record RawFile(string Field, string Name, byte[] Content, string? TypePiece = null)
{
    public static RawFile Acte(byte[] content) => new("acte_pdf_file", "acte.pdf", content);

    public static RawFile Annexe(byte[] content, string? typePiece = "99_DE") =>
        new("acte_attachments[]", "annexe.pdf", content, typePiece);
}

/// <summary>An answer as it came.</summary>
internal sealed record RawResponse(int Status, byte[] Body, string? Location, string? ContentType)
{
    public string Text => Encoding.Latin1.GetString(Body);
}

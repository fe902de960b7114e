using System.Text;

namespace LegalDocs.Sandbox;

/// <summary>A form as PHP hands it to a script: bytes, the last value of a name wins, <c>name[]</c> makes a list.</summary>
internal sealed class PhpForm
{
    private readonly Dictionary<string, List<byte[]>> _fields = new(StringComparer.Ordinal);
    private readonly List<PhpFile> _files = [];

    /// <summary>The form of a request without body, or whose body was larger than PHP takes.</summary>
    public static PhpForm Empty { get; } = new();

    public IReadOnlyList<PhpFile> Files => _files;

    public void Add(string name, byte[] value)
    {
        if (!_fields.TryGetValue(name, out var values))
        {
            _fields[name] = values = [];
        }

        values.Add(value);
    }

    public void Add(PhpFile file) => _files.Add(file);

    /// <summary>The text of a field, read as ISO-8859-1; empty when absent.</summary>
    public string Text(string name) =>
        _fields.TryGetValue(name, out var values) ? Encoding.Latin1.GetString(values[^1]) : string.Empty;

    /// <summary>The text of a field of a page of ours, which is in UTF-8; empty when absent.</summary>
    public string Utf8(string name) =>
        _fields.TryGetValue(name, out var values) ? Encoding.UTF8.GetString(values[^1]) : string.Empty;

    /// <summary>The texts of <c>name[]</c>, in the order of the form.</summary>
    public IReadOnlyList<string> Texts(string name) =>
        _fields.TryGetValue($"{name}[]", out var values) ? [.. values.Select(Encoding.Latin1.GetString)] : [];

    /// <summary>The file of a field, or null.</summary>
    public PhpFile? File(string name) => _files.LastOrDefault(file => file.Field == name);

    /// <summary>The files of <c>name[]</c>, in the order of the form.</summary>
    public IReadOnlyList<PhpFile> FilesOf(string name) => [.. _files.Where(file => file.Field == $"{name}[]")];
}

/// <summary>A file of a form.</summary>
/// <param name="Field">Name of the field.</param>
/// <param name="Name">Name of the file, without folders.</param>
/// <param name="Content">The bytes.</param>
internal sealed record PhpFile(string Field, string Name, byte[] Content);

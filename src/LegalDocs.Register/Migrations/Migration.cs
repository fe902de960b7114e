using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace LegalDocs.Register;

/// <summary>A numbered SQL file of the program.</summary>
/// <param name="Number">1 and up, without gaps.</param>
/// <param name="Name">File name without extension.</param>
/// <param name="Sql">Its commands.</param>
internal sealed record Migration(int Number, string Name, string Sql)
{
    /// <summary>SHA-256 of the text, in lower case hexadecimal, whatever the line ends of the checkout.</summary>
    public string Hash { get; } =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql.ReplaceLineEndings("\n"))));

    /// <summary>The migrations of this program, in order.</summary>
    /// <param name="dialect">sqlite or postgresql: same numbers, same names, same tables.</param>
    public static IReadOnlyList<Migration> Load(string dialect)
    {
        var assembly = typeof(Migration).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith($"{dialect}/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => Read(assembly, name)),
        ];
    }

    private static Migration Read(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
        var name = Path.GetFileNameWithoutExtension(resource);
        return new Migration(int.Parse(name.Split('_')[0], CultureInfo.InvariantCulture), name, reader.ReadToEnd());
    }
}

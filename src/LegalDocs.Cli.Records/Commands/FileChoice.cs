using LegalDocs.Campaigns.Reading;
using LegalDocs.Campaigns.Sessions;
using LegalDocs.Records;
using LegalDocs.Versions;

namespace LegalDocs.Cli.Commands;

/// <summary>Which file of which version of an act is handed out.</summary>
/// <param name="Acte">The act.</param>
/// <param name="Version">Number of the version.</param>
/// <param name="Path">Logical path.</param>
/// <param name="Sha512">Digest of the file.</param>
/// <param name="Note">What the reader must know about the choice; null when there is nothing to say.</param>
internal sealed record FileChoice(ReadableActe Acte, int Version, string Path, string Sha512, string? Note)
{
    private static readonly Dictionary<string, string> Paths = new(StringComparer.Ordinal)
    {
        ["acte"] = ActeFiles.Pdf,
        ["signe"] = ActeFiles.SignedPdf,
        ["word"] = ActeFiles.Docx,
        ["ar"] = ActeFiles.Receipt,
        ["tamponne"] = ActeFiles.StampedPdf,
    };

    public static IReadOnlyList<string> Kinds { get; } = [.. Paths.Keys];

    /// <summary>Chooses: the signed act when nothing is asked for.</summary>
    /// <exception cref="UsageException">No such version, or no such file in it.</exception>
    public static FileChoice Of(ReadableActe acte, string? kind, string? file, int? version, CliContext context)
    {
        if (kind is not null && file is not null)
        {
            throw new UsageException("--kind et --file s’excluent.", "--kind and --file exclude each other.");
        }

        if (version is { } number && (number < 1 || number > acte.History.Head))
        {
            var (french, english) = acte.History.Head == 1
                ? ("a une seule version, la version 1", "has one version, version 1")
                : ($"a {acte.History.Head} versions, de 1 à {acte.History.Head}",
                    $"has {acte.History.Head} versions, 1 to {acte.History.Head}");
            throw new UsageException(
                $"l’acte {acte.Numero} {french} ; la version {number} n’existe pas.",
                $"the act {acte.Numero} {english}; version {number} does not exist.");
        }

        return (kind is null ? file : Paths[kind]) is { } path
            ? Named(acte, path, version)
            : Default(acte, version, context);
    }

    private static FileChoice Named(ReadableActe acte, string path, int? version)
    {
        var chosen = version ?? path switch
        {
            ActeFiles.SignedPdf => SignedVersion.Find(acte.History)?.Version ?? acte.DefaultVersion,
            ActeFiles.StampedPdf => acte.History.Versions.LastOrDefault(each => Digest(each, path) is not null)?.Number
                ?? acte.DefaultVersion,
            _ => acte.DefaultVersion,
        };
        var entry = acte.History.Versions[chosen - 1];
        return new FileChoice(acte, chosen, path, Digest(entry, path) ?? throw Absent(acte, entry, path), Note: null);
    }

    private static FileChoice Default(ReadableActe acte, int? version, CliContext context)
    {
        var signed = SignedVersion.Find(acte.History);
        if (version is null && signed is not null)
        {
            var note = signed.IsSuperseded
                ? context.Say(
                    $"attention : la version {acte.History.Head}, plus récente, a un autre texte et n’est pas signée.",
                    $"beware: version {acte.History.Head}, which is newer, has another text and is not signed.")
                : null;
            return new FileChoice(acte, signed.Version, ActeFiles.SignedPdf, signed.Sha512, note);
        }

        var chosen = acte.History.Versions[(version ?? acte.DefaultVersion) - 1];
        return Digest(chosen, ActeFiles.SignedPdf) is { } digest
            ? new FileChoice(acte, chosen.Number, ActeFiles.SignedPdf, digest, null)
            : Named(acte, ActeFiles.Pdf, chosen.Number) with { Note = Unsigned(acte, chosen, signed, context) };
    }

    private static string Unsigned(ReadableActe acte, VersionEntry chosen, SignedVersion? signed, CliContext context)
    {
        var received = acte.ReceivedVersion == chosen.Number
            ? context.Say(", dont l’accusé de réception est conservé", ", whose receipt is stored")
            : string.Empty;
        return signed is null
            ? context.Say(
                $"aucune version signée de cet acte ; voici acte.pdf de la version {chosen.Number}{received}.",
                $"no signed version of this act; here is acte.pdf of version {chosen.Number}{received}.")
            : context.Say(
                $"la version {chosen.Number} n’est pas signée (la version {signed.Version} l’est) ; voici acte.pdf{received}.",
                $"version {chosen.Number} is not signed (version {signed.Version} is); here is acte.pdf{received}.");
    }

    private static string? Digest(VersionEntry version, string path) =>
        version.Files.FirstOrDefault(file => file.Path == path)?.Sha512;

    private static UsageException Absent(ReadableActe acte, VersionEntry version, string path)
    {
        var names = string.Join(", ", version.Files.Select(file => file.Path).Order(StringComparer.Ordinal));
        var others = acte.History.Versions.Where(each => Digest(each, path) is not null).Select(each => $"v{each.Number}").ToList();
        var (french, english) = others.Count == 0
            ? ("aucune version n’en a", "no version has one")
            : ($"il est en {string.Join(", ", others)} (--version)", $"it is in {string.Join(", ", others)} (--version)");
        return new UsageException(
            $"l’acte {acte.Numero} n’a pas de fichier « {path} » en version {version.Number}, {french} ; cette version a {names}.",
            $"the act {acte.Numero} has no file '{path}' in version {version.Number}, {english}; this version has {names}.");
    }
}

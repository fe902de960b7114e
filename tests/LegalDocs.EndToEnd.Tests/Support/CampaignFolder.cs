namespace LegalDocs.EndToEnd.Tests.Support;

/// <summary>A copy of the shipped campaign and its templates in a folder of its own, deleted at the end.</summary>
internal sealed class CampaignFolder : IDisposable
{
    private CampaignFolder(string root) => Root = root;

    public string Root { get; }

    public string Pipeline => Path.Combine(Root, "pipelines", "services-communs");

    public string Outputs => Path.Combine(Pipeline, "sorties");

    public string Store => Path.Combine(Pipeline, "depot");

    public string Workbook => Path.Combine(Pipeline, "donnees", "services-communs.xlsx");

    public static CampaignFolder FromRepository()
    {
        var folder = new CampaignFolder(Directory.CreateTempSubdirectory("legaldocs-e2e-").FullName);
        Copy(Checkout.PathOf("templates"), Path.Combine(folder.Root, "templates"), _ => true);
        Copy(Checkout.PathOf("pipelines", "services-communs"), folder.Pipeline, IsSource);
        return folder;
    }

    /// <summary>A copy of a campaign that already ran, with its store, outputs and register.</summary>
    public CampaignFolder Clone()
    {
        var clone = new CampaignFolder(Directory.CreateTempSubdirectory("legaldocs-e2e-").FullName);
        Copy(Root, clone.Root, _ => true);
        return clone;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static bool IsSource(string relative) =>
        !relative.StartsWith("sorties", StringComparison.Ordinal)
        && !relative.StartsWith("depot", StringComparison.Ordinal)
        && !relative.StartsWith(".legaldocs", StringComparison.Ordinal);

    private static void Copy(string from, string to, Func<string, bool> isWanted)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(from, file);
            if (isWanted(relative))
            {
                var target = Path.Combine(to, relative);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }
    }
}

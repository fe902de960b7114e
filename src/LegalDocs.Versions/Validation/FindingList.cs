namespace LegalDocs.Versions;

/// <summary>Gathers findings from several threads; gives each once, in an order that no thread decides.</summary>
internal sealed class FindingList(string prefix)
{
    private readonly Lock _gate = new();
    private readonly HashSet<OcflFinding> _findings = [];
    private long _files;
    private long _bytes;

    public long Files => _files;

    public long Bytes => _bytes;

    public void Add(string code, string path, string detail = "")
    {
        var full = prefix.Length == 0 ? path : path.Length == 0 ? prefix : $"{prefix}/{path}";
        var (french, english) = OcflRules.Text(code, detail);
        lock (_gate)
        {
            _findings.Add(new OcflFinding(code, full, french, english));
        }
    }

    public void AddIf(bool isWrong, string code, string path, string detail = "")
    {
        if (isWrong)
        {
            Add(code, path, detail);
        }
    }

    public void Read(long bytes)
    {
        Interlocked.Increment(ref _files);
        Interlocked.Add(ref _bytes, bytes);
    }

    public IReadOnlyList<OcflFinding> InOrder() =>
    [
        .. _findings
            .OrderBy(finding => finding.Path, StringComparer.Ordinal)
            .ThenBy(finding => finding.Code, StringComparer.Ordinal)
            .ThenBy(finding => finding.English, StringComparer.Ordinal),
    ];
}

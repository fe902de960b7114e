using System.Globalization;
using System.Text.RegularExpressions;

namespace LegalDocs.Pdf;

/// <summary>LibreOffice as found on this machine, with the tools of the system that confine it.</summary>
internal sealed partial class LibreOfficeInstallation
{
    private const string KeptBlocks = "1073741824";

    private static readonly TimeSpan VersionTimeLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan ProbeTimeLimit = TimeSpan.FromSeconds(10);
    private static readonly Version Oldest = new(7, 4);

    private readonly string _program;
    private readonly IReadOnlyList<string> _isolation;
    private readonly string? _timeout;
    private readonly string? _prlimit;

    private LibreOfficeInstallation(
        string program, string version, IReadOnlyList<string> isolation, string? timeout, string? prlimit)
    {
        _program = program;
        Version = version;
        _isolation = isolation;
        _timeout = timeout;
        _prlimit = prlimit;
    }

    /// <summary>For instance <c>LibreOffice 7.4.7.2 40(Build:2)</c>.</summary>
    public string Version { get; }

    /// <exception cref="PdfConverterException">LibreOffice is missing, too old, or does not start.</exception>
    public static async Task<LibreOfficeInstallation> FindAsync(
        LibreOfficeOptions options, string folder, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        var program = ProgramPaths.FindLibreOffice(options.Program) ?? throw ConverterFailures.Missing(options.Program);
        var environment = Environment(folder, folder);
        var answer = await ToolProcess
            .RunAsync([program, "--version"], environment, VersionTimeLimit, null, timeProvider, cancellationToken)
            .ConfigureAwait(false);
        var version = VersionLine().Match(answer.Output);
        if (!version.Success)
        {
            throw ConverterFailures.NotLibreOffice(program, answer.Output.Length > 0 ? answer.Output : answer.ErrorText);
        }

        if (System.Version.Parse(version.Groups[1].Value) < Oldest)
        {
            throw ConverterFailures.TooOld(version.Value);
        }

        var isolation = options.IsolatesNetwork
            ? await IsolationAsync(environment, timeProvider, cancellationToken).ConfigureAwait(false)
            : [];
        return new LibreOfficeInstallation(
            program, version.Value.Trim(), isolation, ProgramPaths.FindTool("timeout"), ProgramPaths.FindTool("prlimit"));
    }

    /// <summary>An environment rebuilt from nothing: no locale, no proxy, no session of the caller gets in.</summary>
    public static Dictionary<string, string> Environment(string home, string temporary)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PATH"] = ProgramPaths.SystemPath,
            ["HOME"] = home,
            ["TMPDIR"] = temporary,
            ["LANG"] = "C.UTF-8",
            ["TZ"] = "UTC",
            ["SAL_USE_VCLPLUGIN"] = "svp",

            // At its start LibreOffice takes and gives back blocks of tens of megabytes about twenty times. By default glibc maps
            // each anew (300 000 page faults, two thirds of the start's time); kept, and in huge pages, they cost 13 000 (mallopt(3)).
            ["MALLOC_MMAP_THRESHOLD_"] = KeptBlocks,
            ["MALLOC_TRIM_THRESHOLD_"] = KeptBlocks,
            ["GLIBC_TUNABLES"] = "glibc.malloc.hugetlb=1",
        };
        foreach (var name in (ReadOnlySpan<string>)["http_proxy", "https_proxy", "ftp_proxy"])
        {
            environment[name] = HardenedProfile.ClosedProxy;
        }

        if (OperatingSystem.IsWindows())
        {
            environment["SystemRoot"] = System.Environment.GetFolderPath(System.Environment.SpecialFolder.Windows);
            environment["TEMP"] = environment["TMP"] = temporary;
        }

        return environment;
    }

    /// <summary>LibreOffice with its arguments, wrapped by what confines it.</summary>
    public IReadOnlyList<string> Command(IReadOnlyList<string> arguments, TimeSpan longest, long memoryBytes)
    {
        List<string> command = [];
        if (_timeout is not null)
        {
            command.AddRange([_timeout, "--signal=KILL", Text(Math.Ceiling(longest.TotalSeconds))]);
        }

        command.AddRange(_isolation);
        if (_prlimit is not null && memoryBytes > 0)
        {
            command.AddRange([_prlimit, $"--data={Text(memoryBytes)}"]);
        }

        return [.. command, _program, .. arguments];
    }

    /// <summary>Tells two machines apart whose fonts would give other pages.</summary>
    public string FontFingerprint() => Fonts.Fingerprint(Path.GetDirectoryName(ProgramPaths.Real(_program)));

    /// <summary>A network namespace of its own, when the system allows one: as root, else as root of a user namespace.</summary>
    private static async Task<IReadOnlyList<string>> IsolationAsync(
        Dictionary<string, string> environment, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        if (ProgramPaths.FindTool("unshare") is not { } unshare || ProgramPaths.FindTool("true") is not { } nothing)
        {
            return [];
        }

        foreach (var option in (string[])["--net", "--map-root-user --net"])
        {
            string[] command = [unshare, .. option.Split(' ')];
            var probe = await ToolProcess
                .RunAsync([.. command, nothing], environment, ProbeTimeLimit, null, timeProvider, cancellationToken)
                .ConfigureAwait(false);
            if (probe is { ExitCode: 0, IsTimedOut: false })
            {
                return command;
            }
        }

        return [];
    }

    private static string Text(double value) => value.ToString("F0", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"LibreOffice\w* (\d+\.\d+(?:\.\d+){0,2})[^\r\n]*", RegexOptions.CultureInvariant)]
    private static partial Regex VersionLine();
}

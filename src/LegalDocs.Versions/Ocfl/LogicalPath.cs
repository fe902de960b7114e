using System.Text;

namespace LegalDocs.Versions;

/// <summary>Rules for the names that callers choose: logical paths (OCFL 1.1 §3.5.3.1, stricter) and log
/// names.</summary>
internal static class LogicalPath
{
    private const int MaxLength = 200;
    private const int MaxElementBytes = 255;
    private const int MaxLogNameLength = 100;

    /// <summary>Why a path is refused, or null when it is accepted.</summary>
    public static string? FindFault(string path)
    {
        if (path.Length is 0 or > MaxLength)
        {
            return "it must have 1 to 200 characters";
        }

        if (path.Contains('\\', StringComparison.Ordinal) || path.Any(char.IsControl))
        {
            return "it holds a backslash or a control character";
        }

        if (!IsNormalized(path))
        {
            return "it is not in Unicode form C";
        }

        return path.Split('/').Select(FindElementFault).FirstOrDefault(fault => fault is not null);
    }

    /// <summary>Checks the paths of a draft against each other too: a file cannot be the folder of another
    /// (E095).</summary>
    public static void ThrowIfRefused(IEnumerable<string> paths)
    {
        var all = paths.ToHashSet(StringComparer.Ordinal);
        foreach (var path in all)
        {
            if (FindFault(path) is { } fault)
            {
                throw new ArgumentException($"The logical path '{path}' is refused: {fault}.", nameof(paths));
            }

            for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = path.IndexOf('/', slash + 1))
            {
                if (all.Contains(path[..slash]))
                {
                    throw new ArgumentException($"'{path[..slash]}' is both a file and the folder of '{path}'.", nameof(paths));
                }
            }
        }
    }

    public static void ThrowIfLogNameRefused(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (name.Length > MaxLogNameLength || name[0] == '.' || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'))
        {
            throw new ArgumentException($"The log name '{name}' is refused: ASCII letters, digits, '.', '-', '_' only.", nameof(name));
        }
    }

    private static string? FindElementFault(string element) => element switch
    {
        "" => "it has an empty element, or starts or ends with '/'",
        "." or ".." => "it has an element '.' or '..'",
        // Windows and Azure drop a final dot or space: two names would become one.
        _ when element[^1] is '.' or ' ' => "an element ends with a dot or a space",
        _ when Encoding.UTF8.GetByteCount(element) > MaxElementBytes => "an element is longer than 255 bytes",
        _ => null,
    };

    private static bool IsNormalized(string path)
    {
        try
        {
            return path.IsNormalized(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // The runtime's answer to a lone surrogate.
            return false;
        }
    }
}

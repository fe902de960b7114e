using System.Globalization;

namespace LegalDocs.Cli.Display;

/// <summary>How many columns a table may take.</summary>
internal static class TerminalWidth
{
    /// <summary>The width of the terminal, or that of <c>COLUMNS</c>; null in a pipe: nothing is cut there.</summary>
    public static int? Find()
    {
        if (int.TryParse(
            Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns))
        {
            return columns;
        }

        try
        {
            return Console.IsOutputRedirected || Console.WindowWidth <= 0 ? null : Console.WindowWidth;
        }
        catch (IOException)
        {
            return null; // no console at all
        }
    }
}

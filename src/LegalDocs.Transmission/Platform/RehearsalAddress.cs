namespace LegalDocs.Transmission;

/// <summary>Tells a rehearsal platform from a real one: it listens on this computer, where nothing reaches the State.</summary>
public static class RehearsalAddress
{
    /// <summary>Whether a platform at an address can only be a rehearsal.</summary>
    /// <param name="address">Address of a platform.</param>
    /// <returns>Whether it is on this computer.</returns>
    public static bool IsRehearsal(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address is { IsAbsoluteUri: true, IsLoopback: true, Scheme: "http" or "https" };
    }

    /// <summary>Whether the name of a platform, as the log of an act keeps it, holds such an address.</summary>
    /// <param name="platform">« S²LOW http://127.0.0.1:44943 (242100410) »; may be null.</param>
    /// <returns>Whether it was a rehearsal.</returns>
    public static bool IsRehearsal(string? platform) => (platform ?? string.Empty).Split(' ')
        .Any(word => Uri.TryCreate(word, UriKind.Absolute, out var address) && IsRehearsal(address));
}

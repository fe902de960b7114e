namespace LegalDocs.Campaigns.Sessions;

/// <summary>Secrets of the environment: <c>NAME</c>, or the content of the file that <c>NAME_FILE</c> names.</summary>
public static class Secrets
{
    /// <summary>A secret, read at each call.</summary>
    /// <param name="name">Name of the variable; with <c>_FILE</c> behind it, of the one that names a file.</param>
    /// <returns>The secret, without the line ends of its file; null when neither variable is set.</returns>
    /// <exception cref="UsageException">The file cannot be read.</exception>
    public static string? Find(string name)
    {
        if (Environment.GetEnvironmentVariable(name) is { Length: > 0 } value)
        {
            return value;
        }

        if (Environment.GetEnvironmentVariable($"{name}_FILE") is not { Length: > 0 } path)
        {
            return null;
        }

        try
        {
            return File.ReadAllText(path).TrimEnd('\r', '\n');
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(
                $"le fichier que nomme la variable {name}_FILE ne peut pas être lu : {error.Message}",
                $"the file that variable {name}_FILE names cannot be read: {error.Message}");
        }
    }
}

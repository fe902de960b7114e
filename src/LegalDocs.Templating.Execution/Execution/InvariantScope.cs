using System.Globalization;

namespace LegalDocs.Templating;

/// <summary>No culture, as long as a template is compiled or rendered: capitals and regular expressions depend on it.</summary>
internal readonly struct InvariantScope : IDisposable
{
    private readonly CultureInfo _before;

    private InvariantScope(CultureInfo before) => _before = before;

    public static InvariantScope Enter()
    {
        var scope = new InvariantScope(CultureInfo.CurrentCulture);
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        return scope;
    }

    public void Dispose() => CultureInfo.CurrentCulture = _before;
}

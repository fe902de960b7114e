using System.Text.Json;

namespace LegalDocs.Templating;

/// <summary>The data of one document: immutable, safe from several threads, never changed by a template.</summary>
/// <remarks>
/// Text stays text (a date or an hour is the text its source gives, best ISO 8601: functions read it); a whole number is
/// exact (<c>long</c>), any other number a <c>decimal</c>; <c>true</c>, <c>false</c>, <c>null</c>, objects and arrays are
/// what they are. Names are case-sensitive.
/// </remarks>
public sealed class TemplateData
{
    private TemplateData(DataObject root) => Root = root;

    internal DataObject Root { get; }

    /// <summary>The data of a JSON object, whose members are the variables of the template.</summary>
    /// <param name="json">An object; the element may be disposed of afterwards.</param>
    /// <returns>The data.</returns>
    /// <exception cref="ArgumentException"><paramref name="json"/> is not an object, or a number in it does not fit
    /// 28 significant digits: data are never rounded.</exception>
    public static TemplateData FromJson(JsonElement json) => json.ValueKind == JsonValueKind.Object
        ? new TemplateData((DataObject)new JsonReader().Read(json)!)
        : throw new ArgumentException("The data of a template are a JSON object.", nameof(json));

    /// <summary>The data of a JSON object, as text.</summary>
    /// <param name="json">An object.</param>
    /// <returns>The data.</returns>
    /// <exception cref="ArgumentException"><paramref name="json"/> is not JSON, not an object, or a number in it does not fit
    /// 28 significant digits: data are never rounded.</exception>
    public static TemplateData FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json);
            return FromJson(document.RootElement);
        }
        catch (JsonException error)
        {
            throw new ArgumentException($"The data of a template are a JSON object: {error.Message}", nameof(json), error);
        }
    }
}

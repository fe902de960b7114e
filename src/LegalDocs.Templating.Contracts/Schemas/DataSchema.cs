using System.Text.Json;

namespace LegalDocs.Templating.Contracts;

/// <summary>What data are said to hold: the part of JSON Schema that tells names and shapes.</summary>
/// <remarks>
/// Read: <c>type</c>, <c>properties</c>, <c>required</c>, <c>items</c>, <c>additionalProperties</c>, <c>$ref</c> within the
/// document (<c>#/$defs/…</c>), <c>allOf</c>. Other keywords restrict values and not shapes; they are passed over, and
/// what they alone describe counts as unknown.
/// </remarks>
public sealed class DataSchema
{
    private DataSchema(JsonElement root) => Root = new SchemaView(root, root, isRequired: true);

    internal DataView Root { get; }

    /// <summary>Reads a schema.</summary>
    /// <param name="schema">A JSON Schema of an object; the element may be disposed of afterwards.</param>
    /// <returns>The schema.</returns>
    /// <exception cref="ArgumentException"><paramref name="schema"/> is not the schema of an object.</exception>
    public static DataSchema FromJson(JsonElement schema)
    {
        var read = new DataSchema(schema.Clone());
        return read.Root.Kind == DataKind.Structure
            ? read
            : throw new ArgumentException("The schema of the data of a template is that of an object.", nameof(schema));
    }
}

namespace LegalDocs.Templating.Contracts;

/// <summary>A datum of a document.</summary>
internal sealed class ValueView(object? value) : DataView
{
    public override DataKind Kind => value switch
    {
        null => DataKind.Null,
        DataObject => DataKind.Structure,
        DataList => DataKind.List,
        _ => DataKind.Value,
    };

    public override IEnumerable<string> Names => value is DataObject data ? data.Keys : [];

    public override IEnumerable<DataView> Items => value is DataList list ? list.Select(item => new ValueView(item)) : [];

    public override int? Count => (value as DataList)?.Count;

    public override object Sample => value ?? "";

    public override DataView? Find(string name) =>
        value is DataObject data && data.TryGetValue(name, out var member) ? new ValueView(member) : null;
}

namespace LegalDocs.Templating.Contracts;

/// <summary>What a datum is.</summary>
internal enum DataKind
{
    /// <summary>Not known: a schema leaves it open.</summary>
    Any,

    /// <summary>Nothing.</summary>
    Null,

    /// <summary>Text, number, true or false.</summary>
    Value,

    /// <summary>A list.</summary>
    List,

    /// <summary>An object.</summary>
    Structure,
}

/// <summary>A datum, or what a schema says of data, as the comparison sees it.</summary>
internal abstract class DataView
{
    public abstract DataKind Kind { get; }

    /// <summary>Whether the datum may be absent or null, as far as a schema says.</summary>
    public virtual bool MayLack => false;

    /// <summary>Names of the members of an object.</summary>
    public virtual IEnumerable<string> Names => [];

    /// <summary>Whether there may be members beside the names.</summary>
    public virtual bool IsOpen => false;

    /// <summary>Items of a list; for a schema one, which stands for all.</summary>
    public virtual IEnumerable<DataView> Items => [];

    /// <summary>Number of items; null when a schema does not say.</summary>
    public virtual int? Count => null;

    /// <summary>Something of the kind of the datum, from which messages take members and counts.</summary>
    public abstract object Sample { get; }

    /// <summary>A member; null when there is none of that name.</summary>
    public virtual DataView? Find(string name) => null;
}

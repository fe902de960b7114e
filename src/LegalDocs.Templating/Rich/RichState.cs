using System.Text;

namespace LegalDocs.Templating;

/// <summary>What one rendering keeps for rich values: what it adds to the package, what was evaluated for the place being written.</summary>
internal sealed class RichState(DocxPackage package, TemplateLimits limits)
{
    private readonly Dictionary<object, Picture> _pictures = new(ReferenceEqualityComparer.Instance);

    /// <summary>Parts, relationships and content types that this document needs beyond its template.</summary>
    public PackageAdditions Additions { get; } = new(package);

    /// <summary>Name of the part being written, without leading slash.</summary>
    public string PartName { get; private set; } = "";

    /// <summary>Relationships of the part being written.</summary>
    public PartRelationships Relationships => Additions.RelationshipsOf(PartName);

    /// <summary>The picture of the drawing being written.</summary>
    public PictureUse? Picture { get; set; }

    /// <summary>The address of the link being written.</summary>
    public StringBuilder? Link { get; set; }

    /// <summary>Failures of expressions before the link being written.</summary>
    public int FailuresBefore { get; set; }

    /// <summary>The value of the content control being written.</summary>
    public ControlValue? Control { get; set; }

    /// <summary>Begins a part.</summary>
    /// <param name="partName">Its name, without leading slash.</param>
    /// <param name="removed">Relationships that its rendering replaces.</param>
    public void Enter(string partName, IReadOnlyCollection<string> removed)
    {
        PartName = partName;
        foreach (var id in removed)
        {
            Relationships.Remove(id);
        }
    }

    /// <summary>The picture in a value; null when the value is empty. The same value is read once.</summary>
    /// <exception cref="RichValueException">It is no picture that a document can hold.</exception>
    public (Picture? Picture, string? Description) PictureOf(object? value) => PictureSource.Read(value, limits, _pictures);
}

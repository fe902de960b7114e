namespace LegalDocs.Templating.Contracts;

/// <summary>What a template expects a field to be, as far as its use tells.</summary>
public enum FieldShape
{
    /// <summary>Its use does not tell: it is only handed to a function.</summary>
    Any,

    /// <summary>A plain value: text, number, date.</summary>
    Value,

    /// <summary>A number: the template computes with it.</summary>
    Number,

    /// <summary>Anything that may be there or not, true or false.</summary>
    Condition,

    /// <summary>A list, which the template goes through.</summary>
    List,

    /// <summary>An object with fields of its own.</summary>
    Structure,
}

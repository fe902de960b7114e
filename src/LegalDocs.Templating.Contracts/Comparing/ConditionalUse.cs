namespace LegalDocs.Templating.Contracts;

/// <summary>How a comparison judges a tag that stands under a condition, and may never be reached.</summary>
public enum ConditionalUse
{
    /// <summary>As any other: the data should hold all that the template names.</summary>
    Strict,

    /// <summary>With a warning: the data of one document may do without it.</summary>
    Lenient,
}

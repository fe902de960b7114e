namespace LegalDocs.French.Persons;

/// <summary>Form of a civilité.</summary>
public enum CiviliteForm
{
    /// <summary>« M. », « Mme ».</summary>
    Abbreviated,

    /// <summary>« Monsieur », « Madame ».</summary>
    Full,
}

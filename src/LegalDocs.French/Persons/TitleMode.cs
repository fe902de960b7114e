namespace LegalDocs.French.Persons;

/// <summary>Whether a title agrees with the person: a choice of each collectivité (domain.md 3.6).</summary>
public enum TitleMode
{
    /// <summary>« Madame la Présidente ».</summary>
    Agreed,

    /// <summary>« Madame le Président ».</summary>
    Invariable,
}

namespace LegalDocs.French.Numbers;

/// <summary>How a number is written in words. The defaults are those of an act: masculine, traditional, a
/// quantity.</summary>
public sealed record NumberWordsOptions
{
    /// <summary>Gender of what is counted; only a final « un » changes.</summary>
    public Gender Gender { get; init; } = Gender.Masculine;

    /// <summary>Spelling of the compound numbers.</summary>
    public Spelling Spelling { get; init; } = Spelling.Traditional;

    /// <summary>Quantity, rank or year.</summary>
    public NumberUse Use { get; init; } = NumberUse.Cardinal;
}

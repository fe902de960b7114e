namespace LegalDocs.French.Numbers;

/// <summary>What the number counts: it decides whether vingt and cent vary.</summary>
public enum NumberUse
{
    /// <summary>A quantity: « quatre-vingts pages ».</summary>
    Cardinal,

    /// <summary>A rank (page, article): vingt and cent do not vary, « page quatre-vingt ».</summary>
    Ordinal,

    /// <summary>A year: as a rank, and « mil » from 1001 to 1999, « mil neuf cent quatre-vingt ».</summary>
    Year,
}

/// <summary>How a number is written in words. The defaults are those of an act: masculine, traditional, a quantity.</summary>
public sealed record NumberWordsOptions
{
    /// <summary>Gender of what is counted; only a final « un » changes.</summary>
    public Gender Gender { get; init; } = Gender.Masculine;

    /// <summary>Spelling of the compound numbers.</summary>
    public Spelling Spelling { get; init; } = Spelling.Traditional;

    /// <summary>Quantity, rank or year.</summary>
    public NumberUse Use { get; init; } = NumberUse.Cardinal;
}

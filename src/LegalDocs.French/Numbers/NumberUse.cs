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

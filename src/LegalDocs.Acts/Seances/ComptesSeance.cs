using System.ComponentModel;

namespace LegalDocs.Acts;

/// <summary>The counts an act prints about the sitting.</summary>
public sealed record ComptesSeance
{
    /// <summary>Legal size of the assembly.</summary>
    [Description("Membres du conseil (effectif légal)")]
    public required int MembresDuConseil { get; init; }

    /// <summary>Members in office.</summary>
    [Description("Membres en exercice")]
    public required int MembresEnExercice { get; init; }

    /// <summary>Present and voting.</summary>
    [Description("Présents participant au vote")]
    public required int Presents { get; init; }

    /// <summary>Represented.</summary>
    [Description("Procurations (pouvoirs)")]
    public required int Pouvoirs { get; init; }

    /// <summary>Votes in the room: present and voting, and represented.</summary>
    public int Votants => Presents + Pouvoirs;
}

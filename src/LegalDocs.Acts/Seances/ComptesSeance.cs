namespace LegalDocs.Acts;

/// <summary>The counts an act prints about the sitting.</summary>
public sealed record ComptesSeance
{
    /// <summary>Legal size of the assembly.</summary>
    public required int MembresDuConseil { get; init; }

    /// <summary>Members in office.</summary>
    public required int MembresEnExercice { get; init; }

    /// <summary>Present and voting.</summary>
    public required int Presents { get; init; }

    /// <summary>Represented.</summary>
    public required int Pouvoirs { get; init; }

    /// <summary>Votes in the room: present and voting, and represented.</summary>
    public int Votants => Presents + Pouvoirs;
}

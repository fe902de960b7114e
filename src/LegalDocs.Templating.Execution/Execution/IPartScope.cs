namespace LegalDocs.Templating;

/// <summary>Follows the parts being written, for values that need more of a part than its text: its name, its relationships.</summary>
internal interface IPartScope
{
    /// <summary>Name of the part being written, without leading slash.</summary>
    string PartName { get; }

    /// <summary>Begins a piece of another part, whose relationships are already as they will be.</summary>
    /// <param name="entry">Index of its entry.</param>
    void Enter(int entry);

    /// <summary>Goes on with a part that was begun before.</summary>
    /// <param name="partName">Its name, without leading slash.</param>
    void Return(string partName);
}

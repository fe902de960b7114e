namespace LegalDocs.Versions;

/// <summary>Hears how a copy advances. Never called by two threads at once.</summary>
public interface ICopyObserver
{
    /// <summary>The objects of the source are counted; the copy begins.</summary>
    /// <param name="objects">How many there are.</param>
    void Started(int objects);

    /// <summary>One object is done.</summary>
    /// <param name="outcome">What became of it.</param>
    void Done(CopyOutcome outcome);
}

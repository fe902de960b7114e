namespace LegalDocs.Transmission;

/// <summary>Status codes of a transaction (protocol 3). Unknown codes are tolerated.</summary>
public static class ActesStatus
{
    /// <summary>Refused by the checks or by the State; final.</summary>
    public const int Error = -1;

    /// <summary>A cancellation was acknowledged.</summary>
    public const int Cancelled = 0;

    /// <summary>Accepted by the platform, not yet checked.</summary>
    public const int Posted = 1;

    /// <summary>Checked, waiting for a slot.</summary>
    public const int WaitingForSlot = 2;

    /// <summary>Left for the ministry.</summary>
    public const int Sent = 3;

    /// <summary>Receipt present: the legal proof.</summary>
    public const int Acknowledged = 4;

    /// <summary>Closed as invalid by a user of the platform.</summary>
    public const int Refused = 6;

    /// <summary>An answer left for the préfecture, which gives no receipt for it.</summary>
    public const int DocumentSent = 9;

    /// <summary>An answer was refused.</summary>
    public const int DocumentRefused = 10;

    /// <summary>An answer was received by the préfecture.</summary>
    public const int DocumentAcknowledged = 11;

    /// <summary>Created, waits for a person to confirm it on the platform.</summary>
    public const int WaitingForPerson = 17;

    /// <summary>Statuses in which the transmission of an act may be found by its number, in the direction in which
    /// transactions move: one that moves on during the walk is still met.</summary>
    public static IReadOnlyList<int> LookUpOrder { get; } = [17, 18, 1, 2, 3, 4, 5, 19, 20, 12, 15, 13, 14, 22, -1, 0, 6];

    /// <summary>Statuses in which an answer to the préfecture may be found, in the direction in which it moves.</summary>
    public static IReadOnlyList<int> ReponseOrder { get; } = [17, 18, 1, 2, 3, DocumentSent, DocumentAcknowledged, DocumentRefused, Error];

    /// <summary>Closed as valid, or handed to archives: still acknowledged.</summary>
    /// <param name="status">A status code.</param>
    /// <returns>Whether the receipt can be asked for.</returns>
    public static bool IsPastReceipt(int status) => status is 5 or 12 or 13 or 14 or 15 or 19 or 20 or 22;
}

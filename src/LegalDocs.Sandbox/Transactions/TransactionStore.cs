using Dapper;

namespace LegalDocs.Sandbox;

/// <summary>Transactions, their files and their steps.</summary>
internal sealed class TransactionStore(SandboxDatabase database)
{
    /// <summary>Whether any transaction of the collectivité bears the number, whatever its type, year and status.</summary>
    public bool HasNumber(string siren, string number) => database.Read(connection => connection.ExecuteScalar<long>(
        "SELECT count(*) FROM transac WHERE siren = @siren AND number = @number", new { siren, number }) > 0);

    public long Add(TransactionRow row, IReadOnlyList<FileRow> files, StepRow step) => database.Write(connection =>
    {
        var id = connection.ExecuteScalar<long>(
            """
            INSERT INTO transac (siren, departement, type, number, nature, decision_date, subject, classification,
                has_paper, submitted_at, status, next_at, unique_id, related_id, is_unread)
            VALUES (@Siren, @Departement, @Type, @Number, @Nature, @DecisionDate, @Subject, @Classification,
                @HasPaper, @SubmittedAt, @Status, @NextAt, @UniqueId, @RelatedId, @Status IN (7, 21))
            RETURNING id
            """,
            row);
        connection.Execute(
            """
            INSERT INTO file (transac_id, position, posted_name, type_piece, mime_type, content)
            VALUES (@id, @Position, @PostedName, @TypePiece, @MimeType, @Content)
            """,
            files.Select(file => new { id, file.Position, file.PostedName, file.TypePiece, file.MimeType, file.Content }));
        AddStep(connection, id, step);
        return id;
    });

    public TransactionRow? Find(string siren, long id) => database.Read(
        connection => connection.QuerySingleOrDefault<TransactionRow>(
            $"SELECT {TransactionRow.Columns} FROM transac WHERE siren = @siren AND id = @id", new { siren, id }));

    public TransactionRow? FindByUniqueId(string siren, string uniqueId) => database.Read(
        connection => connection.QueryFirstOrDefault<TransactionRow>(
            $"SELECT {TransactionRow.Columns} FROM transac WHERE siren = @siren AND unique_id = @uniqueId ORDER BY id",
            new { siren, uniqueId }));

    /// <summary>Newest first.</summary>
    public IReadOnlyList<TransactionRow> List(string siren, long status, long offset, long limit) => database.Read(
        connection => connection.Query<TransactionRow>(
            $"""
            SELECT {TransactionRow.Columns} FROM transac WHERE siren = @siren AND status = @status
            ORDER BY id DESC LIMIT @limit OFFSET @offset
            """,
            new { siren, status, offset, limit }).AsList());

    public long Count(string siren, long status) => database.Read(connection => connection.ExecuteScalar<long>(
        "SELECT count(*) FROM transac WHERE siren = @siren AND status = @status", new { siren, status }));

    public StepRow? FindStep(long id, long status) => database.Read(connection => connection.QuerySingleOrDefault<StepRow>(
        "SELECT status AS Status, at AS At, message AS Message, flow AS Flow FROM step "
            + "WHERE transac_id = @id AND status = @status",
        new { id, status }));

    /// <summary>The act or the letter, then its annexes.</summary>
    public IReadOnlyList<FileRow> Files(long id) => [.. AllFiles(id).Where(file => file.Position > 0)];

    /// <summary>The message first.</summary>
    public IReadOnlyList<FileRow> AllFiles(long id) => database.Read(connection => connection.Query<FileRow>(
        $"SELECT {FileRow.Columns} FROM file WHERE transac_id = @id ORDER BY position", new { id }).AsList());

    public FileRow? FindFile(string siren, long fileId) => database.Read(connection => connection.QuerySingleOrDefault<FileRow>(
        $"""
        SELECT {FileRow.Columns} FROM file
        WHERE id = @fileId AND transac_id IN (SELECT id FROM transac WHERE siren = @siren)
        """,
        new { siren, fileId }));

    /// <summary>Letters and cancellations of an act, answers to a letter; oldest first.</summary>
    public IReadOnlyList<TransactionRow> Related(long id) => database.Read(connection => connection.Query<TransactionRow>(
        $"SELECT {TransactionRow.Columns} FROM transac WHERE related_id = @id ORDER BY id", new { id }).AsList());

    /// <summary>Letters that nobody has marked as read, oldest first.</summary>
    public IReadOnlyList<TransactionRow> Unread(string siren) => database.Read(connection => connection.Query<TransactionRow>(
        $"SELECT {TransactionRow.Columns} FROM transac WHERE siren = @siren AND is_unread ORDER BY id", new { siren }).AsList());

    public bool MarkRead(string siren, long id) => database.Write(connection => connection.Execute(
        "UPDATE transac SET is_unread = 0 WHERE siren = @siren AND id = @id AND status IN (7, 8, 21)", new { siren, id }) == 1);

    /// <summary>The newest transactions of all collectivités, for the page of the platform.</summary>
    public IReadOnlyList<TransactionRow> Newest(int limit) => database.Read(connection => connection.Query<TransactionRow>(
        $"SELECT {TransactionRow.Columns} FROM transac ORDER BY id DESC LIMIT @limit", new { limit }).AsList());

    public TransactionRow? Find(long id) => database.Read(connection => connection.QuerySingleOrDefault<TransactionRow>(
        $"SELECT {TransactionRow.Columns} FROM transac WHERE id = @id", new { id }));

    /// <summary>Transactions whose next status is due, the earliest first.</summary>
    public IReadOnlyList<TransactionRow> Due(long now, int limit) => database.Read(
        connection => connection.Query<TransactionRow>(
            $"SELECT {TransactionRow.Columns} FROM transac WHERE next_at <= @now ORDER BY next_at, id LIMIT @limit",
            new { now, limit }).AsList());

    /// <summary>Moves a transaction on, unless another request already did.</summary>
    public bool Move(TransactionRow row, StepRow step, long? nextAt, string? uniqueId) => database.Write(connection =>
    {
        var moved = connection.Execute(
            """
            UPDATE transac SET status = @Status, next_at = @nextAt, unique_id = coalesce(@uniqueId, unique_id)
            WHERE id = @Id AND status = @Before AND next_at IS @Due
            """,
            new { step.Status, nextAt, uniqueId, row.Id, Before = row.Status, Due = row.NextAt }) == 1;
        if (moved)
        {
            AddStep(connection, row.Id, step);
        }

        return moved;
    });

    private static void AddStep(System.Data.IDbConnection connection, long id, StepRow step) => connection.Execute(
        "INSERT OR REPLACE INTO step (transac_id, status, at, message, flow) VALUES (@id, @Status, @At, @Message, @Flow)",
        new { id, step.Status, step.At, step.Message, step.Flow });
}

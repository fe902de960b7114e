using System.Threading.Channels;

namespace LegalDocs.Pdf;

/// <summary>Takes outputs over while the process works on the next documents, so that nobody waits for the whole batch.</summary>
/// <remarks>
/// LibreOffice says <c>convert INPUT -&gt; OUTPUT using filter …</c> when it begins a document: what stands before it in
/// the batch is then done with. Not every document has its line, since one that cannot be read is passed over.
/// </remarks>
internal sealed class EarlyOutputs(IReadOnlyList<string> inputs)
{
    private const string Beginning = "convert ";

    private readonly Channel<int> _begun = Channel.CreateUnbounded<int>();

    /// <summary>Notes a line of the process.</summary>
    public void Hear(string line)
    {
        if (!line.StartsWith(Beginning, StringComparison.Ordinal))
        {
            return;
        }

        for (var index = 0; index < inputs.Count; index++)
        {
            if (line.AsSpan(Beginning.Length).StartsWith($"{inputs[index]} ", StringComparison.Ordinal))
            {
                _begun.Writer.TryWrite(index);
                return;
            }
        }
    }

    /// <summary>The process has ended.</summary>
    public void Close() => _begun.Writer.TryComplete();

    /// <summary>Tries each document once, in order, as soon as a later one has begun.</summary>
    /// <param name="take">Takes the output of a document over; false leaves it for the end of the round.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The documents taken over, when the process has ended.</returns>
    public async Task<IReadOnlySet<int>> TakeAsync(Func<int, Task<bool>> take, CancellationToken cancellationToken)
    {
        var taken = new HashSet<int>();
        var next = 0;
        await foreach (var begun in _begun.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            for (; next < begun; next++)
            {
                if (await take(next).ConfigureAwait(false))
                {
                    taken.Add(next);
                }
            }
        }

        return taken;
    }
}

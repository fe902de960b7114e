using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace LegalDocs.Sandbox;

/// <summary>Decides what is struck, from the seed and the name of the thing: neither order nor threads matter.</summary>
internal sealed class FaultDice(SandboxFaults faults)
{
    private readonly ConcurrentDictionary<string, int> _throws = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<SandboxFault, int> _struck = new();
    private volatile SandboxFaults _faults = faults;

    /// <summary>What goes wrong from now on; what was struck stays struck.</summary>
    public SandboxFaults Faults
    {
        get => _faults;
        set => _faults = value;
    }

    /// <summary>Requests that each fault has struck so far.</summary>
    public IReadOnlyDictionary<SandboxFault, int> Struck => _struck.ToDictionary();

    /// <summary>The fault that strikes the next request of that name, or null.</summary>
    /// <param name="name">Account and call; for a creation, the number of the act.</param>
    public SandboxFault? NextRequest(string name)
    {
        var rank = _throws.AddOrUpdate(name, 1, (_, count) => count + 1);
        var draw = Draw($"{name}#{rank}");
        foreach (var fault in Enum.GetValues<SandboxFault>().Where(fault => fault.StrikesRequests()))
        {
            draw -= _faults.Rate(fault);
            if (draw < 0)
            {
                _struck.AddOrUpdate(fault, 1, (_, count) => count + 1);
                return fault;
            }
        }

        return null;
    }

    /// <summary>Whether a fault decides the fate of a transaction.</summary>
    /// <param name="fault">A fault of transactions.</param>
    /// <param name="name">Account and number of the act.</param>
    public bool Strikes(SandboxFault fault, string name) => Draw($"{fault}/{name}") < _faults.Rate(fault);

    /// <summary>A number from 0 included to 1 excluded.</summary>
    private double Draw(string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{_faults.Seed}/{name}"));
        return (BinaryPrimitives.ReadUInt64BigEndian(hash) >> 11) * (1.0 / (1UL << 53));
    }
}

using BackBot.Storage;

namespace BackBot.Channels.Turns;

/// <summary>Lets one turn at a time into a conversation; conversations don't wait for each other. A gate exists only while someone uses it.</summary>
internal sealed class ConversationGates
{
    private readonly Dictionary<ConversationAddress, Gate>[] _shards = [.. Enumerable.Range(0, 64).Select(_ => new Dictionary<ConversationAddress, Gate>())];

    /// <summary>Waits for the conversation's turn; disposing what is returned lets the next one in, in the order of asking.</summary>
    public async ValueTask<Pass> EnterAsync(ConversationAddress address, CancellationToken cancellationToken)
    {
        var shard = Shard(address);
        Gate? gate;
        lock (shard)
        {
            if (!shard.TryGetValue(address, out gate))
            {
                shard[address] = gate = new Gate();
            }

            gate.Users++;
        }

        try
        {
            await gate.Semaphore.WaitAsync(cancellationToken);
            return new Pass(this, address, gate);
        }
        catch
        {
            Leave(address, gate);
            throw;
        }
    }

    private void Leave(ConversationAddress address, Gate gate)
    {
        var shard = Shard(address);
        lock (shard)
        {
            if (--gate.Users == 0)
            {
                shard.Remove(address);
                gate.Semaphore.Dispose();
            }
        }
    }

    private Dictionary<ConversationAddress, Gate> Shard(ConversationAddress address) =>
        _shards[(uint)address.GetHashCode() % (uint)_shards.Length];

    internal sealed class Gate
    {
        public SemaphoreSlim Semaphore { get; } = new(1, 1);

        public int Users { get; set; }
    }

    /// <summary>The right to take a turn.</summary>
    internal readonly struct Pass(ConversationGates gates, ConversationAddress address, Gate gate) : IDisposable
    {
        public void Dispose()
        {
            gate.Semaphore.Release();
            gates.Leave(address, gate);
        }
    }
}

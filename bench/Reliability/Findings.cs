namespace BackBot.Bench.Reliability;

/// <summary>What was found wrong; all zeros is what is wanted.</summary>
internal sealed class Findings
{
    /// <summary>Acknowledged messages that are nowhere.</summary>
    public int Lost { get; set; }

    /// <summary>Messages that were taken, and so answered, more than once.</summary>
    public int Doubled { get; set; }

    /// <summary>Messages or activities in another order than they were given in.</summary>
    public int Disordered { get; set; }

    /// <summary>Activities with something of another conversation.</summary>
    public int Mixed { get; set; }

    /// <summary>Turns that are not whole: without a reply, or with a reply to something else.</summary>
    public int Broken { get; set; }

    public bool IsClean => Lost + Doubled + Disordered + Mixed + Broken == 0;

    public void Add(Findings other)
    {
        lock (this)
        {
            Lost += other.Lost;
            Doubled += other.Doubled;
            Disordered += other.Disordered;
            Mixed += other.Mixed;
            Broken += other.Broken;
        }
    }

    public override string ToString() =>
        $"acknowledged messages lost {Lost}, answered twice {Doubled}, out of order {Disordered}, mixed between conversations {Mixed}, turns not whole {Broken}";
}

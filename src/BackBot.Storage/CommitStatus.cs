namespace BackBot.Storage;

/// <summary>What became of a commit.</summary>
public enum CommitStatus
{
    /// <summary>Written.</summary>
    Committed,

    /// <summary>Nothing written: someone else committed to this conversation or item in between. Run the turn again from fresh state.</summary>
    Conflict,

    /// <summary>Nothing written: the inbound activity was answered by an earlier turn.</summary>
    Duplicate,
}

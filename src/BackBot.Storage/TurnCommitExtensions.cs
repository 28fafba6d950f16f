namespace BackBot.Storage;

/// <summary>How a conversation stands once a commit is written.</summary>
internal static class TurnCommitExtensions
{
    public static ConversationSnapshot After(this TurnCommit commit, long key, long lastSequence, DateTimeOffset now) => commit.Base with
    {
        Key = key,
        Version = commit.Base.Version + 1,
        LastSequence = lastSequence,
        State = commit.Forget ? default : commit.State ?? commit.Base.State,
        UserId = commit.UserId ?? commit.Base.UserId,
        Locale = commit.Locale ?? commit.Base.Locale,
        Reference = commit.Reference ?? commit.Base.Reference,
        Updated = now,
    };
}

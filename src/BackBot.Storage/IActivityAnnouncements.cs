namespace BackBot.Storage;

/// <summary>Tells of turns committed by other instances.</summary>
public interface IActivityAnnouncements
{
    /// <summary>A conversation has activities up to this sequence. Null means announcements may have been missed: look at every open conversation.</summary>
    event Action<ActivityAnnouncement?>? Announced;
}

namespace BackBot.Storage;

/// <summary>With one instance there is nobody to hear from.</summary>
internal sealed class NoAnnouncements : IActivityAnnouncements
{
    public event Action<ActivityAnnouncement?>? Announced
    {
        add { }
        remove { }
    }
}

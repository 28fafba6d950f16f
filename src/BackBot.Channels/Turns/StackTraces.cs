using System.Text;

namespace BackBot.Channels.Turns;

/// <summary>Where an exception comes from, without what it says.</summary>
internal static class StackTraces
{
    public static string Of(Exception exception)
    {
        var text = new StringBuilder();
        for (var e = exception; e is not null; e = e.InnerException)
        {
            text.AppendLine().Append(e.GetType().FullName).AppendLine().Append(e.StackTrace);
        }

        return text.ToString();
    }
}

namespace BackBot.Web;

/// <summary>The browser parts could not be had; the message says what to do.</summary>
internal sealed class WebBuildException(string message, Exception? inner = null) : Exception(message, inner);

namespace BackBot.Bench.Reliability;

/// <summary>One way of talking to the bot under load.</summary>
internal interface ILoadClient
{
    /// <summary>Has one whole assessment over the connection.</summary>
    /// <param name="connection">A kept connection that nobody else uses meanwhile.</param>
    /// <param name="journey">The activities to post, in order.</param>
    /// <param name="turns">Takes how long each turn took, in milliseconds.</param>
    /// <param name="cancellationToken">Ends the talk.</param>
    Task TalkAsync(LeanConnection connection, IReadOnlyList<string> journey, List<double> turns, CancellationToken cancellationToken);
}

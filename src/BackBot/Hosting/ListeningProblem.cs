using System.Net.Sockets;
using BackBot.Configuration;
using Microsoft.AspNetCore.Connections;

namespace BackBot.Hosting;

/// <summary>An address on which the bot cannot listen, told so that whoever starts it knows what to change.</summary>
internal static class ListeningProblem
{
    private const string Key = "urls";
    private const string Allowed = "addresses with a free port such as http://localhost:8080, several of them with ; between";

    /// <summary>What is wrong with the address; null when the error is about something else.</summary>
    public static ConfigurationProblem? Of(Exception error) => error switch
    {
        IOException { InnerException: AddressInUseException } => new(Key, error.Message, Allowed),
        SocketException { SocketErrorCode: SocketError.AccessDenied or SocketError.AddressNotAvailable } => new(Key, $"The bot may not listen there ({error.Message}).", Allowed),
        FormatException when error.Message.Contains("url", StringComparison.OrdinalIgnoreCase) => new(Key, error.Message, Allowed),
        _ => null,
    };
}

using System.CommandLine;

namespace BackBot.Commands;

/// <summary>The option that says where the content is.</summary>
internal static class ContentOption
{
    public static Option<string> Create(string contentFolder) => new("--content")
    {
        Description = "The content folder.",
        DefaultValueFactory = _ => contentFolder,
    };
}

#nullable enable
namespace BackBot.BotFramework.Stubs;

/// <summary>
/// Stands where an official signature names the JSON library that isn't used here. There are no instances: a parameter of this type is only ever left out,
/// and code that leaves it out compiles against both.
/// </summary>
public sealed class JObject
{
    private JObject()
    {
    }
}

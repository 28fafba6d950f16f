#nullable enable
using System.Collections;
using System.Text.Json.Serialization.Metadata;

namespace BackBot.BotFramework.State;

/// <summary>
/// Leaves out of the state what a new instance has anyway: nothing, no, zero, empty lists. Most of a record is that, and all of it is
/// written and read with every turn. Whoever changes what a class begins with changes what its stored instances mean.
/// </summary>
internal static class UsualValues
{
    public static void LeaveOut(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object || type.CreateObject is not { } create)
        {
            return;
        }

        var fresh = create();
        foreach (var property in type.Properties)
        {
            if (property is { Get: { } get, Set: not null })
            {
                var usual = get(fresh);
                property.ShouldSerialize = (_, value) => value is not null && !value.Equals(usual) && !(value is ICollection { Count: 0 } && usual is ICollection { Count: 0 });
            }
        }
    }
}

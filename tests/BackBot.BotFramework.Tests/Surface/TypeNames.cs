namespace BackBot.BotFramework.Tests.Surface;

/// <summary>Writes types as the surface file does.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(string)] = "string",
        [typeof(object)] = "object",
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    internal static string Of(Type type)
    {
        if (type.IsByRef)
        {
            return Of(type.GetElementType()!);
        }

        if (type.IsArray)
        {
            return Of(type.GetElementType()!) + "[]";
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Of(underlying) + "?";
        }

        return Keywords.GetValueOrDefault(type) ?? WithArguments(type);
    }

    /// <summary>The full name, with type parameters and the types it is nested in.</summary>
    internal static string Full(Type type) => type.IsNested ? Full(type.DeclaringType!) + "." + Bare(type) + Parameters(type) : type.Namespace + "." + Bare(type) + Parameters(type);

    private static string WithArguments(Type type)
    {
        var prefix = type is { IsNested: true, IsGenericParameter: false } ? Of(type.DeclaringType!) + "." : string.Empty;
        return prefix + Bare(type) + Parameters(type);
    }

    private static string Bare(Type type) => type.Name.Split('`')[0];

    private static string Parameters(Type type) =>
        type.IsGenericType ? "<" + string.Join(", ", type.GetGenericArguments().Select(Of)) + ">" : string.Empty;
}

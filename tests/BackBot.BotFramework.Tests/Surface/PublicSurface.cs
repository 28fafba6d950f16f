using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace BackBot.BotFramework.Tests.Surface;

/// <summary>Renders what a type shows to other assemblies, in the notation of the surface file.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    internal static IEnumerable<string> Of(Type type)
    {
        var name = TypeNames.Full(type);
        yield return $"{name}: {Declaration(type)}";
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            yield break;
        }

        if (type.IsEnum)
        {
            foreach (var member in Enum.GetNames(type))
            {
                yield return $"{name}.{member}: enum member";
            }

            yield break;
        }

        foreach (var member in Members(type))
        {
            yield return $"{name}.{member}";
        }
    }

    /// <summary>The kind of type, then its base type and the interfaces it adds to it.</summary>
    internal static string Declaration(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            var invoke = type.GetMethod("Invoke")!;
            return $"delegate {TypeNames.Of(invoke.ReturnType)} {Parameters(invoke)}";
        }

        if (type.IsEnum)
        {
            return "enum";
        }

        var kind = type.IsInterface ? "interface"
            : type.IsValueType ? "struct"
            : type is { IsAbstract: true, IsSealed: true } ? "static class"
            : type.IsAbstract ? "abstract class"
            : type.IsSealed ? "sealed class"
            : "class";
        var bases = Bases(type).ToList();
        return bases.Count == 0 ? kind : $"{kind} : {string.Join(", ", bases)}";
    }

    private static IEnumerable<string> Bases(Type type)
    {
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType))
        {
            yield return TypeNames.Of(parent);
        }

        var inherited = type.BaseType?.GetInterfaces() ?? [];
        foreach (var added in type.GetInterfaces().Except(inherited))
        {
            yield return TypeNames.Of(added);
        }
    }

    private static IEnumerable<string> Members(Type type)
    {
        foreach (var constructor in type.GetConstructors(Declared).Where(one => !one.IsStatic && IsShown(one)))
        {
            yield return $"ctor: {Access(constructor)}{Parameters(constructor)}";
        }

        foreach (var field in type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly))
        {
            var access = field.IsPublic ? string.Empty : "protected ";
            yield return field.IsLiteral
                ? $"{field.Name}: {access}const {TypeNames.Of(field.FieldType)} = {Literal(field.GetRawConstantValue(), field.FieldType)}"
                : $"{field.Name}: {access}{(field.IsStatic ? "static " : string.Empty)}{TypeNames.Of(field.FieldType)}";
        }

        foreach (var property in type.GetProperties(Declared))
        {
            if (Property(type, property) is { } line)
            {
                yield return line;
            }
        }

        foreach (var method in type.GetMethods(Declared).Where(method => !method.IsSpecialName && IsShown(method)))
        {
            var generic = method.IsGenericMethod ? "<" + string.Join(", ", method.GetGenericArguments().Select(TypeNames.Of)) + ">" : string.Empty;
            yield return $"{method.Name}{generic}: {Access(method)}{Modifiers(type, method)}{TypeNames.Of(method.ReturnType)} {Parameters(method)}";
        }
    }

    private static string? Property(Type type, PropertyInfo property)
    {
        var accessors = property.GetAccessors(true).Where(IsShown).ToList();
        if (accessors.Count == 0)
        {
            return null;
        }

        var access = accessors.Exists(accessor => accessor.IsPublic) ? string.Empty : "protected ";
        var parts = new List<string>();
        foreach (var (accessor, word) in new[] { (property.GetMethod, "get;"), (property.SetMethod, "set;") })
        {
            if (accessor is not null && IsShown(accessor))
            {
                parts.Add(access.Length == 0 && !accessor.IsPublic ? "protected " + word : word);
            }
        }

        return $"{property.Name}: {access}{Modifiers(type, accessors[0])}{TypeNames.Of(property.PropertyType)} {{ {string.Join(' ', parts)} }}";
    }

    private static bool IsShown(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Access(MethodBase method) => method.IsPublic ? string.Empty : "protected ";

    private static string Modifiers(Type type, MethodInfo method)
    {
        if (type.IsInterface)
        {
            return string.Empty;
        }

        return method.IsStatic ? "static "
            : method.IsAbstract ? "abstract "
            : method.IsVirtual && method.GetBaseDefinition().DeclaringType != method.DeclaringType ? "override "
            : method is { IsVirtual: true, IsFinal: false } ? "virtual "
            : string.Empty;
    }

    private static string Parameters(MethodBase method)
    {
        var isExtension = method.IsDefined(typeof(ExtensionAttribute));
        return "(" + string.Join(", ", method.GetParameters().Select((parameter, index) =>
            (isExtension && index == 0 ? "this " : parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : parameter.IsOut ? "out " : string.Empty)
            + $"{TypeNames.Of(parameter.ParameterType)} {parameter.Name}"
            + (parameter.HasDefaultValue ? " = " + Literal(parameter.RawDefaultValue, parameter.ParameterType) : string.Empty))) + ")";
    }

    private static string Literal(object? value, Type type) => value switch
    {
        null => type.IsValueType ? "default" : "null",
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}

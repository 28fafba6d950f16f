namespace BackBot.Triage;

/// <summary>A method with its conditions compiled.</summary>
internal sealed class CompiledMethod(Method method, PolicyCompiler compiler)
{
    public Method Method { get; } = method;

    public (Contraindication Item, CompiledCondition Condition)[] Contraindications { get; } =
        [.. method.Contraindications.Select(item => (item, compiler.Compile(item.Id, item.When)))];

    public (Preference Item, CompiledCondition Condition)[] Preferences { get; } =
        [.. method.Preferences.OrderByDescending(item => item.Weight).Select(item => (item, compiler.Compile(item.Id, item.When)))];
}

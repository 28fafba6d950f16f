using System.Globalization;

namespace BackBot.Bench.Verbs;

/// <summary>Options of the form <c>--name number</c> or <c>--name</c>.</summary>
internal sealed class Options(string[] arguments)
{
    public long Number(string name, long otherwise)
    {
        var at = Array.IndexOf(arguments, "--" + name);
        return at >= 0 && at + 1 < arguments.Length ? long.Parse(arguments[at + 1], CultureInfo.InvariantCulture) : otherwise;
    }

    public bool Has(string name) => arguments.Contains("--" + name);
}

using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace BackBot.Content;

/// <summary>
/// YAML without aliases. Each file is read from top to bottom by a clinician, so everything stands where it counts;
/// and an alias within its own anchor would be a condition without end.
/// </summary>
internal sealed class PlainYaml(TextReader text) : IParser
{
    private readonly Parser _parser = new(text);

    public ParsingEvent? Current => _parser.Current;

    /// <exception cref="YamlException">The text is no YAML, or has an alias.</exception>
    public bool MoveNext() => _parser.MoveNext() && (_parser.Current is not AnchorAlias alias
        ? true
        : throw new YamlException(alias.Start, alias.End, $"'*{alias.Value}' stands for another place; say in full what is meant"));
}

using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;
using BackBot.Understanding.Vocabulary;

namespace BackBot.Understanding.Models;

/// <summary>Words to units whose standing is marked: what the reading of facts begins with.</summary>
internal sealed class TextMarking(Compiled compiled, Markers markers, ScopeReader scope)
{
    /// <summary>Marks words that are cut already.</summary>
    /// <param name="words">The words of the text.</param>
    /// <param name="alreadyOther">The conversation is about someone else from before.</param>
    public MarkedText Mark(List<Token> words, bool alreadyOther)
    {
        var units = TopicComment.Join(compiled.FactUnits.Build(words), markers);
        var (structure, persons) = scope.Mark(units, alreadyOther);
        return new MarkedText(units, structure, persons);
    }
}

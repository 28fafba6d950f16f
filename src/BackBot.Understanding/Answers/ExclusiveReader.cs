using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;
using BackBot.Understanding.Vocabulary;

namespace BackBot.Understanding.Answers;

/// <summary>Whether a message says that what it names is all there is: "just stiff", "stiff, nothing else".</summary>
internal sealed class ExclusiveReader(Compiled compiled, Markers markers)
{
    private readonly int _nothingBut = compiled.Concepts.Require("nothing_but");
    private readonly int _nothingElse = compiled.Concepts.Require("nothing_else");
    private readonly int _no = compiled.Concepts.Require("answer_no");

    public bool Read(string text)
    {
        var units = compiled.AnswerUnits.Build(compiled.Words.Read(text));
        // "Just" begins what is all there is only at the front; later it may be a moment ago ("it has just started").
        var first = Array.FindIndex(units, unit => unit.Is(_nothingBut) || (unit.Kind != TokenKind.Comma && !unit.Is(_no) && !unit.Is(markers.Opener)));
        return (first >= 0 && units[first].Is(_nothingBut)) || Array.Exists(units, unit => unit.Is(_nothingElse));
    }
}

using System.Text;
using BackBot.Understanding.Models;
using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;
using BackBot.Understanding.Vocabulary;

namespace BackBot.Understanding.SecondReading;

/// <summary>
/// What the second reader sees of a text: its words alone, by two and by three; its pieces of four and five characters, which outlast
/// spelling mistakes and endings; and the concepts of the vocabulary, a denied one being another than the same one stated.
/// Each is known by a 32-bit number. Weights are learnt for these numbers: whoever changes how they come about has to learn anew.
/// </summary>
internal sealed class SentenceFeatures
{
    private const int LongestRun = 3;
    private const int ShortestPiece = 4;
    private const int LongestPiece = 5;

    /// <summary>About as many features as a unit gives, so that the set seldom grows.</summary>
    private const int UsualOfAUnit = 12;
    private const uint WordSeed = 0x9E3779B9;
    private const uint PieceSeed = 0x85EBCA6B;
    private const uint ConceptSeed = 0xC2B2AE35;
    private static readonly string[] SaysNothing = ["filler", "common_word"];
    private readonly uint[] _concepts;
    private readonly uint _denied = Hash(ConceptSeed, "denied");

    /// <summary>Numbers the concepts by their names, so that a change of the vocabulary leaves the numbers of the others alone.</summary>
    public SentenceFeatures(ConceptTable concepts) =>
        // A name with "=" stands for one word of the vocabulary, which is seen as a word anyway.
        _concepts = [.. concepts.Names().Select(name => name[0] == '=' || SaysNothing.Contains(name) ? 0 : Hash(ConceptSeed, name))];

    /// <summary>The features of a whole text, each once.</summary>
    public IReadOnlyCollection<uint> OfText(MarkedText text) => Of(text.Units, text.Structure, 0, text.Units.Length - 1);

    /// <summary>The features of the units from one place to another, each once.</summary>
    public HashSet<uint> Of(Unit[] units, Structure structure, int from, int to)
    {
        var into = new HashSet<uint>((to - from + 1) * UsualOfAUnit);
        var text = new StringBuilder();
        for (var i = from; i <= to; i++)
        {
            var unit = units[i];
            text.Append(text.Length == 0 ? string.Empty : " ").Append(Written(unit));
            if (structure.IsHard(i))
            {
                continue;
            }

            foreach (var concept in unit.Concepts)
            {
                if (_concepts[concept] is not 0 and var number)
                {
                    into.Add((unit.Standing & Standing.Denied) != 0 ? Mix(number, _denied) : number);
                }
            }
        }

        var written = text.ToString();
        AddWords(written, into);
        AddPieces(written, into);
        return into;
    }

    private static string Written(Unit unit) => unit.Kind switch
    {
        TokenKind.Word => unit.Text,
        TokenKind.Number => "#",
        TokenKind.Comma => ",",
        TokenKind.Question => "?",
        _ => ".",
    };

    private static void AddWords(string text, HashSet<uint> into)
    {
        Span<uint> last = stackalloc uint[LongestRun];
        var count = 0;
        foreach (var range in text.AsSpan().Split(' '))
        {
            last[count % LongestRun] = Hash(WordSeed, text.AsSpan(range));
            count++;
            var number = WordSeed;
            for (var length = 1; length <= Math.Min(count, LongestRun); length++)
            {
                number = Mix(number, last[(count - length) % LongestRun]);
                into.Add(number);
            }
        }
    }

    private static void AddPieces(string text, HashSet<uint> into)
    {
        for (var start = 0; start + ShortestPiece <= text.Length; start++)
        {
            var number = Hash(PieceSeed, text.AsSpan(start, ShortestPiece));
            into.Add(number);
            for (var length = ShortestPiece + 1; length <= LongestPiece && start + length <= text.Length; length++)
            {
                number = (number ^ text[start + length - 1]) * 16777619;
                into.Add(number);
            }
        }
    }

    // FNV-1a over UTF-16 units: the same on every machine and in every version, unlike string.GetHashCode.
    private static uint Hash(uint seed, ReadOnlySpan<char> text)
    {
        var hash = seed ^ 2166136261;
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * 16777619;
        }

        return hash;
    }

    private static uint Mix(uint a, uint b) => ((a ^ b) * 16777619) ^ (a >> 15);
}

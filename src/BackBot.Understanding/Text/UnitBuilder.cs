using BackBot.Understanding.Vocabulary;

namespace BackBot.Understanding.Text;

/// <summary>Joins the words of each longest vocabulary expression into one unit.</summary>
internal sealed class UnitBuilder(Lexicon lexicon, int number)
{
    /// <summary>Builds the units in the order of the words.</summary>
    public Unit[] Build(List<Token> tokens)
    {
        var sequence = new string[tokens.Count];
        for (var i = 0; i < sequence.Length; i++)
        {
            sequence[i] = tokens[i].Text;
        }

        var (longest, single) = lexicon.Longest(sequence);
        var units = new List<Unit>(tokens.Count);
        for (var i = 0; i < sequence.Length;)
        {
            var (length, concepts) = longest[i];
            var token = tokens[i];
            var last = tokens[i + Math.Max(length, 1) - 1];
            units.Add(new Unit
            {
                Text = length > 1 ? string.Join(' ', sequence, i, length) : token.Text,
                Kind = length > 1 ? TokenKind.Word : token.Kind,
                Concepts = length <= 1 && token.Kind == TokenKind.Number ? [.. concepts ?? [], number] : concepts ?? [],
                Words = length > 1 ? single[i..(i + length)] : [],
                Start = token.Start,
                End = last.End,
                Number = token.Number,
            });
            i += Math.Max(length, 1);
        }

        return [.. units];
    }
}

using BackBot.Understanding.Patterns;
using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;

namespace BackBot.Understanding.Facts;

/// <summary>Finds every mention of a fact and of the helping statements ("I don't", "it hasn't happened").</summary>
internal sealed class MentionFinder
{
    private readonly Markers _markers;
    private readonly MentionConcepts _concepts;
    private readonly SequenceMentions _sequences;
    private readonly BoundMentions _bound;
    private readonly LaterPlaces _later;

    /// <summary>Indexes the combinations.</summary>
    public MentionFinder(IReadOnlyList<Combination> combinations, Markers markers, MentionConcepts concepts)
    {
        (_markers, _concepts) = (markers, concepts);
        _sequences = new SequenceMentions(combinations, markers);
        _bound = new BoundMentions(combinations, markers, concepts);
        _later = new LaterPlaces(_bound, markers, concepts);
    }

    /// <summary>All mentions in the order of the text.</summary>
    public List<Mention> Find(Unit[] units, Structure structure)
    {
        var mentions = new List<Mention>();
        _sequences.Add(units, mentions);
        var binder = new Binder(units, structure, _markers);
        var antecedent = new Antecedent(units, structure, _markers);
        for (var i = 0; i < units.Length; i++)
        {
            if (units[i].Is(_markers.Sensation))
            {
                _bound.Add(units, binder, antecedent, i, mentions);
                _later.AddExcepted(units, structure, i, mentions);
            }
            else if (units[i].Is(_markers.Not) || units[i].Is(_markers.Never))
            {
                _later.AddExcluded(units, structure, i, mentions);
            }
            else if (units[i].Is(_concepts.StandsForFelt))
            {
                _later.AddMoved(units, structure, i, mentions);
            }
        }

        mentions.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : a.Last.CompareTo(b.Last));
        return mentions;
    }
}

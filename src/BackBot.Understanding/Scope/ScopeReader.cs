using BackBot.Understanding.Text;
using BackBot.Understanding.Vocabulary;

namespace BackBot.Understanding.Scope;

/// <summary>Marks the standing of all units: denied, past, someone else's, imagined, unsure.</summary>
internal sealed class ScopeReader(ConceptTable concepts, Markers markers)
{
    private readonly DenialConcepts _denials = new(concepts);
    private readonly TimeConcepts _times = new(concepts);
    private readonly ImaginedConcepts _imagined = new(concepts);

    /// <summary>Marks the units and hands back whom the text speaks of.</summary>
    public (Structure Structure, PersonScope Persons) Mark(Unit[] units, bool alreadyOther)
    {
        var structure = new Structure(units, markers);
        new NegationScope(units, structure, markers, _denials).Mark();
        new TimeScope(units, structure, markers, _times).Mark();
        new ImaginedScope(units, structure, markers, _imagined).Mark();
        var persons = new PersonScope(units, structure, markers);
        persons.Mark(alreadyOther);
        return (structure, persons);
    }
}

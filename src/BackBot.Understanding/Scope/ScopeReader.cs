using BackBot.Understanding.Text;

namespace BackBot.Understanding.Scope;

/// <summary>Marks the standing of all units: denied, past, someone else's, imagined, unsure.</summary>
internal sealed class ScopeReader(Markers markers)
{
    /// <summary>Marks the units and hands back whom the text speaks of.</summary>
    public (Structure Structure, PersonScope Persons) Mark(Unit[] units, bool alreadyOther)
    {
        var structure = new Structure(units, markers);
        new NegationScope(units, structure, markers).Mark();
        new TimeScope(units, structure, markers).Mark();
        new ImaginedScope(units, structure, markers).Mark();
        var persons = new PersonScope(units, structure, markers);
        persons.Mark(alreadyOther);
        return (structure, persons);
    }
}

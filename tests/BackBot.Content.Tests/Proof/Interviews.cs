using BackBot.Triage;

namespace BackBot.Content.Tests.Proof;

/// <summary>Where interviews start: with nothing told, and with anything that the person or the conversation may tell first.</summary>
internal static class Interviews
{
    /// <summary>Nothing; the age limit settled; every value of every fact alone; every two signs together.</summary>
    public static IEnumerable<FactSet> Starts(PolicyProof proof)
    {
        var adult = FactSet.Empty.With("under_18", false);
        yield return FactSet.Empty;
        yield return adult;
        var single = proof.Space.Facts.SelectMany((fact, at) => proof.Space.Domains[at].OfType<FactValue>().Select(value => (fact.Id, value))).ToArray();
        foreach (var (id, value) in single)
        {
            yield return adult.With(id, value);
        }
        var signs = proof.Space.Facts.Where(fact => fact.Role == FactRole.Sign && fact.Kind == FactKind.Boolean).Select(fact => fact.Id).ToArray();
        foreach (var (first, second) in signs.SelectMany((_, at) => signs.Skip(at + 1), (first, second) => (first, second)))
        {
            yield return adult.With(first, true).With(second, true);
        }
    }
}

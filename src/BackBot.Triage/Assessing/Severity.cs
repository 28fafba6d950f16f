namespace BackBot.Triage;

/// <summary>Compares two values of a fact by how bad they are.</summary>
internal static class Severity
{
    /// <summary>
    /// Whether the new value is milder than the one told: false after true or unsure, a lower number where
    /// higher is worse, any other number where neither direction is worse, any number after unsure.
    /// </summary>
    public static bool IsMilder(FactDefinition fact, FactValue told, FactValue now)
    {
        if (fact.Kind == FactKind.Boolean)
        {
            return told.CountsAsTrue && !now.CountsAsTrue;
        }
        if (now == FactValue.Unsure)
        {
            return false;
        }
        return told == FactValue.Unsure || !fact.HigherIsWorse || now.AsNumber < told.AsNumber;
    }
}

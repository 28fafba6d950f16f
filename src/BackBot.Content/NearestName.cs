namespace BackBot.Content;

/// <summary>Finds what somebody probably meant.</summary>
public static class NearestName
{
    /// <summary>The known name that differs in the fewest letters; null when nothing is near.</summary>
    public static string? Find(string name, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(known);
        var nearest = known.Select(candidate => (Candidate: candidate, Distance: Distance(name, candidate)))
            .OrderBy(pair => pair.Distance).ThenBy(pair => pair.Candidate, StringComparer.Ordinal).FirstOrDefault();
        return nearest.Candidate is not null && nearest.Distance <= Math.Max(2, name.Length / 2) ? nearest.Candidate : null;
    }

    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }
        return row[^1];
    }
}

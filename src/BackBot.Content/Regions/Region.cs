namespace BackBot.Content;

/// <summary>Whom to call in one country.</summary>
/// <param name="Id">Country code (ISO 3166), or <c>EU</c>.</param>
/// <param name="Emergency">The ambulance number.</param>
/// <param name="Urgent">Who gives medical advice on the same day, as it stands after "call".</param>
/// <param name="Crisis">Who listens when someone thinks of harming themselves.</param>
/// <param name="Source">Where the numbers are published.</param>
public sealed record Region(string Id, string Emergency, string Urgent, string Crisis, string Source);

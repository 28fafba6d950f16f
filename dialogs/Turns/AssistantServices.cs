using BackBot.Content;
using BackBot.Understanding;

namespace BackBot.Dialogs.Turns;

/// <summary>What the dialogs work with; one for the whole bot.</summary>
/// <param name="Content">Gives the content in force; asked once a turn, so that a reload of the content never changes a turn half-way.</param>
/// <param name="Regions">Emergency numbers by country.</param>
/// <param name="Understanding">Reads what people type.</param>
/// <param name="Clock">The clock.</param>
/// <param name="Defaults">Language, country and retention when the channel tells nothing else.</param>
public sealed record AssistantServices(Func<BackBotContent> Content, Func<RegionBook> Regions, Func<TextUnderstanding> Understanding, TimeProvider Clock, AssistantDefaults Defaults);

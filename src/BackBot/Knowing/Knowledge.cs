using BackBot.Content;
using BackBot.Understanding;

namespace BackBot.Knowing;

/// <summary>What the bot knows at one moment: content and the understanding compiled from it.</summary>
/// <param name="Content">Questions, rules, methods, texts.</param>
/// <param name="Understanding">The reader of what people type.</param>
/// <param name="Regions">Emergency numbers by country.</param>
internal sealed record Knowledge(BackBotContent Content, TextUnderstanding Understanding, RegionBook Regions);

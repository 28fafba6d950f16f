namespace Microsoft.Bot.Planted;

/// <summary>Planted: a type that the surface test must find.</summary>
public class NotOfficial;

using Microsoft.Playwright;

namespace BackBot.Browser.Tests.Widget;

/// <summary>A way to look at a screen.</summary>
internal sealed record AxeMode(string Name, int Width, int Height, ColorScheme Colors);

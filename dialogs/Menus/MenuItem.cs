namespace BackBot.Dialogs.Menus;

/// <summary>A button of a menu.</summary>
/// <param name="Id">What it stands for.</param>
/// <param name="Label">What it says.</param>
internal sealed record MenuItem(string Id, string Label);

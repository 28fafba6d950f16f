using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;

namespace BackBot.BotFramework.Dialogs;

/// <summary>
/// A waterfall's steps and the names under which they are kept between turns. A method's name survives a deploy that moves it.
/// A lambda has a name that the compiler numbers anew with every change, so it is known by its place and the number of steps.
/// </summary>
internal sealed class WaterfallSteps
{
    private readonly List<(WaterfallStep Step, string Method)> _steps = [];

    public int Count => _steps.Count;

    public string Version => string.Join(',', Enumerable.Range(0, Count).Select(NameOf));

    public WaterfallStep this[int index] => _steps[index].Step;

    public void Add(WaterfallStep step)
    {
        var method = step.Method.Name;
        var again = _steps.Count(one => one.Method == method);
        _steps.Add((step, method.Contains('<') ? null : again == 0 ? method : string.Create(CultureInfo.InvariantCulture, $"{method}#{again + 1}")));
    }

    public string NameOf(int index) => _steps[index].Method ?? string.Create(CultureInfo.InvariantCulture, $"{index + 1}/{Count}");

    public int? Find(string name)
    {
        for (var index = 0; index < Count; index++)
        {
            if (NameOf(index) == name)
            {
                return index;
            }
        }

        return null;
    }
}

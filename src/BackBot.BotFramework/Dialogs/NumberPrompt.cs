using System.Globalization;
using BackBot.BotFramework.Dialogs;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a number. The whole answer must be the number, in digits; a number within a sentence is for a validator to understand.</summary>
public class NumberPrompt<T> : Prompt<T>
    where T : struct
{
    /// <summary>Creates one; <typeparamref name="T"/> is int, long, float, double or decimal.</summary>
    public NumberPrompt(string dialogId, PromptValidator<T> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
    {
        DefaultLocale = defaultLocale;
        if (typeof(T) != typeof(int) && typeof(T) != typeof(long) && typeof(T) != typeof(float) && typeof(T) != typeof(double) && typeof(T) != typeof(decimal))
        {
            throw new NotSupportedException($"NumberPrompt: type argument T of type '{typeof(T)}' is not supported; take int, long, float, double or decimal.");
        }
    }

    /// <summary>The language of answers in activities that name none.</summary>
    public string DefaultLocale { get; set; }

    /// <inheritdoc/>
    protected override Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
        PromptActivity.SendAsync(turnContext, options, isRetry, cancellationToken);

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<T>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var read = new PromptRecognizerResult<T>();
        var text = turnContext.Activity.Text?.Trim();
        if (text is { Length: > 0 and < 40 }
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            read.Succeeded = TryNarrow(number, out var value);
            read.Value = value;
        }

        return Task.FromResult(read);
    }

    private static bool TryNarrow(decimal number, out T value)
    {
        value = default;
        if ((typeof(T) == typeof(int) || typeof(T) == typeof(long)) && number != decimal.Truncate(number))
        {
            return false;
        }

        try
        {
            value = (T)Convert.ChangeType(number, typeof(T), CultureInfo.InvariantCulture);
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }
}

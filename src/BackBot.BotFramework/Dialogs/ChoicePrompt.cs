using BackBot.BotFramework.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks to choose. An answer is a choice's text or synonym, or its number when the number is all that was said.</summary>
public class ChoicePrompt : Prompt<FoundChoice>
{
    private readonly Dictionary<string, ChoiceFactoryOptions> _choiceDefaults;

    /// <summary>Creates one.</summary>
    public ChoicePrompt(string dialogId, PromptValidator<FoundChoice> validator = null, string defaultLocale = null)
        : this(dialogId, null, validator, defaultLocale)
    {
    }

    /// <summary>Creates one that joins its choices by language.</summary>
    public ChoicePrompt(
        string dialogId,
        Dictionary<string, ChoiceFactoryOptions> choiceDefaults,
        PromptValidator<FoundChoice> validator = null,
        string defaultLocale = null)
        : base(dialogId, validator)
    {
        _choiceDefaults = choiceDefaults;
        DefaultLocale = defaultLocale;
        Style = ListStyle.Auto;
    }

    /// <summary>How the choices are shown.</summary>
    public ListStyle Style { get; set; }

    /// <summary>The language of answers in activities that name none.</summary>
    public string DefaultLocale { get; set; }

    /// <summary>How the choices are joined in a text.</summary>
    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    /// <summary>How answers are read.</summary>
    public FindChoicesOptions RecognizerOptions { get; set; }

    /// <inheritdoc/>
    protected override Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        var locale = activity.Locale ?? DefaultLocale;
        var joined = ChoiceOptions ?? (locale is null ? null : _choiceDefaults?.GetValueOrDefault(locale));
        var message = AppendChoices(
            isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt,
            activity.ChannelId,
            options.Choices ?? [],
            options.Style ?? Style,
            joined,
            activity.Conversation?.ConversationType,
            PromptActivity.OnlyFor(activity),
            cancellationToken);
        return turnContext.SendActivityAsync(message, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var read = new PromptRecognizerResult<FoundChoice>();
        if (turnContext.Activity.Text is { Length: > 0 } text && options.Choices is { Count: > 0 } choices)
        {
            var found = ChoiceRecognizers.RecognizeChoices(text, choices, RecognizerOptions);
            if (found.Count > 0)
            {
                read.Succeeded = true;
                read.Value = found[0].Resolution;
            }
        }

        return Task.FromResult(read);
    }
}

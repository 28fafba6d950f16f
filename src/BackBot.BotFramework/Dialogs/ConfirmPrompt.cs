using BackBot.BotFramework.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// Asks for yes or no. Answers are the two choices or their synonyms, or 1 and 2 when the number is all that was said; an answer with both is none.
/// </summary>
public class ConfirmPrompt : Prompt<bool>
{
    private static readonly Tuple<Choice, Choice> Plain = Tuple.Create(
        new Choice("Yes") { Synonyms = ["y", "yeah", "yep"] },
        new Choice("No") { Synonyms = ["n", "nope", "nah"] });

    private readonly Dictionary<string, (Choice Yes, Choice No, ChoiceFactoryOptions Options)> _choiceDefaults;

    /// <summary>Creates one.</summary>
    public ConfirmPrompt(string dialogId, PromptValidator<bool> validator = null, string defaultLocale = null)
        : this(dialogId, null, validator, defaultLocale)
    {
    }

    /// <summary>Creates one with the two words by language.</summary>
    public ConfirmPrompt(
        string dialogId,
        Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> choiceDefaults,
        PromptValidator<bool> validator = null,
        string defaultLocale = null)
        : base(dialogId, validator)
    {
        _choiceDefaults = choiceDefaults;
        DefaultLocale = defaultLocale;
        Style = ListStyle.Auto;
    }

    /// <summary>How the two choices are shown.</summary>
    public ListStyle Style { get; set; }

    /// <summary>The language of answers in activities that name none.</summary>
    public string DefaultLocale { get; set; }

    /// <summary>How the choices are joined in a text.</summary>
    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    /// <summary>Yes and no; without them those of the language, and else English.</summary>
    public Tuple<Choice, Choice> ConfirmChoices { get; set; }

    /// <inheritdoc/>
    protected override Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        var (yes, no, joined) = Choices(activity);
        var message = AppendChoices(
            isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt,
            activity.ChannelId,
            [yes, no],
            options.Style ?? Style,
            joined,
            activity.Conversation?.ConversationType,
            PromptActivity.OnlyFor(activity),
            cancellationToken);
        return turnContext.SendActivityAsync(message, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var read = new PromptRecognizerResult<bool>();
        if (turnContext.Activity.Text is { Length: > 0 } text)
        {
            var (yes, no, _) = Choices(turnContext.Activity);
            var found = ChoiceRecognizers.RecognizeChoices(text, [yes, no]);
            if (found.Count > 0 && found.TrueForAll(choice => choice.Resolution.Index == found[0].Resolution.Index))
            {
                read.Succeeded = true;
                read.Value = found[0].Resolution.Index == 0;
            }
        }

        return Task.FromResult(read);
    }

    private (Choice Yes, Choice No, ChoiceFactoryOptions Options) Choices(Activity activity)
    {
        var locale = activity.Locale ?? DefaultLocale;
        var known = locale is null ? default : _choiceDefaults?.GetValueOrDefault(locale) ?? default;
        return (
            ConfirmChoices?.Item1 ?? known.Yes ?? Plain.Item1,
            ConfirmChoices?.Item2 ?? known.No ?? Plain.Item2,
            ChoiceOptions ?? known.Options);
    }
}

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Says whether a prompt's answer is good; it may change the recognized value and may answer itself.</summary>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);

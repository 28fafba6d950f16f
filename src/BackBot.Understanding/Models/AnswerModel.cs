using Microsoft.Recognizers.Text;

namespace BackBot.Understanding.Models;

/// <summary>A model that takes the whole text for one answer: at most one result, over the whole text.</summary>
internal abstract class AnswerModel(string typeName) : TextModel(typeName)
{
    /// <summary>The value as the wire has it ("yes", "7", "14"); null when the text is no answer.</summary>
    protected abstract string? Resolve(string text);

    /// <inheritdoc/>
    protected override IEnumerable<ModelResult> Find(string text) => Resolve(text) is { } value ? [Result(ModelTypeName, text, 0, text.Length, value)] : [];
}

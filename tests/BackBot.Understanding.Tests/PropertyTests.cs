using CsCheck;

namespace BackBot.Understanding.Tests;

/// <summary>What holds for every text, checked on generated ones.</summary>
public sealed class PropertyTests
{
    private static readonly Gen<string> AnyText = Gen.Int[0, 0xFFFF].Array[0, 200].Select(codes => new string([.. codes.Select(c => (char)c)]));

    private static readonly Gen<string> Symptom = OneOf(
        "numbness in my foot", "tingling in my leg", "pain down my leg", "weakness in my leg", "fever", "chest pain", "numbness between my legs", "cancer", "osteoporosis",
        "chills", "tummy pain", "night pain", "incontinence", "a high temperature", "numb toes", "sciatica", "weak legs", "brittle bones");

    private static readonly Gen<string> Sentence = OneOf(
        "my foot is numb", "no numbness in my legs", "my back is stiff", "I have a fever", "never had cancer", "the pain goes down my left leg", "bladder is fine",
        "can't feel it when I wipe", "fell off a ladder yesterday", "I'm 20 weeks pregnant", "it wakes me at night", "legs fine, loo fine", "lost a stone without trying", "on prednisolone");

    private static readonly Gen<string> Unrelated = OneOf("The sun is shining.", "I like pizza.", "Yesterday was a Tuesday.", "Greetings from Leeds.");

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    [Fact]
    public void No_text_does_harm() => AnyText.Sample(text =>
    {
        _ = English.Understanding.Read(text);
        _ = English.Understanding.ReadYesNo(text);
        _ = English.Understanding.ReadPain(text);
        _ = English.Understanding.ReadDurationDays(text, DateTimeOffset.UnixEpoch);
        _ = English.Understanding.ReadAge(text);
    });

    [Fact]
    public void The_same_text_reads_the_same() => Gen.Select(Sentence, AnyText).Sample((sentence, noise) => Facts(sentence + ". " + noise) == Facts(sentence + ". " + noise));

    [Fact]
    public void Case_and_spacing_do_not_matter() => Gen.Select(Sentence, Gen.Int[1, 4]).Sample((sentence, blanks) =>
        Facts(sentence) == Facts(sentence.ToUpperInvariant()) && Facts(sentence) == Facts("  " + sentence.Replace(" ", new string(' ', blanks), StringComparison.Ordinal) + " "));

    [Fact]
    public void An_unrelated_sentence_changes_no_fact() => Gen.Select(Sentence, Unrelated).Sample((sentence, unrelated) =>
        Facts(sentence + ". " + unrelated) == Facts(sentence) && Facts(unrelated + " " + sentence) == Facts(sentence));

    [Fact]
    public void Denying_turns_every_fact_around() => Symptom.Sample(symptom =>
    {
        var said = English.Understanding.Read("I have " + symptom).Facts;
        var denied = English.Understanding.Read("I have no " + symptom).Facts;
        return said.Count > 0 && said.All(f => denied.TryGetValue(f.Key, out var value) && value.ToString() == "false" && f.Value.ToString() == "true");
    });

    private static string Facts(string text) =>
        string.Join(' ', English.Understanding.Read(text).Facts.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}={f.Value}"));
}

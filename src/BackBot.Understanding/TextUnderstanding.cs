using BackBot.Understanding.Answers;
using BackBot.Understanding.Facts;
using BackBot.Understanding.Intents;
using BackBot.Understanding.Models;
using BackBot.Understanding.Patterns;
using BackBot.Understanding.Questions;
using BackBot.Understanding.Scope;
using BackBot.Understanding.SecondReading;
using BackBot.Understanding.Vocabulary;
using Microsoft.Recognizers.Text;

namespace BackBot.Understanding;

/// <summary>
/// Reads what people type: facts with their polarity, intents, and answers to questions.
/// Compiled once from <c>content/</c>; safe to use from many threads at once; the time it takes grows linearly with the text.
/// </summary>
public sealed class TextUnderstanding
{
    /// <summary>From here on a text is taken for the question although it is not put as one.</summary>
    private const double SurelyAsked = 0.9;
    private readonly Compiled _compiled;
    private readonly ScopeReader _scope;
    private readonly FactModel _facts;
    private readonly IntentReader _intents;
    private readonly QuestionFinder _questions;
    private readonly YesNoReader _yesNo;
    private readonly PainReader _pain;
    private readonly DurationReader _durations;
    private readonly AgeReader _ages;
    private readonly ExclusiveReader _exclusive;

    private TextUnderstanding(Compiled compiled, LearnedWeights? learned, IReadOnlyList<CommonQuestion> commonQuestions, TimeProvider clock)
    {
        _compiled = compiled;
        CommonQuestions = commonQuestions;
        var concepts = compiled.Concepts;
        var markers = new Markers(concepts, compiled.Data.Endings);
        var traits = new FactTraits(compiled.Data);
        var times = new TimeMentions(concepts, markers);
        var factConcepts = new FactConcepts(concepts, markers);
        var settling = new SettlingConcepts(concepts);
        var sides = new BothSides(concepts);
        _scope = new ScopeReader(concepts, markers);
        var factReader = new FactReader(
            new MentionFinder(compiled.Facts, markers, new MentionConcepts(concepts)),
            new Aftermath(markers, new Judge(traits), new SettledWord(markers, settling), new Settling(markers, settling, traits), traits),
            new Mistaken(concepts, markers),
            times,
            new SeverityReader(markers, concepts.Require("out_of_ten"), concepts.Require("score_lead"), concepts.Require("score_weak_lead"), concepts.Require("points_at")),
            traits,
            factConcepts,
            sides);
        _facts = new FactModel(compiled, new TextMarking(compiled, markers, _scope), factReader, learned is null ? null : new SecondReader(learned, new SentenceFeatures(concepts), markers, sides));
        _intents = new IntentReader(
            new CombinationMatcher(compiled.Intents, markers.Filler, markers.But),
            new EmergencyFacts(compiled.Data.Intents.GetValueOrDefault("emergency_when", [])),
            markers,
            new IntentConcepts(concepts));
        _questions = new QuestionFinder(commonQuestions, compiled);
        _yesNo = new YesNoReader(compiled, markers, factReader, _scope);
        _pain = new PainReader(compiled, markers);
        _durations = new DurationReader(compiled, markers, clock);
        _ages = new AgeReader(compiled, factConcepts);
        _exclusive = new ExclusiveReader(compiled, markers);
        Models = [_facts, _yesNo, _pain, _durations, _ages];
    }

    /// <summary>The common questions and their answers.</summary>
    public IReadOnlyList<CommonQuestion> CommonQuestions { get; }

    /// <summary>
    /// The same reading under the contract of Microsoft.Recognizers.Text, for code that works on it: facts, yes/no/unsure, pain 0-10,
    /// durations in days and ages, each <see cref="ModelResult"/> with its place in the text.
    /// </summary>
    public IReadOnlyList<IModel> Models { get; }

    /// <summary>Loads vocabulary and common questions.</summary>
    /// <param name="contentFolder">The folder <c>content/</c>.</param>
    /// <param name="language">The language, for example <c>en</c>.</param>
    /// <param name="clock">The time now for the duration model, whose contract hands none in.</param>
    /// <exception cref="LanguageException">A file has a mistake; the message says where and what.</exception>
    public static TextUnderstanding Load(string contentFolder, string language = "en", TimeProvider? clock = null)
    {
        var folder = Path.Combine(contentFolder, "language", language);
        var data = LanguageLoader.Load(folder);
        var learned = Path.Combine(folder, LearnedWeights.FileName);
        return new TextUnderstanding(new Compiled(data), File.Exists(learned) ? LearnedWeights.Load(learned) : null, CommonQuestionLoader.Load(Path.Combine(contentFolder, "answers", language + ".yaml")), clock ?? TimeProvider.System);
    }

    /// <summary>Reads a message: facts, intents, the common question in it. Beyond 20,000 characters the rest is not read.</summary>
    public Reading Read(string? text, ReadingContext? context = null)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Reading.Empty;
        }

        var words = _compiled.Words.Read(TextModel.Cut(text));
        if (words.Count == 0)
        {
            return Reading.Empty;
        }

        var facts = _facts.Read(words, context?.AboutSomeoneElse ?? false);
        var wishes = _compiled.IntentUnits.Build(words);
        var (wishStructure, _) = _scope.Mark(wishes, context?.AboutSomeoneElse ?? false);
        var intents = _intents.Read(wishes, wishStructure, facts);
        return new Reading
        {
            Facts = facts.Self,
            OtherPersonFacts = facts.Other,
            AboutSomeoneElse = facts.AboutSomeoneElse,
            Suspected = facts.Suspected,
            Person = facts.Person,
            Intent = intents[0],
            OtherIntents = intents[1..],
            Spans = facts.Spans,
            Question = _questions.Find(words) is { } question && (question.Confidence >= SurelyAsked || intents.Exists(Asks)) ? question : null,
        };
    }

    /// <summary>Reads an answer to a yes/no question; null means ask again.</summary>
    /// <param name="text">The answer.</param>
    /// <param name="factId">The fact the question asked for, when known: "it's numb" is then a yes to numbness.</param>
    public YesNoUnsure? ReadYesNo(string? text, string? factId = null) => string.IsNullOrWhiteSpace(text) ? null : _yesNo.Read(TextModel.Cut(text), factId);

    /// <summary>Reads a yes, no or unsure that stands in front of something else ("no, just stiff"); null when there is none.</summary>
    public YesNoUnsure? ReadLeadingYesNo(string? text) => string.IsNullOrWhiteSpace(text) ? null : _yesNo.ReadLead(TextModel.Cut(text));

    /// <summary>Whether the message says that what it names is all there is ("it's just stiff", "stiff, nothing else").</summary>
    public bool SaysNothingElse(string? text) => !string.IsNullOrWhiteSpace(text) && _exclusive.Read(TextModel.Cut(text));

    /// <summary>Reads a pain score from 0 to 10; null means ask again.</summary>
    public double? ReadPain(string? text) => string.IsNullOrWhiteSpace(text) ? null : _pain.Read(TextModel.Cut(text));

    /// <summary>Reads how long something has lasted, in days; null means ask again.</summary>
    /// <param name="text">The answer.</param>
    /// <param name="now">The person's time now.</param>
    public int? ReadDurationDays(string? text, DateTimeOffset now) => string.IsNullOrWhiteSpace(text) ? null : _durations.Read(TextModel.Cut(text), now);

    /// <summary>Reads an age in years; null means ask again.</summary>
    public int? ReadAge(string? text) => string.IsNullOrWhiteSpace(text) ? null : _ages.Read(TextModel.Cut(text));

    private static bool Asks(Intent intent) => intent is Intent.AskQuestion or Intent.AskMethod or Intent.OffTopic or Intent.WantsHuman or Intent.Why or Intent.WhatWouldChange or Intent.Help;
}

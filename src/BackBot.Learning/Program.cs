using BackBot.Learning;
using BackBot.Understanding.Models;
using BackBot.Understanding.Scope;
using BackBot.Understanding.SecondReading;
using BackBot.Understanding.Vocabulary;

// Learns the weights of the second reader anew from the labelled texts of a folder and writes them beside the vocabulary (docs/adr/0035).
if (args is not [var texts, var language] || !Directory.Exists(texts) || !Directory.Exists(language))
{
    Console.Error.WriteLine("Usage: dotnet run --project src/BackBot.Learning -- FOLDER_OF_TEXTS LANGUAGE_FOLDER, for example tests/eval content/language/en");
    return 2;
}

var compiled = new Compiled(LanguageLoader.Load(language));
var markers = new Markers(compiled.Concepts, compiled.Data.Endings);
var marking = new TextMarking(compiled, markers, new ScopeReader(compiled.Concepts, markers));
var features = new SentenceFeatures(compiled.Concepts);
var read = LearningText.ReadFolder(texts).Select(text => (Marked: marking.Mark(compiled.Words.Read(text.Text), false), text.Facts))
    .Select(text => (features.OfText(text.Marked), text.Facts)).ToList();
new Learner(Console.Error.WriteLine).Learn(read).Save(Path.Combine(language, LearnedWeights.FileName));
Console.Error.WriteLine($"Learnt from {read.Count} texts.");
return 0;

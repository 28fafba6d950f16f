using BackBot.Understanding.SecondReading;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace BackBot.Learning;

/// <summary>Learns the weights of the second reader: for each fact one logistic regression for "has" and one for "has not".</summary>
internal sealed class Learner(Action<string> report)
{
    /// <summary>A feature that fewer texts have teaches nothing but these texts.</summary>
    private const int FewestTexts = 4;

    /// <summary>How strongly weights are held back; found on texts put aside (docs/adr/0035).</summary>
    private const float Restraint = 1 / 60f;

    /// <summary>Learns from texts, given as their features, each once.</summary>
    public LearnedWeights Learn(IReadOnlyList<(IReadOnlyCollection<uint> Features, IReadOnlyDictionary<string, bool> Facts)> texts)
    {
        var counts = texts.SelectMany(text => text.Features).CountBy(feature => feature).Where(count => count.Value >= FewestTexts).OrderBy(count => count.Key).ToArray();
        var features = counts.Select(count => count.Key).ToArray();
        var rarity = counts.Select(count => MathF.Log((1f + texts.Count) / (1 + count.Value)) + 1).ToArray();
        var rows = features.Select((feature, row) => (feature, row)).ToDictionary(pair => pair.feature, pair => pair.row);
        var vectors = texts.Select(text => Vector(text.Features, rows, rarity)).ToArray();
        var facts = texts.SelectMany(text => text.Facts.Keys).Distinct().Order(StringComparer.Ordinal).ToArray();
        var outputs = facts.Length * 2;
        var (weights, scales, biases) = (new sbyte[features.Length * outputs], new float[outputs], new float[outputs]);
        for (var output = 0; output < outputs; output++)
        {
            var (fact, wanted) = (facts[output / 2], output % 2 == 0);
            report($"{fact} {(wanted ? "yes" : "no")}");
            var labels = texts.Select(text => text.Facts.TryGetValue(fact, out var value) && value == wanted).ToArray();
            if (labels.Contains(true))
            {
                var (learnt, bias) = Fit(vectors, labels, features.Length);
                (scales[output], biases[output]) = (learnt.Max(MathF.Abs) / sbyte.MaxValue, bias);
                for (var row = 0; row < features.Length; row++)
                {
                    weights[(row * outputs) + output] = (sbyte)MathF.Round(learnt[row] / scales[output]);
                }
            }
            else
            {
                biases[output] = float.NegativeInfinity;
            }
        }

        return new LearnedWeights(facts, features, rarity, weights, scales, biases);
    }

    private static VBuffer<float> Vector(IEnumerable<uint> features, Dictionary<uint, int> rows, float[] rarity)
    {
        var own = features.Where(rows.ContainsKey).Select(feature => rows[feature]).Order().ToArray();
        var length = MathF.Sqrt(own.Sum(row => rarity[row] * rarity[row]));
        return new VBuffer<float>(rows.Count, own.Length, [.. own.Select(row => rarity[row] / length)], own);
    }

    private static (IReadOnlyList<float> Weights, float Bias) Fit(VBuffer<float>[] vectors, bool[] labels, int size)
    {
        // One thread and a fixed seed: the same texts give the same weights.
        var context = new MLContext(seed: 1);
        var schema = SchemaDefinition.Create(typeof(Example));
        schema[nameof(Example.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, size);
        var data = context.Data.LoadFromEnumerable(vectors.Zip(labels, (vector, label) => new Example { Features = vector, Label = label }), schema);
        var trainer = context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            L1Regularization = 0,
            L2Regularization = Restraint,
            NumberOfThreads = 1,
            MaximumNumberOfIterations = 300,
        });
        var model = trainer.Fit(data).Model.SubModel;
        return (model.Weights, model.Bias);
    }

    private sealed class Example
    {
        public VBuffer<float> Features { get; set; }

        public bool Label { get; set; }
    }
}

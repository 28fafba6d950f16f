using System.IO.Compression;
using System.Runtime.InteropServices;

namespace BackBot.Understanding.SecondReading;

/// <summary>
/// What was learnt from labelled texts: for each fact one weight a feature for "the person has it" and one for "the person does not".
/// Weights are kept as whole numbers from -127 to 127 times a scale, which costs nothing that can be measured and a quarter of the room.
/// </summary>
internal sealed class LearnedWeights
{
    /// <summary>The name of the file beside the vocabulary; a language without one is read by rules alone.</summary>
    public const string FileName = "second-reader.bin";

    private const uint Magic = 0x32524242;

    /// <summary>The way features come about and are weighed; a file of another version has to be learnt anew.</summary>
    private const int Version = 1;

    private readonly Dictionary<uint, int> _rows;
    private readonly float[] _rarity;
    private readonly sbyte[] _weights;
    private readonly float[] _scales;
    private readonly float[] _biases;

    /// <summary>Takes what was learnt.</summary>
    /// <param name="facts">The ids of the facts; output 2n is "has" of the n-th, 2n + 1 "has not".</param>
    /// <param name="features">The numbers of the features.</param>
    /// <param name="rarity">How much each feature counts: the logarithm of how seldom texts have it.</param>
    /// <param name="weights">The weights, feature by feature, output by output.</param>
    /// <param name="scales">What a weight of 1 is worth, for each output.</param>
    /// <param name="biases">What each output begins with.</param>
    public LearnedWeights(string[] facts, uint[] features, float[] rarity, sbyte[] weights, float[] scales, float[] biases)
    {
        (Facts, Features, _rarity, _weights, _scales, _biases) = (facts, features, rarity, weights, scales, biases);
        _rows = new Dictionary<uint, int>(features.Length);
        for (var row = 0; row < features.Length; row++)
        {
            _rows[features[row]] = row;
        }
    }

    /// <summary>The facts it knows.</summary>
    public string[] Facts { get; }

    /// <summary>The features it knows.</summary>
    public uint[] Features { get; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="LanguageException">The file is damaged or of another version.</exception>
    public static LearnedWeights Load(string file)
    {
        try
        {
            using var packed = new BrotliStream(File.OpenRead(file), CompressionMode.Decompress);
            using var reader = new BinaryReader(packed);
            if (reader.ReadUInt32() != Magic || reader.ReadInt32() != Version)
            {
                throw new LanguageException(file, 1, $"it was not learnt for this version ({Version}) of the second reader; learn it anew (docs/adr/0035)");
            }

            var facts = new string[reader.ReadInt32()];
            var features = new uint[reader.ReadInt32()];
            for (var i = 0; i < facts.Length; i++)
            {
                facts[i] = reader.ReadString();
            }

            var (rarity, weights) = (new float[features.Length], new sbyte[features.Length * facts.Length * 2]);
            var (scales, biases) = (new float[facts.Length * 2], new float[facts.Length * 2]);
            Fill(reader, features);
            Fill(reader, rarity);
            Fill(reader, weights);
            Fill(reader, scales);
            Fill(reader, biases);
            return new LearnedWeights(facts, features, rarity, weights, scales, biases);
        }
        catch (Exception error) when (error is EndOfStreamException or InvalidDataException or InvalidOperationException or OverflowException)
        {
            throw new LanguageException(file, 1, "it is damaged; take it from the repository again or learn it anew (docs/adr/0035)");
        }
    }

    /// <summary>Writes a file.</summary>
    public void Save(string file)
    {
        using var packed = new BrotliStream(File.Create(file), CompressionLevel.SmallestSize);
        using var writer = new BinaryWriter(packed);
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write(Facts.Length);
        writer.Write(Features.Length);
        foreach (var fact in Facts)
        {
            writer.Write(fact);
        }

        Write(writer, Features);
        Write(writer, _rarity);
        Write(writer, _weights);
        Write(writer, _scales);
        Write(writer, _biases);
    }

    /// <summary>How probable each output is for a text with these features, each of them given once.</summary>
    /// <param name="features">The features of the text.</param>
    /// <param name="probabilities">Room for one number from 0 to 1 an output.</param>
    public void Weigh(IEnumerable<uint> features, Span<float> probabilities)
    {
        probabilities.Clear();
        var length = 0f;
        foreach (var feature in features)
        {
            if (!_rows.TryGetValue(feature, out var row))
            {
                continue;
            }

            var rarity = _rarity[row];
            length += rarity * rarity;
            var weights = _weights.AsSpan(row * probabilities.Length, probabilities.Length);
            for (var i = 0; i < probabilities.Length; i++)
            {
                probabilities[i] += rarity * weights[i];
            }
        }

        // Long and short texts weigh the same: the features of a text are brought to length 1.
        var norm = length > 0 ? 1 / MathF.Sqrt(length) : 0;
        for (var i = 0; i < probabilities.Length; i++)
        {
            probabilities[i] = 1 / (1 + MathF.Exp(-((probabilities[i] * _scales[i] * norm) + _biases[i])));
        }
    }

    private static void Fill<T>(BinaryReader reader, T[] target)
        where T : unmanaged => reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(target.AsSpan()));

    private static void Write<T>(BinaryWriter writer, T[] source)
        where T : unmanaged => writer.Write(MemoryMarshal.AsBytes(source.AsSpan()));
}

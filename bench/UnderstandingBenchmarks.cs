using BackBot.Understanding;
using BenchmarkDotNet.Attributes;

namespace BackBot.Bench;

/// <summary>Reading a short and a very long message. Limits: 0.3 ms for 200 characters, 10 ms for 10,000, on one core.</summary>
[MemoryDiagnoser]
public class UnderstandingBenchmarks
{
    private const string Message =
        "my lower back has been stiff since tuesday, no numbness or tingling in my legs, bladder is fine, i did fall off a ladder last week but it only hurts a bit when i bend, can i do the cat cow one please, ta";

    private readonly string _long = string.Concat(Enumerable.Repeat(Message + ". ", 49));
    private TextUnderstanding? _understanding;

    [GlobalSetup]
    public void Load() => _understanding = TextUnderstanding.Load(ContentFolder.Find());

    [Benchmark]
    public Reading TwoHundredCharacters() => _understanding!.Read(Message);

    [Benchmark]
    public Reading TenThousandCharacters() => _understanding!.Read(_long);

    [Benchmark]
    public YesNoUnsure? YesNo() => _understanding!.ReadYesNo("no, not that i have noticed");
}

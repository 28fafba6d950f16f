namespace BackBot.Bench.Reliability.Faults;

/// <summary>Something that goes wrong with the database and ends again.</summary>
internal interface IFault
{
    string Name { get; }

    Task BeginAsync();

    Task EndAsync();
}

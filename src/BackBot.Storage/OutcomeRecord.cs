namespace BackBot.Storage;

/// <summary>One advice that was given, for the audit trail.</summary>
/// <param name="Disposition">The wire name of the disposition.</param>
/// <param name="Detail">Rules, methods and content version (JSON).</param>
public sealed record OutcomeRecord(string Disposition, ReadOnlyMemory<byte> Detail);

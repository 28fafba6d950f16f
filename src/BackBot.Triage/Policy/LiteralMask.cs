using System.Runtime.Intrinsics;

namespace BackBot.Triage;

/// <summary>A set of literals by their numbers, in four machine words, so that "all of these hold" is one comparison.</summary>
internal readonly struct LiteralMask : IEquatable<LiteralMask>
{
    /// <summary>How many literals a policy may tell apart.</summary>
    public const int Capacity = 256;

    private readonly Vector256<ulong> _bits;

    private LiteralMask(Vector256<ulong> bits) => _bits = bits;

    public static LiteralMask None => default;

    public bool IsEmpty => _bits == Vector256<ulong>.Zero;

    public static LiteralMask Single(int literal) => new(Vector256<ulong>.Zero.WithElement(literal >> 6, 1UL << (literal & 63)));

    public static LiteralMask Of(IEnumerable<int> literals) => literals.Aggregate(None, (mask, literal) => mask | Single(literal));

    /// <summary>Whether every literal here is also among those that hold.</summary>
    public bool IsWithin(LiteralMask holding) => (_bits & holding._bits) == _bits;

    public bool Overlaps(LiteralMask other) => (_bits & other._bits) != Vector256<ulong>.Zero;

    public LiteralMask Except(LiteralMask other) => new(Vector256.AndNot(_bits, other._bits));

    public static LiteralMask operator |(LiteralMask left, LiteralMask right) => new(left._bits | right._bits);

    public static LiteralMask operator &(LiteralMask left, LiteralMask right) => new(left._bits & right._bits);

    public bool Equals(LiteralMask other) => _bits == other._bits;

    public override bool Equals(object? obj) => obj is LiteralMask other && Equals(other);

    public override int GetHashCode() => _bits.GetHashCode();
}

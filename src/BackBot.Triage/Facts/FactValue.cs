using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace BackBot.Triage;

/// <summary>The value of a fact: true, false, unsure or a number. A fact that was not told has no value at all.</summary>
public readonly struct FactValue : IEquatable<FactValue>
{
    private readonly double _number;

    private FactValue(FactValueKind kind, double number = 0)
    {
        Kind = kind;
        _number = number;
    }

    /// <summary>The person has it, or it holds.</summary>
    public static FactValue True { get; } = new(FactValueKind.True);

    /// <summary>The person does not have it.</summary>
    public static FactValue False { get; } = new(FactValueKind.False);

    /// <summary>The person was asked and could not say. Every rule counts it as the worst value.</summary>
    public static FactValue Unsure { get; } = new(FactValueKind.Unsure);

    /// <summary>Which of the four it is.</summary>
    public FactValueKind Kind { get; }

    /// <summary>The number; meaningful only when <see cref="Kind"/> is <see cref="FactValueKind.Number"/>.</summary>
    public double AsNumber => _number;

    /// <summary>True or unsure: what a warning rule reacts to.</summary>
    public bool CountsAsTrue => Kind is FactValueKind.True or FactValueKind.Unsure;

    /// <summary>A number such as a pain score or a count of days. Not a number and infinity are refused.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite.</exception>
    public static FactValue Number(double value) => double.IsFinite(value)
        ? new(FactValueKind.Number, value == 0 ? 0 : value)
        : throw new ArgumentOutOfRangeException(nameof(value), value, "A fact's number must be finite.");

    /// <summary>True or false.</summary>
    public static FactValue Of(bool value) => value ? True : False;

    /// <summary>Reads the text form: <c>true</c>, <c>false</c>, <c>unsure</c> or a number such as <c>6.5</c>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out FactValue value)
    {
        value = False;
        switch (text)
        {
            case "true": value = True; return true;
            case "false": return true;
            case "unsure": value = Unsure; return true;
        }
        if (!double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            || !double.IsFinite(number))
        {
            return false;
        }
        value = Number(number);
        return true;
    }

    /// <summary>Reads the text form.</summary>
    /// <exception cref="FormatException">The text is none of the four forms.</exception>
    public static FactValue Parse(string text) => TryParse(text, out var value)
        ? value
        : throw new FormatException($"'{text}' is not a fact value: write true, false, unsure or a number.");

    /// <summary>The text form that <see cref="Parse"/> reads back.</summary>
    public override string ToString() => Kind switch
    {
        FactValueKind.True => "true",
        FactValueKind.False => "false",
        FactValueKind.Unsure => "unsure",
        _ => _number.ToString("0.############", CultureInfo.InvariantCulture),
    };

    /// <inheritdoc/>
    public bool Equals(FactValue other) => Kind == other.Kind && _number.Equals(other._number);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FactValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, _number);

    /// <summary>Same kind and same number.</summary>
    public static bool operator ==(FactValue left, FactValue right) => left.Equals(right);

    /// <summary>Another kind or another number.</summary>
    public static bool operator !=(FactValue left, FactValue right) => !left.Equals(right);
}

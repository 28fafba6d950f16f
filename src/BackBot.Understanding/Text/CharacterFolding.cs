namespace BackBot.Understanding.Text;

/// <summary>Folds one character to the plain letter, digit or mark it stands for. Works without culture data (invariant globalization).</summary>
internal static class CharacterFolding
{
    private const string LatinFrom = "àáâãäåāăąçćčďđèéêëēėęěìíîïīįłľñńňòóôõöøōőřŕśšşťţùúûüūůűųýÿźżžğı";
    private const string LatinTo = "aaaaaaaaacccddeeeeeeeeiiiiiillnnnoooooooorrsssttuuuuuuuuyyzzzgi";
    private static readonly char[] Latin = BuildLatin();

    /// <summary>The character to drop: zero-width, direction marks, soft hyphens, combining accents, variation selectors, controls.</summary>
    public const char Drop = '\0';

    /// <summary>Returns the folded lower-case character, <see cref="Drop"/>, or the character itself.</summary>
    public static char Fold(char c) => c switch
    {
        >= 'a' and <= 'z' or >= '0' and <= '9' => c,
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        '\n' or '\r' or '\u2028' or '\u2029' or '\u0085' => '\n',
        '\t' or '\v' or '\f' or '\u00A0' or '\u3000' or >= '\u2000' and <= '\u200A' or '\u202F' or '\u205F' => ' ',
        < ' ' or '\u007F' or '\u00AD' => Drop,
        '\u2018' or '\u2019' or '\u201B' or '\u02BC' or '\u2032' or '\u00B4' or '`' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' => '"',
        >= '\u2010' and <= '\u2012' or '\u2212' => '-',
        '\u2013' or '\u2014' or '\u2015' => '\u2014',
        '\u2026' => '\u2026',
        '\u00D7' => 'x',
        >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2060' and <= '\u206F' or '\uFEFF' => Drop,
        >= '\u0300' and <= '\u036F' or >= '\uFE00' and <= '\uFE0F' => Drop,
        >= '\uFF01' and <= '\uFF5E' => Fold((char)(c - 0xFEE0)),
        >= '\u00C0' and < '\u0180' => Latin[c - 0xC0],
        _ => c < 0x80 ? c : char.ToLowerInvariant(c),
    };

    /// <summary>Folds the letters and digits of the mathematical alphabets that phones offer as fonts.</summary>
    public static char FoldAstral(int codePoint)
    {
        if (codePoint is >= 0x1D400 and <= 0x1D6A3)
        {
            return (char)('a' + ((codePoint - 0x1D400) % 26));
        }

        return codePoint is >= 0x1D7CE and <= 0x1D7FF ? (char)('0' + ((codePoint - 0x1D7CE) % 10)) : Drop;
    }

    private static char[] BuildLatin()
    {
        var table = new char[0x180 - 0xC0];
        for (var i = 0; i < table.Length; i++)
        {
            var lower = char.ToLowerInvariant((char)(0xC0 + i));
            var at = LatinFrom.IndexOf(lower, StringComparison.Ordinal);
            table[i] = at >= 0 ? LatinTo[at] : lower;
        }

        return table;
    }
}

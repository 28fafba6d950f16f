namespace BackBot.Understanding.Scope;

/// <summary>How a statement stands: said, denied, past, about someone else, imagined.</summary>
[Flags]
internal enum Standing
{
    Said = 0,

    /// <summary>In the reach of "no", "not", "without" and the like.</summary>
    Denied = 1,

    /// <summary>In the reach of a denial of a whole statement ("I wouldn't say …"): turns what is inside around.</summary>
    Turned = 2,

    /// <summary>Only the ability is denied ("can't lift", "barely feel").</summary>
    Unable = 4,

    /// <summary>Of an earlier time.</summary>
    Past = 8,

    /// <summary>About another person or an animal.</summary>
    Other = 16,

    /// <summary>Imagined, warned of, read about, asked in general.</summary>
    Imagined = 32,

    /// <summary>The person can't tell whether it is so.</summary>
    Unsure = 64,

    /// <summary>In a sentence that tells of something to come: an operation named in it is not done yet.</summary>
    Planned = 128,

    /// <summary>Asked, not stated.</summary>
    Asked = 256,

    /// <summary>To come itself, in the same part of its sentence as the word that says so: "due to start steroids".</summary>
    ToCome = 512,
}

namespace BackBot.Understanding;

/// <summary>What a person wants with a message. The wire names are in <see cref="IntentNames"/>.</summary>
public enum Intent
{
    /// <summary>Nothing could be made of the text (empty, or no word that is known).</summary>
    Nothing,

    /// <summary>Tells of present symptoms, of the absence of symptoms, or of health background.</summary>
    SymptomReport,

    /// <summary>Asks a fact: what, why, how long, how often, is it harmful.</summary>
    AskQuestion,

    /// <summary>Asks to be given, shown or walked through a stretch.</summary>
    AskMethod,

    /// <summary>Wants a person: someone to talk to, a clinic, a booking.</summary>
    WantsHuman,

    /// <summary>An emergency-level sign happening now, or a call for an ambulance.</summary>
    Emergency,

    /// <summary>Begin again.</summary>
    Restart,

    /// <summary>One question back.</summary>
    Back,

    /// <summary>Stop here.</summary>
    Cancel,

    /// <summary>What can I do here, how does this work.</summary>
    Help,

    /// <summary>Why do you ask, why this advice.</summary>
    Why,

    /// <summary>What would have to be different for other advice.</summary>
    WhatWouldChange,

    /// <summary>An earlier answer is to be changed.</summary>
    ChangeAnswer,

    /// <summary>Delete what was told.</summary>
    ForgetMe,

    /// <summary>What is known about me.</summary>
    WhatDoYouKnow,

    /// <summary>Thanks, or goodbye.</summary>
    Thanks,

    /// <summary>Hello.</summary>
    Greeting,

    /// <summary>Something else: another body part, an animal, other topics.</summary>
    OffTopic,

    /// <summary>Words of self-harm or suicide. Goes before everything else.</summary>
    Crisis,
}

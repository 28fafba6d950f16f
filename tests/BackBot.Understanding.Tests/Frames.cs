namespace BackBot.Understanding.Tests;

/// <summary>Sentences around a sign; <c>{0}</c> is the sign with its article, <c>{1}</c> without.</summary>
internal static class Frames
{
    /// <summary>Ways to say that it is not there.</summary>
    public static readonly string[] Denials =
    [
        "no never had {0}", "nope never had {0}", "{1}? no none of that", "{1}? no nothing like that", "{1}? nope none of it", "{1}? no thanks god",
        "no {1}", "I have no {1}", "I don't have {0}", "I do not have any {1}", "haven't got any {1}", "I haven't had any {1}", "there's no {1}",
        "there isn't any {1}", "never had any {1}", "without any {1}", "I've not noticed any {1}", "can't say I have {0}", "zero {1}",
        "definitely no {1}", "no sign of {1}", "{0}? no", "{1}: none", "{1} - nope", "as for {1}, no", "thankfully no {1}",
        "the doctor asked about {1} and I said no", "no {1} or anything", "nothing like {1}", "I don't suffer from {1}", "I wouldn't say I have {0}",
        "I don't think I have {0}", "never experienced {1}", "no {1} whatsoever", "no {1} that I know of", "not aware of any {1}",
        "haven't noticed {0}", "no {1} so far", "no {1} yet", "no more {1}", "I no longer have {0}", "stiff but no {1}",
        "bad back, no {1}, otherwise ok", "I'm stiff without {0}", "hi, stiff back here, no {1}", "it's stiff, I don't get {0}", "don't get {0}",
        "dont have {0}", "havent got {0}", "not experiencing {1}", "no problems with {1}", "neither stiffness nor {1}", "i have not got {0}",
        "nope, no {1}", "none of that {1}", "No, I don't have {0}", "no i dont get any {1}", "no {1} at all", "no {1} here",
        "no {1} as far as I can tell", "I am not having {0}", "I deny {0}", "denies {1}", "absence of {1}", "{1} absent", "{1} is not a problem",
        "{1} not an issue", "{1} never", "I've never had {0}", "never {1}", "{1} no", "{1}, not really", "{1} not present", "no new {1}",
        "I checked for {1}, nothing",
        "the only thing I don't have is {0}", "{1}? not me", "{1}? never had it", "{1}? nothing like that", "{1}, no never", "not a trace of {1}", "not a hint of {1}",
        "not the slightest {1}", "nothing in the way of {1}", "I'm free from {1}", "no evidence of {1}", "if you mean {1}, no", "you asked about {1}: no", "re {1}: no",
        "regarding {1} no", "no to {1}", "answer to {1} is no", "{1} - no", "{1} = no", "{1} (no)", "{1} nope", "{1} nah", "{1}, nope, never", "nope no {1}",
        "nah no {1}", "no {1} thank goodness", "luckily no {1}", "glad to say no {1}", "happy to say I have no {1}", "not had {0}", "not had any {1}", "not got {0}",
        "not getting {0}", "not feeling any {1}", "I'm not getting any {1}", "it doesn't give me {0}", "it doesn't come with {0}", "it's not {0}, just stiffness",
        "I never get {0}", "never get any {1}", "don't ever get {0}", "there was never any {1}", "there's never been any {1}", "there hasn't been any {1}",
        "I've had no {1}", "have had no {1}", "having no {1}", "with no {1}", "without {0}", "no {1}, no nothing", "no {1}, nothing", "no {1} no nothing",
        "no {1} either", "nor {1}", "nor any {1}", "and no {1}", "but no {1}", "just no {1}", "so no {1}", "yes stiff, no {1}", "back pain yes, {1} no", "well no {1}",
        "haven't got {0} or anything like that", "don't have {0} or anything", "I'm stiff but don't have {0}", "stiff, I don't have {0}", "my back's stiff. No {1}.",
        "i don't have {0} my back is just stiff", "I don't have {0}, I'm just stiff", "there's no {1}, it's only stiff", "no {1} since it started",
        "no {1} in all this time", "no {1} ever", "not {1}", "it's not {1}", "I don't believe I have {0}", "I doubt I have {0}", "I don't feel any {1}",
        "I don't see any {1}", "no {1} to report", "no {1} to speak of", "no {1} now", "no {1} today", "no {1} at the moment", "currently no {1}", "at the moment no {1}",
        "presently without {1}", "I have never had any {1}", "I've not once had {0}", "I have yet to have any {1}", "I didn't notice any {1}", "not once had {0}",
        "{1}?? nah", "{1}... no", "do I have {0}? hmm, let me think. no", "{1}? no, that's my flatmate", "{0} I don't have", "if you're asking whether I have {0}, the answer is no",
        "{1} is not one of my symptoms", "I've been spared {1}", "don't have: {1}", "my wife thinks I have {0}, she's wrong", "my boss doesn't have {0} and neither do I",
        "I read about {1}, I haven't got it", "thought for a second I had {0} but nope, false alarm", "wait, I have {0}, no sorry, I don't have it",
    ];

    /// <summary>Ways to say that it is over.</summary>
    public static readonly string[] Ends =
    [
        "the {1} has gone", "the {1} went away last week", "had {0} but it's gone now", "I had {0} last week but it has cleared up completely",
        "the {1} is gone", "{1} cleared up", "{1} disappeared after two days", "I used to have {0} but not any more",
        "I used to have {0}, not anymore", "{1} has settled", "no longer any {1}", "I had {0} yesterday, none today", "{0} has completely resolved",
        "that {1} I had is gone", "the {1} is a thing of the past", "I had {0} last month. It stopped. All fine now",
    ];

    /// <summary>Ways to say that it is there.</summary>
    public static readonly string[] Reports =
    [
        "{1}? i think so", "{1}? afraid so", "{1}? unfortunately yes", "i want the {1} gone", "i just want the {1} to be gone",
        "I have {0}", "I've got {0}", "got {0}", "there is {0}", "a bit of {1}", "{0} since yesterday", "started with {0} this morning",
        "noticed {0} this morning", "now there's {0} too", "{1} yes", "{0}? yes", "{1}: yes", "yes to {1}", "I do have {0}", "I still have {0}",
        "the {1} won't go away", "I can't deny I have {0}", "no relief from the {1}", "nothing helps the {1}", "not only stiffness but also {0}",
        "no rash but {0}", "apart from {0} I'm fine", "nothing apart from {0}", "my only problem is {0}", "I should mention {0}",
        "the {1} hasn't gone away", "the {1} is no better", "the {1} isn't going", "I don't like this {1}", "woke up with {0}", "{1}!!",
        "{1} on and off", "the {1} comes and goes", "occasional {1}", "{1} again", "ever since I've had {0}", "no idea why I have {0}",
        "don't know why I've got {0}", "not sure what to do about the {1}", "can I stretch with {0}", "I've had {0} for two days",
        "this {1} is driving me mad", "the {1} is getting worse", "the {1} is getting better but still there", "the {1} has not stopped",
        "{1} hasn't stopped", "{1} doesn't stop", "{1} not going away", "I'd forgotten to say I've {0}", "oh and {0}", "also {0}", "and {0}",
        "plus {0}", "with {0}", "been having {0}", "I've been having {0}", "ive had {0} since monday", "have {0}", "stiff with {0}",
        "it comes with {0}", "how do I stop the {1}", "is it normal that I have {0}", "why do I have {0}", "my back is fine but I have {0}",
        "it is the {1} that worries me", "I'm suffering from {0}", "there seems to be {0}", "I think I have {0}", "maybe {0}", "no injury, just {0}",
        "no, but I have {0}", "no wait, I do have {0}", "I said no {1} but actually I have it", "I put no for {1}, turns out I do", "I said no {1} but I have one", "I lied, I do have {0}",
        "I can't sleep because of {0}", "no stretch helps my {1}", "never thought I'd have {0}", "never without {0}", "{0}, no doubt",
        "there's no denying the {1}", "without a doubt {0}", "not a day goes by without {0}", "I wouldn't be here if I didn't have {0}",
        "I just have {0} otherwise I'm fine", "apart from having {0} I'm fine", "only {0}, otherwise fine", "besides {0} I'm good", "it's mainly {0}", "mostly {0}",
        "main thing is {0}", "worst is the {1}", "it started with {0}", "ended up with {0}", "left me with {0}", "comes with {0}", "along with {0}", "together with {0}",
        "on top of that {0}", "what bothers me is the {1}", "sitting makes the {1} worse", "walking brings on {0}", "{0} when I walk", "{0} if I sit too long",
        "{0} after gardening", "{0} for three days", "{0} all day", "the {1} is worse today", "my {1} is worse", "I'm worried about the {1}", "bit worried about my {1}",
        "I came because of {0}", "here because of {0}", "the reason I'm here is {0}", "I told the doctor about the {1}", "my gp knows about the {1}", "I get {0}",
        "I do get {0}", "had {0} all week", "had {0} since tuesday", "still got {0}", "still getting {0}", "there's a lot of {1}", "a lot of {1}", "lots of {1}",
        "so much {1}", "really bad {1}", "experiencing {0}", "I experience {0}", "my symptoms are {0} and stiffness", "symptoms: {0}", "{0} too", "{0} as well",
        "{0} though", "{0} mostly", "{0}, mainly", "{0} :(", "help, {0}", "there's been {0}", "there has been {0}", "I noticed {0}", "I've noticed {0}",
        "I've developed {0}", "developed {0}", "suddenly {0}", "sudden {1}", "constant {1}", "increasing {1}", "this {1} won't shift", "{1} won't budge",
        "I've been putting up with {0}", "dealing with {0}", "living with {0}", "bothered by {0}", "I'm getting fed up with the {1}", "the {1} never stops",
        "the {1} never really goes", "it's not that bad but {0}", "can't complain except for {0}", "otherwise healthy but {0}", "good apart from {0}",
        "no other symptoms than {0}", "nothing but {0}", "nothing else but {0}", "no change, still {0}", "same {1} as yesterday", "the {1} hasn't improved",
        "doctor didn't explain the {1}", "not happy with the {1}", "I don't know what to do about the {1}", "don't ask me why but {0}", "I wouldn't mind but {0}",
        "not going to lie, {0}", "hope it's nothing but {0}", "it's nothing serious but {0}", "I've not done anything but {0}", "haven't slept because of {0}",
        "I didn't mention {0}", "I didn't tell you about the {1}", "didn't say before but {0}", "I never mentioned the {1}",
        "never had {0} before until this week", "the {1} should be gone by christmas", "I hoped the {1} would be over by now. It isn't", "I had {0} in march, it went away completely, and since sunday it's back",
        "I don't mind {0} that much", "it's not the {1} that bothers me", "my wife says I haven't got {0}. She's wrong", "I was told to look out for {1} and this morning it started",
        "I've got {0} when I bend, when I straighten up it's fine again", "since my move four months ago I have {0}", "I get {0}. My wife had a cold, she's fine again", "{0}? no. wait, actually yes",
        "My husband says \"you need help\", I have {0} and it's \"not nice\"", "My husband says \"rest\" but I have {0}, \"honestly\"",
    ];

    /// <summary>Ways to ask of it or fear it, which say nothing.</summary>
    public static readonly string[] Questions =
    [
        "if I had {0} I'd call someone", "does cracking cause {1}?", "can you get {0} from stretching?", "what if I get {0}?",
        "I'm scared of getting {0}", "what should I do if I get {0}", "should I stop if there is {0}?", "tell me about {1}",
        "why does it cause {1}?", "I read that {1} is serious", "the leaflet mentions {1}", "do people with {1} do this stretch?",
        "how would I know if I had {0}?",
    ];

    /// <summary>Of two signs the first is there and the second is not.</summary>
    public static readonly string[] Pairs =
    [
        "{0} but no {1}", "{0} without {1}", "I have {0} without any {1}", "I have {0}, no {1} though", "I have {0} but don't have {1}", "{0} yes, {1} no", "{0}: yes. {1}: no.",
        "yes to {0}, no to {1}", "yes {0}, no {1}", "there's {0}. There's no {1}.", "besides {0} there is no {1}", "apart from {0}, no {1}", "I've got {0} but haven't noticed any {1}",
        "{0} since monday, {1} never", "all I have is {0}, no {1}", "definitely {0}, definitely not {1}", "{0}? yes. {1}? no.", "no {1} but {0}", "no {1}, just {0}", "I don't have {1} but I do have {0}",
        "I don't have {1}, I have {0}", "it's not {1}, it's {0}", "not {1}, more {0}", "no to {1}, yes to {0}", "I have no {1}. I do have {0}.", "not {1} but {0}",
        "as for {1}, none. as for {0}, some", "no {1}, {0} though", "no {1} yet but {0}", "{1}? no. {0}? yes.", "I've never had {1} but I have had {0} for a week",
        "the doctor ruled out {1} but I still have {0}", "actually no {1}, but {0}", "well no {1} but {0}", "{0}, actually no {1}", "{0}, wait no {1}",
    ];
}

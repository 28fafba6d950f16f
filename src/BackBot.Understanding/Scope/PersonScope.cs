using BackBot.Understanding.Text;

namespace BackBot.Understanding.Scope;

/// <summary>Marks what is said about someone else: relatives, friends, animals, "runs in the family".</summary>
internal sealed class PersonScope(Unit[] units, Structure structure, Markers markers)
{
    private const int FarthestPerson = 5;
    private const int LongestQuote = 60;

    /// <summary>True when they ask on behalf of someone.</summary>
    public bool AsksForOther { get; private set; }

    /// <summary>True when "I", "my" and the like occur outside reporting words.</summary>
    public bool SpeaksOfSelf { get; private set; }

    /// <summary>True when another person is the subject of a statement.</summary>
    public bool SpeaksOfOther { get; private set; }

    /// <summary>The word for the person whom the text names first ("mum"), or null.</summary>
    public string? Person { get; private set; }

    /// <summary>Marks all units.</summary>
    /// <param name="alreadyOther">The conversation is about someone else from before.</param>
    public void Mark(bool alreadyOther)
    {
        AsksForOther = alreadyOther;
        var other = alreadyOther;
        var animal = false;
        var personSeen = alreadyOther;
        var quoted = false;
        for (var i = 0; i < units.Length; i++)
        {
            var unit = units[i];
            if (structure.IsSentenceEnd(i))
            {
                other = AsksForOther || (other && personSeen && GoesOnAboutOther(i + 1));
                animal &= other;
                continue;
            }

            if (unit.Text == Tokeniser.Quote)
            {
                quoted = !quoted && IsSaidByOther(i);
            }
            else if (quoted)
            {
                unit.Standing |= Standing.Other;
                continue;
            }

            if (other && structure.IsComma(i) && !AsksForOther && IsOfOwnPlace(i + 1))
            {
                (other, animal, SpeaksOfSelf) = (false, false, true);
            }
            else if (unit.Is(markers.AsksFor) && NamesWhom(i))
            {
                AsksForOther = other = personSeen = true;
            }
            else if (unit.Is(markers.Person) || unit.Is(markers.Animal))
            {
                personSeen = true;
                Person ??= unit.Is(markers.Person) ? unit.Text : null;
                if (IsSubject(i))
                {
                    other = true;
                    animal = unit.Is(markers.Animal);
                    SpeaksOfOther = true;
                }
            }
            else if (unit.Is(markers.ThirdPerson) && personSeen && !IsTold(i))
            {
                other = true;
                SpeaksOfOther = true;
            }
            else if ((unit.Is(markers.FirstPerson) || (unit.IsExpression && unit.BeginsWith(markers.Speaker))) && !IsPartOfPerson(i) && !IsAside(i) && !(other && IsWhereabouts(i)))
            {
                other = false;
                animal = false;
                SpeaksOfSelf = true;
            }
            else if (unit.Is(markers.Family))
            {
                MarkClause(i);
            }

            if (other)
            {
                unit.Standing |= Standing.Other | (animal ? Standing.Imagined : Standing.Said);
            }
        }
    }

    /// <summary>'She texted me: "my foot is numb"': another person's words up to the closing mark.</summary>
    private bool IsSaidByOther(int quote)
    {
        // A mark that closes one quotation must not open the next: an opening one stands right before its word.
        if (quote + 1 >= units.Length || units[quote + 1].Kind != TokenKind.Word || units[quote + 1].Start != units[quote].End)
        {
            return false;
        }

        // What another person writes down of the speaker ("denies fever") has no "I" in it.
        var end = Array.FindIndex(units, quote + 1, Math.Min(LongestQuote, units.Length - quote - 1), u => u.Text == Tokeniser.Quote);
        if (end < 0 || !Array.Exists(units[quote..end], u => u.Is(markers.FirstPerson) || u.BeginsWith(markers.Speaker)))
        {
            return false;
        }

        var said = false;
        for (var i = quote - 1; i > quote - LongestQuote && !structure.IsSentenceEnd(i); i--)
        {
            if (units[i].Is(markers.ThirdPerson) || units[i].Is(markers.Person) || units[i].Is(markers.Speaker))
            {
                return !units[i].Is(markers.Speaker);
            }

            said |= units[i].Is(markers.Reports) || units[i].Is(markers.SpeaksTo);
        }

        return said;
    }

    /// <summary>"It is about my mum", not "it is about an 8": beyond "asking for" a person must follow.</summary>
    private bool NamesWhom(int at)
    {
        if (units[at].Is(markers.AsksForOutright))
        {
            return true;
        }

        for (var i = at + 1; i < units.Length && i <= at + FarthestPerson && !structure.IsBreak(i); i++)
        {
            if (units[i].Is(markers.Person) || units[i].Is(markers.Animal) || units[i].Is(markers.ThirdPerson))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"My husband had the same, pins and needles in my calf": what is felt in a place of one's own.</summary>
    private bool IsOfOwnPlace(int from)
    {
        var own = false;
        for (var i = from; !structure.IsBreak(i); i++)
        {
            if (units[i].Is(markers.Person) || units[i].Is(markers.ThirdPerson) || units[i].Is(markers.Pronoun))
            {
                return false;
            }

            own |= units[i].Is(markers.UndergoesWith) && i + 1 < units.Length && units[i + 1].Is(markers.Place);
        }

        return own && !structure.IsBreak(from) && units[from].Is(markers.Sensation);
    }

    private bool GoesOnAboutOther(int from)
    {
        var i = structure.NextContent(from);
        return i < units.Length && (units[i].Is(markers.ThirdPerson) || (from < units.Length && units[from].Is(markers.ThirdPerson)));
    }

    /// <summary>A person is the subject when nothing but fillers stands before it in its clause and it does not merely report.</summary>
    private bool IsSubject(int i)
    {
        var next = structure.NextContent(i + 1);
        if (next < units.Length && units[next].Is(markers.Reports))
        {
            return false;
        }

        for (var k = i + 1; k < units.Length && k <= i + 5 && !structure.IsBreak(k); k++)
        {
            // "My toddler jumped on my back": it happened to me; "everyone is ill except me" did not.
            if (!units[k - 1].Is(markers.Except) && (units[k].Holds(markers.Undergoes) || (units[k].IsExpression && units[k].Holds(markers.UndergoesWith)) || (units[k].Is(markers.UndergoesWith) && k + 1 < units.Length && units[k + 1].Is(markers.Place))))
            {
                return false;
            }
        }

        var before = structure.PreviousContent(i);
        return (next < units.Length && units[next].Is(markers.TellsOfPerson)) || before < 0 || structure.IsBreak(before) || units[before].Is(markers.And) || units[before].Is(markers.Subordinator)
            || units[before].Is(markers.AsksFor) || units[before].Is(markers.Reports) || units[before].Is(markers.If) || units[before].Is(markers.Except)
            || (next < units.Length && !structure.IsBreak(next) && (units[next].Is(markers.Have) || units[next].Is(markers.Be)));
    }

    /// <summary>"I told him about it": whom the speaker tells is not who it is about.</summary>
    private bool IsTold(int i) => i > 1 && units[i - 1].Is(markers.SpeaksTo) && units[i - 2].Is(markers.Speaker);

    /// <summary>"Everyone on our ward has …": where they are, not who is spoken of.</summary>
    private bool IsWhereabouts(int i) =>
        i > 0 && i + 1 < units.Length && units[i].Is(markers.Possessive) && units[i - 1].Is(markers.Preposition) && !units[i + 1].Is(markers.Place) && !units[i + 1].Is(markers.Sensation) && !units[i + 1].Is(markers.SymptomNoun);

    /// <summary>"my" in "my mum".</summary>
    private bool IsPartOfPerson(int i)
    {
        for (var k = i + 1; k < units.Length && k <= i + 3 && !structure.IsBreak(k); k++)
        {
            if (units[k].Is(markers.Person) || units[k].Is(markers.Animal))
            {
                return true;
            }

            if (!units[k].Is(markers.Filler))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"I am asking for …", "I think she …": speaks of the asker without changing whom it is about.</summary>
    private bool IsAside(int i)
    {
        for (var k = i + 1; k < units.Length && k <= i + 5 && !structure.IsBreak(k); k++)
        {
            if (units[k].Is(markers.AsksFor) || (AsksForOther && units[k].Is(markers.ThirdPerson)))
            {
                return true;
            }
        }

        return false;
    }

    private void MarkClause(int at)
    {
        var from = at;
        while (!structure.IsBreak(from - 1))
        {
            from--;
        }

        for (var i = from; i < units.Length && !structure.IsBreak(i); i++)
        {
            units[i].Standing |= Standing.Imagined;
        }
    }
}

using BackBot.Understanding.Scope;

namespace BackBot.Understanding.Facts;

/// <summary>Turns the standing of a mention into what it says: has it, has it not, says nothing.</summary>
internal sealed class Judge(FactTraits traits)
{
    /// <summary>Sets <see cref="Mention.Value"/> and <see cref="Mention.Unsure"/>.</summary>
    public void Decide(Mention mention)
    {
        var standing = mention.Standing;
        mention.Value = null;
        mention.Unsure = false;
        if ((standing & Standing.Imagined) != 0)
        {
            return;
        }

        var value = Polarity(mention.Kind, standing);
        if ((standing & Standing.Unsure) != 0 && value != false && mention.Kind != "always")
        {
            mention.Unsure = true;
            return;
        }

        if ((standing & Standing.Unsure) != 0 && mention.Kind != "always")
        {
            return;
        }

        if (value == true && mention.Kind != "to_come" && IsToCome(mention))
        {
            mention.Value = traits.IsFalseWhenPlanned(mention.Fact) ? false : null;
            return;
        }

        if ((standing & Standing.Past) != 0 && value == true && !traits.IsLasting(mention.Fact))
        {
            return;
        }

        mention.Value = value;
    }

    /// <summary>An operation, a pregnancy, tablets can be planned; "my foot is numb, I see the physio next week" tells what is felt now.</summary>
    private bool IsToCome(Mention mention) =>
        traits.IsFalseWhenPlanned(mention.Fact) ? (mention.Standing & Standing.Planned) != 0 : traits.IsOpenWhenToCome(mention.Fact) && (mention.Standing & Standing.ToCome) != 0;

    private static bool? Polarity(string kind, Standing standing)
    {
        var denied = (standing & Standing.Denied) != 0;
        var unable = (standing & Standing.Unable) != 0;
        var turned = (standing & Standing.Turned) != 0;
        return kind switch
        {
            "sign" or "to_come" => denied == turned,
            "healthy" => (denied || unable) != turned,
            "sign_only" => denied || turned ? null : true,
            "always" => true,
            "unable" => unable && !turned ? true : null,
            "ability" => (denied || unable) && !turned ? true : null,
            "denied_only" => denied && !turned ? false : null,
            "retracts" => denied ? null : false,
            "healthy_only" => denied || unable || turned ? null : false,
            _ => null,
        };
    }
}

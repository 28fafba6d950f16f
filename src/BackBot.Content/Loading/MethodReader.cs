using BackBot.Triage;

namespace BackBot.Content;

/// <summary>Reads a file under methods/: the rules about the method and its steps.</summary>
internal sealed class MethodReader(ConditionReader conditions, ContentLocations locations)
{
    private static readonly string[] Sides = ["none", "left", "right", "both"];

    public (Method Method, MethodGuide Guide) Read(YamlItem file)
    {
        var id = file.Text("id");
        if (!locations.TryAdd(ContentLocations.Method(id), file.File, file.Line))
        {
            file.Error(file.Line, $"there are two methods '{id}'.", "another id");
        }
        var method = new Method
        {
            Id = id,
            ReasonKey = file.Text("reason"),
            Contraindications = [.. file.Items("contraindications").Select(ReadContraindication)],
            Preferences = [.. file.Items("preferences").Select(ReadPreference)],
        };
        var guide = new MethodGuide
        {
            Id = id,
            Order = (int)(file.OptionalNumber("order") ?? 0),
            Source = file.Text("source"),
            Steps = [.. file.Items("steps").Select(item => ReadStep(id, item, locations))],
            ThenOffer = file.Texts("then_offer"),
            Corrections = [.. file.Items("corrections").Select(ReadCorrection)],
        };
        if (guide.Steps.Count == 0)
        {
            file.Error(file.Line, "the method has no steps.", "steps: followed by lines like '- { id: sit }'");
        }
        file.RefuseOtherKeys();
        return (method, guide);
    }

    private Contraindication ReadContraindication(YamlItem item)
    {
        var contraindication = new Contraindication
        {
            Id = Id(item),
            When = conditions.Read(item, "when"),
            ReasonKey = item.Text("reason"),
            Source = item.Text("source"),
            GentlerKey = item.OptionalText("gentler"),
        };
        item.RefuseOtherKeys();
        return contraindication;
    }

    private Preference ReadPreference(YamlItem item)
    {
        var preference = new Preference
        {
            Id = Id(item),
            When = conditions.Read(item, "when"),
            Weight = (int)(item.OptionalNumber("weight") ?? 1),
            ReasonKey = item.Text("reason"),
        };
        item.RefuseOtherKeys();
        return preference;
    }

    private string Id(YamlItem item)
    {
        var id = item.Text("id");
        if (!locations.TryAdd(ContentLocations.Method(id), item.File, item.Line))
        {
            item.Error(item.Line, $"there are two of '{id}'.", "another id");
        }
        return id;
    }

    private static MethodStep ReadStep(string method, YamlItem item, ContentLocations locations)
    {
        var side = item.OneOf("side", "none", Sides);
        var step = new MethodStep
        {
            Method = method,
            Id = item.Text("id"),
            HoldSeconds = (int?)item.OptionalNumber("hold_seconds"),
            HoldAtMost = (int?)item.OptionalNumber("hold_at_most"),
            Moving = item.Flag("moving", otherwise: false),
            Repetitions = (int?)item.OptionalNumber("repetitions"),
            Side = side == "none" ? null : side,
            Breathing = item.OptionalText("breathing"),
            Image = item.OptionalText("image"),
        };
        if (!locations.TryAdd(ContentLocations.Step(step), item.File, item.Line))
        {
            item.Error(item.Line, $"there are two steps '{step.Id}'.", "another id");
        }
        if (step.HoldSeconds > (step.HoldAtMost ?? int.MaxValue))
        {
            item.Error(item.LineOf("hold_seconds"), "the hold is longer than its upper limit.", $"hold_seconds: {step.HoldAtMost}");
        }
        if (step.Moving && (step.HoldSeconds % 60 != 0 || step.HoldAtMost % 60 != 0))
        {
            item.Error(item.LineOf("moving"), "a movement goes on for whole minutes.", "hold_seconds: 60, hold_at_most: 120");
        }
        item.RefuseOtherKeys();
        return step;
    }

    private static MethodCorrection ReadCorrection(YamlItem item)
    {
        var correction = new MethodCorrection(item.Text("article"), item.Text("ours"), item.Text("why"));
        item.RefuseOtherKeys();
        return correction;
    }
}

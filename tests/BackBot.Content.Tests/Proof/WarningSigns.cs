using BackBot.Triage;

namespace BackBot.Content.Tests.Proof;

/// <summary>
/// What every warning sign must lead to at least, and which method never goes with what. Written down here a second time,
/// from the clinical notes and not from content/, so that a rule that is lost or weakened is found.
/// </summary>
internal static class WarningSigns
{
    public static IReadOnlyDictionary<string, Disposition> Least { get; } = new Dictionary<string, Disposition>
    {
        ["saddle_numbness"] = Disposition.Emergency,
        ["bladder_bowel_change"] = Disposition.Emergency,
        ["bilateral_leg_symptoms"] = Disposition.Emergency,
        ["weakness_getting_worse"] = Disposition.Emergency,
        ["major_trauma"] = Disposition.Emergency,
        ["chest_pain"] = Disposition.Emergency,
        ["severe_abdominal_or_tearing_pain"] = Disposition.Emergency,
        ["confusion_or_rigors"] = Disposition.Emergency,
        ["pregnancy_warning"] = Disposition.Emergency,
        ["crisis"] = Disposition.Emergency,
        ["leg_weakness"] = Disposition.Urgent,
        ["sexual_function_change"] = Disposition.Urgent,
        ["recent_trauma"] = Disposition.Urgent,
        ["abdominal_or_chest_pain"] = Disposition.Urgent,
        ["pulsating_abdomen"] = Disposition.Urgent,
        ["faint_or_clammy"] = Disposition.Urgent,
        ["urinary_symptoms"] = Disposition.Urgent,
        ["vomiting_or_colic"] = Disposition.Urgent,
        ["fever_or_unwell"] = Disposition.Urgent,
        ["immune_suppression_or_iv_drugs"] = Disposition.Urgent,
        ["cancer_history"] = Disposition.Urgent,
        ["unexplained_weight_loss"] = Disposition.Urgent,
        ["unremitting_pain"] = Disposition.Urgent,
        ["thoracic_pain"] = Disposition.Urgent,
        ["lump_or_shape_change"] = Disposition.Urgent,
        ["recent_surgery"] = Disposition.Urgent,
        ["radiating_leg_pain"] = Disposition.SeeProfessional,
        ["leg_numbness_or_tingling"] = Disposition.SeeProfessional,
        ["sharp_or_severe_pain"] = Disposition.SeeProfessional,
        ["instability"] = Disposition.SeeProfessional,
        ["persistent"] = Disposition.SeeProfessional,
        ["night_pain"] = Disposition.SeeProfessional,
        ["worse_cough_or_strain"] = Disposition.SeeProfessional,
        ["inflammatory_pattern"] = Disposition.SeeProfessional,
        ["pregnancy"] = Disposition.SeeProfessional,
        ["osteoporosis_or_steroids"] = Disposition.SeeProfessional,
        ["spondylolisthesis_or_stenosis"] = Disposition.SeeProfessional,
        ["worse_after_stretch"] = Disposition.SeeProfessional,
        ["under_18"] = Disposition.SeeProfessional,
    };

    /// <summary>Signs that raise the level together, with the level.</summary>
    public static IReadOnlyList<(FactSet Facts, Disposition Least)> Together { get; } =
    [
        (Facts("leg_weakness", ("duration_days", 1)), Disposition.Emergency),
        (Facts("sexual_function_change", "leg_numbness_or_tingling"), Disposition.Emergency),
        (Facts("sexual_function_change", "radiating_leg_pain"), Disposition.Emergency),
        (Facts("recent_trauma", ("pain_0_10", 6)), Disposition.Emergency),
        (Facts("recent_trauma", "leg_numbness_or_tingling"), Disposition.Emergency),
        (Facts("abdominal_or_chest_pain", "sharp_or_severe_pain"), Disposition.Emergency),
        (Facts("abdominal_or_chest_pain", "faint_or_clammy"), Disposition.Emergency),
        (Facts("pulsating_abdomen", "sudden_onset"), Disposition.Emergency),
        (Facts("faint_or_clammy", "sudden_onset"), Disposition.Emergency),
        (Facts("pregnancy", "abdominal_or_chest_pain"), Disposition.Emergency),
        (Facts("vomiting_or_colic", ("pain_0_10", 7)), Disposition.Emergency),
        (Facts("fever_or_unwell", "leg_weakness"), Disposition.Emergency),
        (Facts("immune_suppression_or_iv_drugs", "leg_weakness"), Disposition.Emergency),
        (Facts("cancer_history", "leg_weakness"), Disposition.Emergency),
        (Facts("cancer_history", "leg_numbness_or_tingling"), Disposition.Emergency),
        (Facts("recent_surgery", "leg_weakness"), Disposition.Emergency),
        (Facts("recent_surgery", "leg_numbness_or_tingling"), Disposition.Emergency),
        (Facts("osteoporosis_or_steroids", "sudden_onset"), Disposition.Urgent),
        (Facts("osteoporosis_or_steroids", ("pain_0_10", 5)), Disposition.Urgent),
        (Facts("pregnancy", ("pain_0_10", 7)), Disposition.Urgent),
        (Facts("sudden_onset", "sharp_or_severe_pain", ("age", 70)), Disposition.Urgent),
        (Facts(("pain_0_10", 7)), Disposition.SeeProfessional),
        (Facts(("duration_days", 14)), Disposition.SeeProfessional),
        (Facts(("age", 17)), Disposition.SeeProfessional),
        (Facts("frequent_popping"), Disposition.SeeProfessional),
        (Facts("frequent_popping", ("pain_0_10", 1)), Disposition.SeeProfessional),
    ];

    /// <summary>Facts that rule out a method, by method.</summary>
    public static IReadOnlyDictionary<string, string[]> Banned { get; } = new Dictionary<string, string[]>
    {
        ["seated_twist"] =
            ["radiating_leg_pain", "leg_numbness_or_tingling", "sharp_or_severe_pain", "osteoporosis_or_steroids", "recent_surgery", "hip_replacement", "pregnancy", "instability", "recent_trauma"],
        ["knee_to_chest"] =
            ["radiating_leg_pain", "leg_numbness_or_tingling", "pain_bending_forward", "osteoporosis_or_steroids", "hip_replacement", "pregnancy", "recent_trauma"],
        ["cat_cow"] =
            ["wrist_pain", "knee_pain", "cannot_get_to_floor", "spondylolisthesis_or_stenosis", "sharp_or_severe_pain", "pregnancy"],
        ["foam_roller"] =
            [
                "recent_trauma", "open_wound_or_inflammation", "osteoporosis_or_steroids", "pregnancy", "spondylolisthesis_or_stenosis",
                "recent_surgery", "anticoagulants", "cannot_get_to_floor", "no_foam_roller",
            ],
    };

    private static FactSet Facts(params object[] facts) => FactSet.Of(facts.Select(fact => fact switch
    {
        (string id, int number) => KeyValuePair.Create(id, FactValue.Number(number)),
        _ => KeyValuePair.Create((string)fact, FactValue.True),
    }));
}

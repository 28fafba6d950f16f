using BackBot.Triage;

namespace BackBot.Dialogs.Tests;

/// <summary>Made-up people by the hundred: whatever they do on the way, they get the advice that the rules have for their facts.</summary>
public class PatientTests
{
    private const int People = 75;

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Everybody_gets_the_advice_that_belongs_to_their_facts_and_no_stretch_over_a_warning(bool types, bool wanders)
    {
        for (var seed = 0; seed < People; seed++)
        {
            var patient = new Patient(seed, types, wanders);

            var conversation = await patient.TalkAsync();

            var expected = Conversation.Content.Policy.Decide(patient.Facts);
            Assert.True(expected.ToName() == conversation.Disposition, $"{conversation.Disposition} instead of {expected.ToName()}, seed {seed}: {patient.Facts}");
            if (expected > Disposition.SelfCare)
            {
                Assert.Empty((IEnumerable<string>)conversation.LastData("methods")!);
                await conversation.SayAsync("show me the cat-cow anyway");
                await conversation.AnswerAsync("next", "cat_cow");
                Assert.NotEqual("method_step", conversation.Question);
            }
        }
    }

    [Fact]
    public async Task An_emergency_takes_two_answers_and_a_mild_stiffness_eight()
    {
        for (var seed = 0; seed < People; seed++)
        {
            var patient = new Patient(seed, types: false, wanders: false);
            var policy = Conversation.Content.Policy;
            var first = FactSet.Of(patient.Facts.Where(fact => policy.FindQuestion("danger_signs")!.Facts.Contains(fact.Key)));

            var conversation = await patient.TalkAsync();

            var most = policy.Decide(first) == Disposition.Emergency ? 2 : policy.Decide(patient.Facts) == Disposition.SelfCare ? 8 : int.MaxValue;
            Assert.InRange(conversation.Sent, 2, most);
        }
    }
}

using BackBot.Knowing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;

namespace BackBot.Tests.Knowing;

public class KnowledgeKeeperTests
{
    [Theory]
    [InlineData("questions.yaml", "- thoracic_pain", "- toracic_pain")]
    [InlineData("rules/cancer.yaml", "when: { fact: thoracic_pain, equals: true }", "when: &thoracic_pain { not: *thoracic_pain }")]
    [InlineData("regions.yaml", "\nUS:", "\ngb:")]
    public void Content_with_a_mistake_is_refused_and_the_last_good_one_stays_in_force(string file, string from, string to)
    {
        using var folder = new ContentFolder();
        var log = new FakeLogger<KnowledgeKeeper>();
        using var keeper = new KnowledgeKeeper(folder.Path, "en", new FakeTimeProvider(), log);
        var good = keeper.Current;

        folder.Replace(file, from, to);
        keeper.Reload();

        Assert.Same(good, keeper.Current);
        Assert.Contains(file, keeper.Refused, StringComparison.Ordinal);
        var record = log.Collector.LatestRecord;
        Assert.Equal(LogLevel.Error, record.Level);
        Assert.Contains(file, record.Message, StringComparison.Ordinal);
        Assert.Contains(good.Content.Version, record.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Content_put_right_comes_into_force()
    {
        using var folder = new ContentFolder();
        using var keeper = new KnowledgeKeeper(folder.Path, "en", new FakeTimeProvider(), new FakeLogger<KnowledgeKeeper>());
        var before = keeper.Current.Content.Version;

        folder.Replace("regions.yaml", "\"999\"", "\"no number\"");
        folder.Replace("questions.yaml", "- thoracic_pain", "- toracic_pain");
        keeper.Reload();
        folder.Replace("questions.yaml", "- toracic_pain", "- thoracic_pain");
        keeper.Reload();

        Assert.Null(keeper.Refused);
        Assert.NotEqual(before, keeper.Current.Content.Version);
        Assert.Equal("no number", keeper.Current.Regions.Of("en-GB", "GB").Emergency);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_change_on_disk_is_taken_up_by_itself_once_the_editor_has_settled()
    {
        using var folder = new ContentFolder();
        var clock = new FakeTimeProvider();
        using var keeper = new KnowledgeKeeper(folder.Path, "en", clock, new FakeLogger<KnowledgeKeeper>());

        folder.Replace("regions.yaml", "\"999\"", "\"998\"");
        // The system tells of the change when it likes; the clock then has to pass the time of settling.
        while (keeper.Current.Regions.Of("en-GB", "GB").Emergency != "998")
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
    }

    /// <summary>A copy of the content that ships.</summary>
    private sealed class ContentFolder : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("backbot-content-");

        public ContentFolder()
        {
            var real = System.IO.Path.Combine(AppContext.BaseDirectory, "content");
            foreach (var file in Directory.EnumerateFiles(real, "*", SearchOption.AllDirectories))
            {
                var copy = System.IO.Path.Combine(Path, System.IO.Path.GetRelativePath(real, file));
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }

        public string Path => _folder.FullName;

        public void Replace(string file, string from, string to)
        {
            var path = System.IO.Path.Combine(Path, file);
            var text = File.ReadAllText(path);
            Assert.Contains(from, text, StringComparison.Ordinal);
            File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
        }

        public void Dispose() => _folder.Delete(recursive: true);
    }
}

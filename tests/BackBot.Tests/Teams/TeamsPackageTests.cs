using System.IO.Compression;
using System.Text.Json.Nodes;
using BackBot.Configuration;
using BackBot.Content;
using BackBot.Teams;
using Microsoft.Extensions.Configuration;

namespace BackBot.Tests.Teams;

public sealed class TeamsPackageTests
{
    private const string AppId = "1b9fb3c9-0b6f-4f0e-8d1a-6d9d3f2f9a11";

    [Fact]
    public async Task The_manifest_fits_the_published_schema()
    {
        using var folder = new NodeFolder();
        await folder.InstallAsync("@microsoft/app-manifest@1.1.2", "ajv@8.20.0", "ajv-draft-04@1.0.0", "ajv-formats@3.0.1");
        File.WriteAllText(Path.Combine(folder.Path, "manifest.json"), Entry("manifest.json").ToJsonString());
        File.WriteAllText(
            Path.Combine(folder.Path, "check.cjs"),
            $$"""
            const Ajv = require('ajv-draft-04').default, fs = require('fs');
            const read = file => JSON.parse(fs.readFileSync(file, 'utf8'));
            const ajv = new Ajv({ strict: false, allErrors: true });
            require('ajv-formats')(ajv);
            const schema = 'node_modules/@microsoft/app-manifest/build/json-schemas/teams/v{{TeamsManifest.Version}}/MicrosoftTeams.schema.json';
            const check = ajv.compile(read(schema));
            const manifest = read('manifest.json');
            const problems = check(manifest) ? [] : check.errors.map(error => error.instancePath + ' ' + error.message);
            const broken = { ...manifest, icons: {} };
            if (check(broken)) problems.push('the check lets everything through');
            console.log(problems.join('\n'));
            """);

        Assert.Equal("", (await folder.RunAsync("node", "check.cjs")).Trim());
    }

    [Fact]
    public void The_bot_is_personal_and_carries_the_configured_id_and_domain()
    {
        var manifest = Entry("manifest.json");

        var bot = Assert.Single(manifest["bots"]!.AsArray())!;
        Assert.Equal(AppId, bot["botId"]!.GetValue<string>());
        Assert.Equal(["personal"], bot["scopes"]!.AsArray().Select(scope => scope!.GetValue<string>()));
        Assert.Equal(["backbot.example"], manifest["validDomains"]!.AsArray().Select(domain => domain!.GetValue<string>()));
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public void The_icons_have_the_size_that_Teams_wants(string icon, int size)
    {
        using var zip = Package();
        using var image = zip.GetEntry(icon)!.Open();
        var header = new byte[24];
        image.ReadExactly(header);

        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], header[..4]);
        Assert.Equal(size, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(16)));
        Assert.Equal(size, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(20)));
    }

    [Fact]
    public void A_further_language_gets_its_own_file()
    {
        var manifest = Manifest("xx");

        var (language, file) = Assert.Single(manifest.Translations);
        Assert.Equal(("en", "en.json"), (language, file));
        Assert.Equal("BackBot", manifest.Translation(language)["name.short"]!.GetValue<string>());
    }

    [Fact]
    public void The_same_settings_give_the_same_bytes()
    {
        Assert.Equal(Bytes(), Bytes());
    }

    [Theory]
    [InlineData("MicrosoftAppId", "")]
    [InlineData("BackBot:PublicUrl", "http://backbot.example")]
    [InlineData("BackBot:Teams:Developer", "A name that is much too long for what Teams shows of it")]
    [InlineData("BackBot:Teams:Privacy", "")]
    [InlineData("BackBot:Teams:Version", "1")]
    public void A_setting_that_is_missing_or_wrong_is_named(string key, string value)
    {
        var problem = Assert.Throws<ConfigurationProblem>(() => TeamsAppSettings.Read(Settings((key, value)), Content().Texts));

        Assert.StartsWith(key, problem.Message, StringComparison.Ordinal);
    }

    private static JsonNode Entry(string name)
    {
        using var zip = Package();
        using var entry = zip.GetEntry(name)!.Open();
        return JsonNode.Parse(entry)!;
    }

    private static ZipArchive Package() => new(new MemoryStream(Bytes()), ZipArchiveMode.Read);

    private static byte[] Bytes()
    {
        using var stream = new MemoryStream();
        TeamsPackage.Write(Manifest("en"), stream);
        return stream.ToArray();
    }

    private static TeamsManifest Manifest(string language) => TeamsAppSettings.Read(Settings(("BackBot:Language", language)), Content().Texts);

    private static BackBotContent Content() => BackBotContent.Load(Path.Combine(AppContext.BaseDirectory, "content"), TeamsAppTexts.Required);

    private static IConfiguration Settings(params (string Key, string Value)[] changes) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["MicrosoftAppId"] = AppId,
            ["BackBot:PublicUrl"] = "https://backbot.example",
            ["BackBot:Teams:Developer"] = "Example clinic",
            ["BackBot:Teams:Website"] = "https://clinic.example",
            ["BackBot:Teams:Privacy"] = "https://clinic.example/privacy",
            ["BackBot:Teams:Terms"] = "https://clinic.example/terms",
        })
        .AddInMemoryCollection(changes.Select(change => KeyValuePair.Create(change.Key, (string?)change.Value)))
        .Build();
}

using System.Net.Http.Headers;
using System.Text;

namespace BackBot.Bench.Reliability;

/// <summary>One generated request of a caller with a token of its own who tries whatever comes to mind. The same random numbers give the same request.</summary>
internal sealed class HostileInput(Random random, LineClient own, LineClient victim)
{
    private static readonly string[] Paths =
    [
        "/", "/embed?lang=%00", "/demo?lang=../../etc/passwd", "/widget.js", "/web/..%2f..%2fappsettings.json", "/web/%2e%2e/data/backbot.db", "/media/../../data/backbot.db",
        "/media/%c0%ae%c0%ae/x.svg", "/health/ready", "/health/live", "/v3/directline/tokens/generate", "/v3/directline/tokens/refresh", "/v3/directline/conversations",
        "/v3/directline/conversations/%00", "/v3/directline/conversations/../tokens/generate", "/api/messages", "/v3/directline/session/getsessionid", "/.env", "/appsettings.json",
    ];

    private static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE", "PROPFIND"];
    private static readonly string[] Watermarks = ["", "0", "-1", "99999999999999999999", "9223372036854775807", "1e3", "%00", "' OR 1=1--", "٣", "NaN", "0x1"];

    private readonly StringBuilder _nothing = new();

    /// <summary>Whether the request asks for another's conversation, so that 200 would be wrong.</summary>
    public bool IsTheft { get; private set; }

    public HttpRequestMessage ToRequest() => random.Next(10) switch
    {
        0 => Anywhere(),
        1 => OthersConversation(),
        2 => BadToken(),
        3 => Bytes(),
        4 => Upload(),
        _ => Shape(),
    };

    private static string Conversation(LineClient line) => $"/v3/directline/conversations/{line.Id}";

    private HttpRequestMessage Anywhere()
    {
        var request = Request(new HttpMethod(Pick(Methods)), Pick(Paths), own.Token);
        request.Headers.TryAddWithoutValidation(Pick("Origin", "X-Forwarded-For", "Accept-Language", "Range", "If-None-Match", "Cookie", "Upgrade", "Accept-Encoding"), HeaderText());
        if (request.Method != HttpMethod.Get && request.Method != HttpMethod.Head && request.Method.Method != "TRACE")
        {
            request.Content = Json(HostileJson.Value(random, 4));
        }

        return request;
    }

    private HttpRequestMessage OthersConversation()
    {
        IsTheft = true;
        var address = Conversation(victim) + Pick(string.Empty, "/activities", $"/activities?watermark={Pick(Watermarks)}", "/ACTIVITIES", "/stream?t=" + own.Token);
        var request = Request(random.Next(3) == 0 ? HttpMethod.Post : HttpMethod.Get, address, own.Token);
        if (request.Method == HttpMethod.Post)
        {
            request.Content = Json(LineClient.Message("what did they say?"));
        }

        return request;
    }

    private HttpRequestMessage BadToken()
    {
        IsTheft = true;
        var parts = victim.Token.Split('.');
        var token = random.Next(6) switch
        {
            0 => Flip(victim.Token),
            1 => $"{Base64("{\"alg\":\"none\",\"typ\":\"JWT\"}")}.{parts[1]}.",
            2 => $"{parts[0]}.{Base64($"{{\"conv\":\"{victim.Id}\",\"user\":\"x\",\"exp\":99999999999}}")}.{parts[2]}",
            3 => $"{parts[0]}.{parts[1]}.{own.Token.Split('.')[2]}",
            4 => new string('A', random.Next(0, 6000)),
            _ => victim.StreamUrl.Split("t=")[1],
        };
        return Request(HttpMethod.Get, Conversation(victim) + "/activities", token);
    }

    private HttpRequestMessage Bytes()
    {
        var bytes = new byte[random.Next(0, 300)];
        random.NextBytes(bytes);
        var request = Request(HttpMethod.Post, Conversation(own) + Pick("/activities", "/upload"), own.Token);
        request.Content = new ByteArrayContent(bytes);
        request.Content.Headers.TryAddWithoutValidation("Content-Type", Pick("application/json", "text/plain", "application/json; charset=utf-7", "multipart/form-data", "multipart/form-data; boundary=", "*/*"));
        return request;
    }

    private HttpRequestMessage Upload()
    {
        var request = Request(HttpMethod.Post, Conversation(own) + "/upload?userId=" + Uri.EscapeDataString(HeaderText()), own.Token);
        var boundary = Pick("x", new string('b', 70), "--", "a b");
        var part = Pick("Content-Type: application/vnd.microsoft.activity", "Content-Disposition: form-data; name=\"file\"; filename=\"../../x\"", "X: " + new string('h', random.Next(4000)));
        request.Content = new StringContent($"--{boundary}\r\n{part}\r\n\r\n{HostileJson.Value(random, 3)}\r\n--{boundary}{Pick("--", string.Empty)}\r\n");
        request.Content.Headers.Remove("Content-Type");
        request.Content.Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary=\"{boundary}\"");
        return request;
    }

    private HttpRequestMessage Shape()
    {
        var request = Request(HttpMethod.Post, Conversation(own) + "/activities", own.Token);
        request.Content = Json(HostileJson.Activity(random, victim.Id));
        return request;
    }

    private HttpRequestMessage Request(HttpMethod method, string path, string token)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.TryAddWithoutValidation("Authorization", Pick("Bearer ", "Bearer ", "Bearer ", "bearer  ") + token);
        return request;
    }

    private string HeaderText()
    {
        _nothing.Clear();
        for (var i = random.Next(0, 60); i > 0; i--)
        {
            _nothing.Append((char)random.Next(32, 127));
        }

        return _nothing.ToString();
    }

    private string Flip(string token)
    {
        var letters = token.ToCharArray();
        var at = random.Next(letters.Length - 1);
        letters[at] = letters[at] == 'A' ? 'B' : 'A';
        return new string(letters);
    }

    private T Pick<T>(params T[] choices) => choices[random.Next(choices.Length)];

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static ByteArrayContent Json(string text)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }
}

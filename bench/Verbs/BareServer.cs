using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace BackBot.Bench.Verbs;

/// <summary>Kestrel that reads the body and answers a constant: what the machine and the client can do at most.</summary>
internal static class BareServer
{
    private static readonly byte[] Answer = Encoding.UTF8.GetBytes("{\"token\":\"x\",\"conversationId\":\"x\",\"id\":\"x|0000001\"}");

    public static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = Answer.Length;
            await context.Response.Body.WriteAsync(Answer, context.RequestAborted);
        });
        await app.StartAsync();
        return app;
    }
}

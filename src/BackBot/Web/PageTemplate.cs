using System.Text;

namespace BackBot.Web;

/// <summary>A page cut once at its places, so that a request only joins the pieces.</summary>
internal sealed class PageTemplate
{
    private readonly List<(string Text, bool IsPlace)> _pieces = [];

    public PageTemplate(string html)
    {
        var at = 0;
        while (true)
        {
            var open = html.IndexOf("{{", at, StringComparison.Ordinal);
            var close = open < 0 ? -1 : html.IndexOf("}}", open, StringComparison.Ordinal);
            if (close < 0)
            {
                _pieces.Add((html[at..], false));
                return;
            }

            _pieces.Add((html[at..open], false));
            _pieces.Add((html[(open + 2)..close], true));
            at = close + 2;
        }
    }

    /// <summary>The page with its places filled in.</summary>
    public string Fill(Func<string, string> place)
    {
        var page = new StringBuilder();
        foreach (var (text, isPlace) in _pieces)
        {
            page.Append(isPlace ? place(text) : text);
        }

        return page.ToString();
    }
}

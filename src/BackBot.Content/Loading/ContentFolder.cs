using System.Security.Cryptography;
using System.Text;

namespace BackBot.Content;

/// <summary>The files of a content folder.</summary>
internal sealed class ContentFolder(string root)
{
    /// <summary>Files directly under a subfolder, in the order of their names; relative paths with forward slashes.</summary>
    public IReadOnlyList<string> Files(string subfolder)
    {
        var path = Path.Combine(root, subfolder);
        return Directory.Exists(path)
            ? [.. Directory.EnumerateFiles(path, "*.yaml").Select(file => $"{subfolder}/{Path.GetFileName(file)}").Order(StringComparer.Ordinal)]
            : [];
    }

    public string Read(string file, ProblemList problems)
    {
        var path = Path.Combine(root, file);
        if (!File.Exists(path))
        {
            problems.Error(file, 1, "the file is missing.", $"a file '{file}' in the content folder '{root}'.");
            return "";
        }
        return File.ReadAllText(path);
    }

    /// <summary>
    /// Twelve letters of a hash over all files: the rules and texts, and also the vocabulary and the numbers to call, without which
    /// nobody could tell later what led to an advice.
    /// </summary>
    public string Version()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var files = (Directory.Exists(root) ? Directory.EnumerateFiles(root, "*.yaml", SearchOption.AllDirectories) : [])
            .Select(file => (Path: file, Name: Path.GetRelativePath(root, file).Replace('\\', '/')))
            .OrderBy(file => file.Name, StringComparer.Ordinal);
        foreach (var (path, name) in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(Encoding.UTF8.GetBytes(File.ReadAllText(path).ReplaceLineEndings("\n")));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}

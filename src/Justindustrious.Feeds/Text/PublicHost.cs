using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Justindustrious.Feeds.Text;

/// <summary>Recognises addresses of the writer's own machine, network or development server, which a preview may leave in a feed.</summary>
internal static class PublicHost
{
    /// <summary>Names that are reserved for one machine or one network.</summary>
    /// <remarks>
    /// RFC 6761 (localhost, test), RFC 6762 (local), RFC 8375 (home.arpa), ICANN's resolution of 2024 (internal), the name of Linux for itself (localdomain),
    /// and names that routers give a network (RFC 6762, appendix G).
    /// </remarks>
    private static readonly (string Name, string What)[] Names =
    [
        ("localhost", Machine), ("localdomain", Machine), ("local", Network), ("test", "a name that is reserved for tests"), ("internal", Network),
        ("home.arpa", Network), ("lan", Network), ("home", Network), ("corp", Network), ("intranet", Network), ("private", Network),
    ];

    private const string Machine = "the machine that it is read on";
    private const string Network = "in a private network";

    /// <summary>Ports of development servers, with their names.</summary>
    private static readonly Dictionary<int, string> Ports = new()
    {
        [1111] = "Zola's", [1313] = "Hugo's", [2368] = "Ghost's", [3000] = "Node's and Rails'", [4000] = "Jekyll's and Hexo's",
        [4173] = "Vite's", [4200] = "Angular's", [4321] = "Astro's", [5000] = "ASP.NET's and Flask's", [5001] = "ASP.NET's",
        [5173] = "Vite's", [8000] = "Python's and Gatsby's", [8080] = "Eleventy's and many a",
    };

    /// <summary>Explains why readers can't open an address.</summary>
    /// <returns>The reason, a predicate for the address; <see langword="null"/> if the address is public, or has no host.</returns>
    public static string? WhyClosed(ReadOnlySpan<char> address)
    {
        if (IsFile(address))
            return "is a file on one machine";
        var slashes = address.IndexOf("//");
        if (slashes < 0 || (slashes > 0 && (address[slashes - 1] != ':' || !IsWeb(address[..(slashes - 1)]))))
            return null;
        var authority = address[(slashes + 2)..];
        if (authority.IndexOfAny("/?#\\") is >= 0 and var end)
            authority = authority[..end];
        authority = authority[(authority.LastIndexOf('@') + 1)..];
        var colon = authority.LastIndexOf(':');
        var hasPort = colon > authority.LastIndexOf(']');
        var host = (hasPort ? authority[..colon] : authority).TrimEnd('.');
        if (WhatIs(host) is { } what)
            return $"is at '{host}', which is {what}";
        return hasPort && host.Contains('.')
            && int.TryParse(authority[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port) && Ports.TryGetValue(port, out var whose)
            ? $"has the port {port}, that of {whose} development server"
            : null;
    }

    /// <summary>Tells whether an address is a file: address, or a path of Windows, which editors write for pictures: <c>D:\pictures\a.png</c>.</summary>
    private static bool IsFile(ReadOnlySpan<char> address) =>
        address.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
        || (address.Length > 3 && char.IsAsciiLetter(address[0]) && address[1] == ':' && (address[2] is '\\' or '/'));

    private static bool IsWeb(ReadOnlySpan<char> scheme) =>
        scheme.Equals("http", StringComparison.OrdinalIgnoreCase) || scheme.Equals("https", StringComparison.OrdinalIgnoreCase)
        || scheme.Equals("ftp", StringComparison.OrdinalIgnoreCase)
        || scheme.Equals("ws", StringComparison.OrdinalIgnoreCase) || scheme.Equals("wss", StringComparison.OrdinalIgnoreCase);

    private static string? WhatIs(ReadOnlySpan<char> host)
    {
        foreach (var (name, what) in Names)
        {
            if (host.EndsWith(name, StringComparison.OrdinalIgnoreCase) && (host.Length == name.Length || host[^(name.Length + 1)] == '.'))
                return what;
        }

        if (host.IsEmpty || (host[0] != '[' && !char.IsAsciiDigit(host[^1])) || !IPAddress.TryParse(host.Trim("[]"), out var ip))
            return null;
        if (ip.IsIPv4MappedToIPv6)
            ip = ip.MapToIPv4();
        return ip.AddressFamily == AddressFamily.InterNetwork ? WhatIs(ip.GetAddressBytes())
            : IPAddress.IsLoopback(ip) || ip.Equals(IPAddress.IPv6Any) ? Machine
            : ip.IsIPv6LinkLocal || ip.IsIPv6SiteLocal || ip.IsIPv6UniqueLocal ? Network
            : null;
    }

    /// <summary>https://www.iana.org/assignments/iana-ipv4-special-registry</summary>
    private static string? WhatIs(byte[] ip) => (ip[0], ip[1]) switch
    {
        (0 or 127, _) => Machine,
        (10, _) or (172, >= 16 and <= 31) or (192, 168) or (169, 254) or (100, >= 64 and <= 127) => Network,
        _ => null,
    };
}

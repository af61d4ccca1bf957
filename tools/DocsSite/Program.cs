using Justindustrious.DocsSite;

if (args is not [var root, var output])
{
    Console.Error.WriteLine("usage: dotnet run --project tools/DocsSite -- REPOSITORY OUTPUT");
    return 2;
}

var site = new Site(Path.GetFullPath(root), Path.GetFullPath(output));
var problems = site.Write();
foreach (var problem in problems)
    Console.Error.WriteLine(problem);
Console.WriteLine($"{site.PageCount} pages, {problems.Count} problems → {output}");
return problems.Count == 0 ? 0 : 1;

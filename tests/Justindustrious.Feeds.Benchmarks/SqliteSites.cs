using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Justindustrious.Feeds.Benchmarks;

/// <summary>Many sites in one SQLite database, as an app with EF Core has them.</summary>
internal sealed class SqliteSites(DbContextOptions<SqliteSites> options) : DbContext(options)
{
    /// <summary>How many bodies there are. Posts share them, so that a database of 100,000 posts is made in seconds.</summary>
    private const int Bodies = 1000;

    public DbSet<Article> Articles => Set<Article>();

    /// <summary>Makes a database with posts of the corpus.</summary>
    public static void Create(string file, int sites, int postsOfEach)
    {
        var options = new DbContextOptionsBuilder<SqliteSites>().UseSqlite($"Data Source={file}").Options;
        using var database = new SqliteSites(options);
        database.Database.EnsureCreated();
        using var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        using var transaction = connection.BeginTransaction();
        for (var number = 0; number < Bodies; number++)
            Insert("INSERT INTO Bodies (Id, Text) VALUES ($0, $1)", number + 1, Corpus.BodyOf(number));
        for (var number = 0; number < sites * postsOfEach; number++)
        {
            var tag = Corpus.TagsOf(number)[0];
            Insert(
                "INSERT INTO Articles (Site, Title, Slug, Category, CategorySlug, Published, BodyId) VALUES ($0, $1, $2, $3, $4, $5, $6)",
                number / postsOfEach, Corpus.TitleOf(number), Corpus.SlugOf(number), tag, new Category(tag).Slug,
                new DateTimeOffsetToBinaryConverter().ConvertToProvider(Corpus.Published(number).ToDateTimeOffset())!, (number % Bodies) + 1);
        }

        transaction.Commit();

        void Insert(string sql, params object[] values)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++)
                command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"${i}"), values[i]);
            command.ExecuteNonQuery();
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<DateTimeOffsetToBinaryConverter>();

    /// <summary>A post.</summary>
    [Index(nameof(Site), nameof(Published), nameof(Id))]
    [Index(nameof(Site), nameof(CategorySlug), nameof(Published), nameof(Id))]
    internal sealed class Article
    {
        public int Id { get; set; }

        public int Site { get; set; }

        public required string Title { get; set; }

        public required string Slug { get; set; }

        public required string Category { get; set; }

        public required string CategorySlug { get; set; }

        public DateTimeOffset Published { get; set; }

        public int BodyId { get; set; }

        public required Body Body { get; set; }

        public Post ToPost(string home) => new(Title, $"{home}posts/{Slug}/", Published, PostContent.Markdown(Body.Text)) { Categories = [Category] };
    }

    /// <summary>The text of posts.</summary>
    [System.ComponentModel.DataAnnotations.Schema.Table("Bodies")]
    internal sealed class Body
    {
        public int Id { get; set; }

        public required string Text { get; set; }
    }
}

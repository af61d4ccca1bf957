using Microsoft.EntityFrameworkCore;

namespace Justindustrious.SampleHost.Data;

/// <summary>The posts in a database.</summary>
public sealed class BlogDatabase(DbContextOptions<BlogDatabase> options) : DbContext(options)
{
    public DbSet<StoredPost> Posts => Set<StoredPost>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<StoredPost>(post =>
    {
        post.HasIndex(each => each.Slug).IsUnique();
        post.OwnsMany(each => each.Authors, authors => authors.ToJson());
        post.OwnsMany(each => each.Files, files => files.ToJson());
    });
}

// The least that a process must do with a night's signals: start, read every column of the file by the library's own interface, and end.
// With --bytes it reads the file's bytes and nothing more.
using Parquet;
using Parquet.Schema;

if (args is ["--bytes", var raw])
{
    Console.WriteLine((await File.ReadAllBytesAsync(raw)).Length);
    return;
}

long values = 0;
await using var reader = await ParquetReader.CreateAsync(args[0]);
for (var g = 0; g < reader.RowGroupCount; g++)
{
    using var group = reader.OpenRowGroupReader(g);
    foreach (var field in reader.Schema.DataFields)
        values += await Read(group, field);
}

Console.WriteLine(values);

static Task<int> Read(ParquetRowGroupReader group, DataField field) => Type.GetTypeCode(field.ClrType) switch
{
    TypeCode.Single => Values<float>(group, field),
    TypeCode.DateTime => Values<DateTime>(group, field),
    TypeCode.Boolean => Values<bool>(group, field),
    _ => Values<ReadOnlyMemory<char>>(group, field),
};

static async Task<int> Values<T>(ParquetRowGroupReader group, DataField field)
    where T : struct
{
    var values = new T[group.RowCount];
    var levels = field.MaxDefinitionLevel > 0 ? new int[group.RowCount] : null;
    await group.ReadRawAsync(field, values.AsMemory(), levels is null ? null : levels.AsMemory(), null, CancellationToken.None);
    return values.Length;
}

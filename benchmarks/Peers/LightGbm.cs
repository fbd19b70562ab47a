using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Benchmarks.Peers;

/// <summary>The library's own C interface, without any wrapper in between: what a peer can do at its best.</summary>
internal sealed unsafe partial class LightGbm : IDisposable
{
    private const int Float32 = 0;
    private const int RawScore = 1;
    private nint booster;

    private LightGbm(nint booster) => this.booster = booster;

    /// <summary>Trains on row-major values; NaN is missing.</summary>
    /// <param name="rows">Row-major, <paramref name="columns"/> a row.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="labels">0 or 1, one a row.</param>
    /// <param name="trees">Rounds of boosting.</param>
    /// <param name="parameters">In the library's own words, for example "num_leaves=31 learning_rate=0.05".</param>
    public static LightGbm Train(float[] rows, int columns, float[] labels, int trees, string parameters)
    {
        nint data = 0, made = 0;
        fixed (float* values = rows)
            Demand(DatasetCreateFromMat(values, Float32, labels.Length, columns, 1, parameters, 0, ref data));
        fixed (float* label = labels)
            Demand(DatasetSetField(data, "label", label, labels.Length, Float32));
        Demand(BoosterCreate(data, parameters, ref made));
        for (var i = 0; i < trees; i++)
            Demand(BoosterUpdateOneIter(made, out _));
        Demand(DatasetFree(data));
        return new LightGbm(made);
    }

    /// <summary>A model in the library's text format.</summary>
    public static LightGbm Load(string model)
    {
        nint made = 0;
        Demand(BoosterLoadModelFromString(model, out _, ref made));
        return new LightGbm(made);
    }

    /// <summary>The model in the library's text format.</summary>
    public string Text()
    {
        var buffer = new byte[1 << 20];
        while (true)
        {
            fixed (byte* to = buffer)
            {
                Demand(BoosterSaveModelToString(booster, 0, -1, 0, buffer.Length, out var length, to));
                if (length <= buffer.Length)
                    return Encoding.ASCII.GetString(buffer, 0, (int)length - 1);
                buffer = new byte[length];
            }
        }
    }

    /// <summary>Raw scores of row-major values on so many threads.</summary>
    public double[] Score(float[] rows, int columns, int threads = 1)
    {
        var scores = new double[rows.Length / columns];
        fixed (float* values = rows)
        fixed (double* to = scores)
        {
            var parameters = string.Create(CultureInfo.InvariantCulture, $"num_threads={threads}");
            Demand(BoosterPredictForMat(booster, values, Float32, scores.Length, columns, 1, RawScore, 0, -1, parameters, out _, to));
        }

        return scores;
    }

    public void Dispose()
    {
        if (booster != 0)
            Demand(BoosterFree(booster));
        booster = 0;
    }

    private static void Demand(int code)
    {
        if (code != 0)
            throw new InvalidOperationException(Marshal.PtrToStringAnsi(GetLastError()));
    }

    [LibraryImport("lib_lightgbm", EntryPoint = "LGBM_GetLastError")]
    private static partial nint GetLastError();

    [LibraryImport("lib_lightgbm", EntryPoint = "LGBM_DatasetCreateFromMat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int DatasetCreateFromMat(void* data, int type, int rows, int columns, int rowMajor, string parameters, nint reference, ref nint result);

    [LibraryImport("lib_lightgbm", EntryPoint = "LGBM_DatasetSetField", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int DatasetSetField(nint data, string name, void* values, int count, int type);

    [LibraryImport("lib_lightgbm", EntryPoint = "LGBM_DatasetFree")]
    private static partial int DatasetFree(nint data);

    [LibraryImport("lib_lightgbm", EntryPoint = "LGBM_BoosterCreate", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int BoosterCreate(nint data, string parameters, ref nint result);

    [LibraryImport("lib_lightgbm", EntryPoint = "LGBM_BoosterUpdateOneIter")]
    private static partial int BoosterUpdateOneIter(nint booster, out int finished);

    [LibraryImport("lib_lightgbm", EntryPoint = "LGBM_BoosterFree")]
    private static partial int BoosterFree(nint booster);

    [LibraryImport("lib_lightgbm", EntryPoint = "LGBM_BoosterLoadModelFromString", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int BoosterLoadModelFromString(string model, out int iterations, ref nint result);

    [LibraryImport("lib_lightgbm", EntryPoint = "LGBM_BoosterSaveModelToString")]
    private static partial int BoosterSaveModelToString(nint booster, int start, int iterations, int importance, long capacity, out long length, byte* to);

    [LibraryImport("lib_lightgbm", EntryPoint = "LGBM_BoosterPredictForMat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int BoosterPredictForMat(
        nint booster, void* data, int type, int rows, int columns, int rowMajor, int kind, int start, int iterations, string parameters, out long length, double* result);
}

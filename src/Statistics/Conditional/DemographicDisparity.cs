namespace Statistics.Conditional;

/// <summary>
/// The group's share among the selected less its share among the not selected, within strata; positive where the group is selected more.
/// Wachter, Mittelstadt and Russell (2021), Comput. Law Secur. Rev. 41, 105567. (Other tools take the rejected first, which turns the sign.)
/// </summary>
/// <param name="ByPopulation">Mean over strata weighted by everybody in them; null where every stratum is undefined.</param>
/// <param name="BySelected">Mean weighted by the selected.</param>
/// <param name="Undefined">Positions of strata with somebody, in which nobody or everybody is selected: left out, the weights of the rest add up to 1.</param>
public sealed record DemographicDisparity(double? ByPopulation, double? BySelected, IReadOnlyList<int> Undefined)
{
    public static DemographicDisparity Of(ReadOnlySpan<Stratum> strata)
    {
        double population = 0, selected = 0, byPopulation = 0, bySelected = 0;
        List<int> undefined = [];
        for (var i = 0; i < strata.Length; i++)
        {
            var s = strata[i];
            if (Within(s) is not { } disparity)
            {
                if (s.N > 0)
                    undefined.Add(i);
                continue;
            }

            population += s.N;
            selected += s.A + s.C;
            byPopulation += s.N * disparity;
            bySelected += (s.A + s.C) * disparity;
        }

        return population > 0 ? new(byPopulation / population, bySelected / selected, undefined) : new(null, null, undefined);
    }

    /// <summary>Of one stratum; null where nobody or everybody is selected.</summary>
    public static double? Within(Stratum s)
    {
        double chosen = s.A + s.C, left = s.N - chosen;
        return chosen > 0 && left > 0 ? s.A / chosen - (s.N1 - s.A) / left : null;
    }
}

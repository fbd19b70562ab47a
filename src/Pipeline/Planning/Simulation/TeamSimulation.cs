using Statistics.Resampling;

namespace Pipeline.Planning.Simulation;

/// <summary>
/// Discrete events of one team: signals arrive, whoever is free takes the one that the policy puts first and keeps it until it is done, and a
/// person who is away takes it up again on coming back. Priority grows while a signal waits (Kleinrock 1964; Stanford, Taylor and Ziedins 2014).
/// One object runs many replications and keeps its room; not for several threads.
/// </summary>
internal sealed class TeamSimulation
{
    private const int StreamsOfFlow = 3;

    /// <summary>No head, band or waiting comes near it.</summary>
    private const double StrictLead = 1e12;
    private readonly TeamModel model;
    private readonly Line[] lines;
    private readonly int[] firstLine;
    private readonly FlowTally[] tallies;
    private readonly RandomStream[] arrivals;
    private readonly RandomStream[] handling;
    private readonly RandomStream[] bands;
    private readonly RandomStream[] absence;
    private readonly double[] nextArrival;
    private readonly Person[] people;

    public TeamSimulation(TeamModel model)
    {
        this.model = model;
        lines = [.. model.Flows.SelectMany((flow, f) => flow.Bands.Select((_, band) => new Line(f, flow, flow.Head + (band * flow.BandPoints) + (flow.Strict ? StrictLead * (model.Flows.Count - f) : 0))))];
        firstLine = [.. model.Flows.Select((_, f) => Array.FindIndex(lines, line => line.Number == f))];
        tallies = [.. model.Flows.Select(_ => new FlowTally())];
        (arrivals, handling, bands) = (new RandomStream[tallies.Length], new RandomStream[tallies.Length], new RandomStream[tallies.Length]);
        (nextArrival, people, absence) = (new double[tallies.Length], new Person[model.Crew.Paces.Count], new RandomStream[model.Crew.Paces.Count]);
    }

    /// <summary>One tally a flow, good until the next run. The same seed and replication give the same numbers, whatever ran before.</summary>
    public IReadOnlyList<FlowTally> Run(long seed, int replication)
    {
        Begin(unchecked((ulong)seed), (ulong)replication);
        var day = model.Crew.Absence > 0 ? 0.0 : double.PositiveInfinity;
        while (true)
        {
            var (flow, person) = (Earliest(nextArrival), NextDone());
            var at = Math.Min(day, Math.Min(nextArrival[flow], person < 0 ? double.PositiveInfinity : people[person].Until));
            if (at >= model.Horizon)
                break;
            if (at == day)
                BeginDay(day++);
            else if (at == nextArrival[flow])
                Arrive(flow, at);
            else
                Finish(person, at);
        }

        End();
        return tallies;
    }

    private void Begin(ulong seed, ulong replication)
    {
        foreach (var line in lines)
            line.Waiting.Clear();
        for (var p = 0; p < people.Length; p++)
        {
            people[p] = new Person { Until = double.PositiveInfinity };
            absence[p] = new RandomStream(seed, (replication << 20) + (1UL << 19) + (ulong)p);
        }

        for (var f = 0; f < tallies.Length; f++)
        {
            tallies[f].Clear();
            var stream = (replication << 20) + ((ulong)f * StreamsOfFlow);
            (arrivals[f], handling[f], bands[f]) = (new(seed, stream), new(seed, stream + 1), new(seed, stream + 2));
            nextArrival[f] = Gap(f);
            foreach (var waited in model.Flows[f].Open.OrderDescending())
                Join(f, -waited);
        }

        if (model.Crew.Absence == 0)
            EverybodyTakes(0);
    }

    /// <summary>Absence is drawn for whole days, in the morning.</summary>
    private void BeginDay(double day)
    {
        for (var p = 0; p < people.Length; p++)
        {
            ref var person = ref people[p];
            person.Away = absence[p].Uniform() < model.Crew.Absence;
            if (person.Away && person.Busy)
                person.Until += 1;
        }

        EverybodyTakes(day);
    }

    private void EverybodyTakes(double at)
    {
        for (var p = 0; p < people.Length; p++)
        {
            if (!people[p].Busy && !people[p].Away)
                Take(p, at);
        }
    }

    private void Arrive(int flow, double at)
    {
        nextArrival[flow] = at + Gap(flow);
        Join(flow, at);
        for (var p = 0; p < people.Length; p++)
        {
            if (people[p].Busy || people[p].Away)
                continue;
            Take(p, at);
            return;
        }
    }

    private void Join(int flow, double at)
    {
        var (declared, left, band) = (model.Flows[flow], bands[flow].Uniform(), 0);
        while (band < declared.Bands.Count - 1 && (left -= declared.Bands[band]) >= 0)
            band++;
        lines[firstLine[flow] + band].Waiting.Add(at);
        if (at < model.CountFrom)
            return;
        tallies[flow].All++;
        if (LastDay(flow, at) is { } last && last >= 0 && last < model.Horizon)
            tallies[flow].NormKnown++;
    }

    private void Finish(int p, double at)
    {
        ref var person = ref people[p];
        if (person.Arrived >= model.CountFrom)
            tallies[person.Flow].Lead.Add(at - person.Arrived);
        (person.Busy, person.Until) = (false, double.PositiveInfinity);
        if (!person.Away)
            Take(p, at);
    }

    private void Take(int p, double at)
    {
        if (First(at) is not { } line)
            return;
        var arrived = line.Waiting.Take();
        people[p] = people[p] with { Busy = true, Flow = line.Number, Arrived = arrived, Until = at + (line.Flow.Handling.Draw(ref handling[line.Number]) / model.Crew.Paces[p]) };
        if (arrived < model.CountFrom)
            return;
        var tally = tallies[line.Number];
        tally.Wait.Add(at - arrived);
        if (LastDay(line.Number, arrived) is { } last && last >= 0 && last < model.Horizon && (int)Math.Floor(at) <= last)
            tally.WithinNorm++;
    }

    /// <summary>The line whose first signal is next by the policy; of equal ones that which waits longest.</summary>
    private Line? First(double at)
    {
        Line? best = null;
        var (bestIndex, bestSince) = (double.NegativeInfinity, double.PositiveInfinity);
        foreach (var line in lines)
        {
            DropLapsed(line, at);
            if (line.Waiting.Count == 0)
                continue;
            var since = line.Waiting.First;
            var index = line.Head + (line.Flow.Ageing * (at - since)) + (at - since >= line.Flow.Pressing.AfterDays ? line.Flow.Pressing.Points : 0);
            if (index > bestIndex || (index == bestIndex && since < bestSince))
                (best, bestIndex, bestSince) = (line, index, since);
        }

        return best;
    }

    private void DropLapsed(Line line, double at)
    {
        while (line.Waiting.Count > 0 && at - line.Waiting.First > line.Flow.Lapse)
            tallies[line.Number].Lapsed += line.Waiting.Take() >= model.CountFrom ? 1 : 0;
    }

    private void End()
    {
        foreach (var line in lines)
        {
            DropLapsed(line, model.Horizon);
            var tally = tallies[line.Number];
            tally.Open += line.Waiting.Count;
            if (line.Waiting.Count > 0)
                tally.Oldest = Math.Max(tally.Oldest, model.Horizon - line.Waiting.First);
        }
    }

    private int? LastDay(int flow, double arrived) => model.Norms[flow]?.LastDay((int)Math.Floor(arrived));

    private double Gap(int flow) => model.Flows[flow].Arrivals is > 0 and var rate ? -Math.Log(1 - arrivals[flow].Uniform()) / rate : double.PositiveInfinity;

    private int NextDone()
    {
        var next = -1;
        for (var p = 0; p < people.Length; p++)
        {
            if (people[p].Busy && (next < 0 || people[p].Until < people[next].Until))
                next = p;
        }

        return next;
    }

    private static int Earliest(double[] times)
    {
        var earliest = 0;
        for (var i = 1; i < times.Length; i++)
        {
            if (times[i] < times[earliest])
                earliest = i;
        }

        return earliest;
    }

    /// <summary>Signals of one flow and band.</summary>
    private sealed record Line(int Number, Flow Flow, double Head)
    {
        public WaitingLine Waiting { get; } = new();
    }

    private record struct Person
    {
        public bool Busy { get; set; }

        public bool Away { get; set; }

        public int Flow { get; set; }

        public double Arrived { get; set; }

        public double Until { get; set; }
    }
}

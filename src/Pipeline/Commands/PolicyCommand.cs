using System.CommandLine;
using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Runs;
using Prioritisation.Ordering;

namespace Pipeline.Commands;

internal static class PolicyCommand
{
    public static Command Create() => new("policy", "Says what an ordering policy does, or solves its rates of ageing.") { Check(), Solve() };

    private static Command Check()
    {
        var policy = new Option<string>("--policy") { Description = "The ordering policy.", Required = true };
        var contract = new Option<string?>("--contract") { Description = "A data contract whose classes and levels it must order and route." };
        var quiet = new Option<bool>("--quiet") { Description = "Say nothing unless something is wrong." };
        var command = new Command("check", "Refuses a policy that starves a class or leaves one without a team; says in words what any other does.") { policy, contract, quiet }
            .WithExamples(
                "pipeline policy check --policy policies/ordering/societal-interest.yaml",
                "pipeline policy check --policy policies/ordering/public-order-first.yaml --contract contracts/signals.odcs.yaml");
        command.Does(parsed =>
        {
            var read = OrderingPolicyReader.Read(SourceFile.Read(parsed.GetRequiredValue(policy)));
            if (parsed.GetValue(contract) is { } path)
                OrderingPolicyReader.DemandClassesOf(ContractReader.Read(SourceFile.Read(path)), read);
            if (parsed.GetValue(quiet))
                return ExitCode.Done;
            foreach (var sentence in PolicyInWords.Of(read))
                Console.Out.WriteLine(sentence);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Solve()
    {
        var load = new Option<string[]>("--load") { Description = "CLASS=SHARE: which share of the capacity the class takes, 0 to 1; one for each class.", Required = true };
        var target = new Option<string[]>("--target") { Description = "CLASS=RATIO: how long the class is to wait, in proportion to the others.", Required = true };
        var slowest = new Option<int>("--slowest") { Description = "Points a day of the slowest class.", DefaultValueFactory = _ => 20 };
        var command = new Command("solve", "Solves the rates of ageing that make classes wait in given proportions (accumulating priority); refused at a load of 1 or more.") { load, target, slowest }
            .WithExamples(
                "pipeline policy solve --load fraud_abuse=0.30 --load public_order=0.30 --target fraud_abuse=1 --target public_order=2",
                "pipeline policy solve --load a=0.25 --load b=0.30 --load c=0.30 --target a=1 --target b=1.93 --target c=3.29 --slowest 100");
        command.Does(parsed =>
        {
            var solution = AgeingSolution.Of(parsed.GetRequiredValue(load), parsed.GetRequiredValue(target), parsed.GetRequiredValue(slowest));
            Answering.With(solution);
            foreach (var line in solution.Lines())
                Console.Out.WriteLine(line);
            return ExitCode.Done;
        });
        return command;
    }
}

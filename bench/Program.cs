if (args is ["load", .. var load])
{
    return await BackBot.Bench.Load.LoadCommand.RunAsync(load);
}

if (args is ["reliability", .. var reliability])
{
    return await BackBot.Bench.Verbs.ReliabilityVerbs.RunAsync(reliability);
}

if (args is ["authentication", .. var authentication])
{
    return await BackBot.Bench.Authentication.AuthenticationCommand.RunAsync(authentication);
}

BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(System.Reflection.Assembly.GetExecutingAssembly()).Run(args);
return 0;

if (args is ["load", .. var load])
{
    return await BackBot.Bench.Load.LoadCommand.RunAsync(load);
}

BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(System.Reflection.Assembly.GetExecutingAssembly()).Run(args);
return 0;

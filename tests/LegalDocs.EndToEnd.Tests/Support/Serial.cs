// Each test starts processes that use every core: one test at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

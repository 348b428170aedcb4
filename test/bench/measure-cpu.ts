import { Bench } from 'tinybench'

/** A workload, by its name in the table. */
export type Benchmarks = Record<string, () => unknown>

/**
 * Milliseconds of the processor, so that what else the machine does counts less than on a clock. Some systems
 * count in steps of 4 ms: the mean levels them, a median would not.
 */
const now = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** Prints a table of how long each takes on the processor, after warming up. */
export const measureCpuTime = async (benchmarks: Benchmarks): Promise<void> => {
  const bench = new Bench({
    now,
    iterations: 5,
    time: 500,
    warmupIterations: 1,
    warmupTime: 100,
    throws: true,
  })
  for (const [name, benchmark] of Object.entries(benchmarks)) bench.add(name, benchmark)
  await bench.run()
  const rows = bench.tasks.flatMap(({ name, result }) => {
    if (!('latency' in result)) return []
    const { mean, max, samplesCount } = result.latency
    return [
      [
        name,
        { 'mean ms': toThreeDigits(mean), 'slowest ms': toThreeDigits(max), runs: samplesCount },
      ] as const,
    ]
  })
  console.table(Object.fromEntries(rows))
}

const toThreeDigits = (milliseconds: number): number => Number(milliseconds.toPrecision(3))

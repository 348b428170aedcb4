import { Bench } from 'tinybench'

/** What is measured, by the name it has in the table. */
export type Works = Record<string, () => unknown>

/** Prints a table of how long each takes: milliseconds, after warming up. */
export const measure = async (works: Works): Promise<void> => {
  const bench = new Bench({ iterations: 5, time: 500, warmupIterations: 1, warmupTime: 100, throws: true })
  for (const [name, work] of Object.entries(works)) bench.add(name, work)
  await bench.run()
  console.table(
    Object.fromEntries(
      bench.tasks.flatMap(({ name, result }) =>
        'latency' in result
          ? [
              [
                name,
                {
                  'median ms': round(result.latency.p50),
                  'slowest ms': round(result.latency.max),
                  runs: result.latency.samplesCount,
                },
              ],
            ]
          : [],
      ),
    ),
  )
}

const round = (milliseconds: number): number => Number(milliseconds.toPrecision(3))

/** One measurement beside its peer, both taken in the same run. */
export interface Comparison {
  name: string
  /** How much of the peer's time ours may take. */
  goal: number
  ours: () => unknown
  reference: () => unknown
}

export interface ComparisonRow {
  name: string
  ours: number
  reference: number
  unit: string
  ratio: number
  goal: number
}

const ROUNDS = 9
/** Milliseconds of processor time that one round of one side takes at least. */
const ROUND_MS = 60

/** Median processor time of interleaved rounds, so that a busy machine slows both sides alike. */
export const compareWithPeer = async ({
  name,
  goal,
  ours,
  reference,
}: Comparison): Promise<ComparisonRow> => {
  const sides = [ours, reference].map((run) => ({ run, times: [] as number[] }))
  for (const { run } of sides) await measureRound(run)
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { run, times } of sides) times.push(await measureRound(run))
  const [oursUs = 0, referenceUs = 0] = sides.map(({ times }) => times.toSorted((a, b) => a - b)[ROUNDS >> 1])
  const ratio = Number((oursUs / referenceUs).toFixed(3))
  return { name, ours: Math.round(oursUs), reference: Math.round(referenceUs), unit: 'us CPU', ratio, goal }
}

/** Microseconds of processor time of one call. */
const measureRound = async (run: () => unknown): Promise<number> => {
  const startedAt = process.cpuUsage()
  for (let calls = 1; ; calls += 1) {
    await run()
    const { user, system } = process.cpuUsage(startedAt)
    if (user + system >= ROUND_MS * 1000) return (user + system) / calls
  }
}

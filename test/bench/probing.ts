import { siteApp } from '../../functions/site/app'
import { evenTime } from '../../shared/aws/even-time'
import { inTime } from '../../shared/aws/in-time'
import { storesOn } from '../stores/promises/under-test'
import { aForm, anAuditRecord, aPublishedClinic, somalia } from '../support/builders'
import { dynoxide } from '../support/engines/dynoxide'
import { freshTable } from '../support/engines/engine'
import { memoryWorld } from '../support/memory-world'

const siteUrl = 'https://clinics.example.org'

/**
 * How long a form takes that brings a known address, and one that brings a new one, over real stores on dynoxide:
 * as the work itself takes, and as it is answered, where the two should not be told apart.
 * @param rounds how many forms of each
 */
export const probe = async (rounds: number): Promise<void> => {
  for (const registeringTakes of [0, 25]) {
    console.log(registeringTakes === 0 ? 'The work alone:' : `Answered after ${registeringTakes} ms:`)
    await probeOnce(rounds, registeringTakes)
  }
}

const probeOnce = async (rounds: number, registeringTakes: number): Promise<void> => {
  const engine = await dynoxide?.start()
  if (!engine) throw new Error('dynoxide has no binary for this platform')
  const world = { ...memoryWorld(), ...storesOn(await freshTable(engine)) }
  await world.clinics.create(aPublishedClinic({ capacity: 1_000_000 }), anAuditRecord())
  const quiet = { info: () => {}, warn: () => {}, error: () => {} }
  const app = siteApp({ world, siteUrl, evenly: evenTime(registeringTakes), within: inTime(), log: quiet })

  /** @returns milliseconds */
  const post = async (email: string, visitor: number): Promise<number> => {
    const began = performance.now()
    const body = new URLSearchParams({ ...aForm(), email }).toString()
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: siteUrl }
    const from = { requestContext: { http: { sourceIp: `192.0.2.${visitor % 250}` } } }
    const answer = await app.request(
      `${siteUrl}/clinics/${somalia}/register`,
      { method: 'POST', body, headers },
      from,
    )
    if (answer.status !== 303) throw new Error(`answered with ${answer.status}`)
    return performance.now() - began
  }

  const times: Record<'known' | 'new', number[]> = { known: [], new: [] }
  for (let index = 0; index < 50; index += 1) await post('known@example.org', index)
  for (let round = 0; round < rounds; round += 1) {
    const pair = ['known', 'new'] as const
    for (const kind of round % 2 === 0 ? pair : pair.toReversed())
      times[kind].push(await post(kind === 'known' ? 'known@example.org' : `new-${round}@example.org`, round))
  }
  await engine.stop()

  compare(times.known, times.new)
}

const compare = (...samples: [number[], number[]]): void => {
  const [known, fresh] = samples.map((sample) => sample.toSorted((a, b) => a - b)) as [number[], number[]]
  for (const [name, sorted] of [
    ['known', known],
    ['new', fresh],
  ] as const)
    console.log(
      `${name}: median ${at(sorted, 0.5)} ms, 90 % ${at(sorted, 0.9)} ms, 99 % ${at(sorted, 0.99)} ms`,
    )

  /** Kolmogorov and Smirnov: the largest distance of the two distributions; above 1.63 √(2/n) they differ (1 %). */
  const distance = Math.max(
    ...[...known, ...fresh].map((value) => Math.abs(below(known, value) - below(fresh, value))),
  )
  const limit = 1.63 * Math.sqrt(2 / known.length)
  console.log(
    `distance ${distance.toFixed(3)}, ${distance > limit ? 'told apart' : 'not told apart'} (limit ${limit.toFixed(3)})`,
  )
}

const at = (sorted: number[], share: number): string =>
  (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2)
const below = (sorted: number[], value: number): number =>
  sorted.filter((one) => one <= value).length / sorted.length

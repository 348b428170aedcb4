import { createSiteApp } from '../../functions/site/app'
import { constantTimeResponse } from '../../functions/site/middleware/constant-time-response'
import { createTimeout } from '../../functions/site/middleware/with-timeout'
import { aForm, anAuditRecord, aPublishedClinic, somaliaClinicId } from '../support/builders/builders'
import { createTestTable } from '../support/engines/database-engine'
import { dynoxide } from '../support/engines/dynoxide'
import { createInMemoryDependencies } from '../support/in-memory-dependencies'
import { storesOn } from '../support/stores/stores-under-test'

const siteUrl = 'https://clinics.example.org'

/**
 * How long a form takes that brings a known address, and one that brings a new one, over real stores on dynoxide:
 * as the work itself takes, and as it is answered, where the two should not be told apart.
 * @param repetitions how many forms of each
 */
export const measureRegistrationTiming = async (repetitions: number): Promise<void> => {
  for (const answerAfterMs of [0, 25]) {
    console.log(answerAfterMs === 0 ? 'The work alone:' : `Answered after ${answerAfterMs} ms:`)
    await measureOnce(repetitions, answerAfterMs)
  }
}

const measureOnce = async (repetitions: number, answerAfterMs: number): Promise<void> => {
  const engine = await dynoxide?.start()
  if (!engine) throw new Error('dynoxide has no binary for this platform')
  const deps = { ...createInMemoryDependencies(), ...storesOn(await createTestTable(engine)) }
  await deps.clinics.create(aPublishedClinic({ capacity: 1_000_000 }), anAuditRecord())
  const silentLog = { info: () => {}, warn: () => {}, error: () => {} }
  const app = createSiteApp({
    isIndexed: true,
    deps,
    siteUrl,
    startConstantTime: constantTimeResponse(answerAfterMs),
    runWithTimeout: createTimeout(),
    log: silentLog,
  })

  /** @returns milliseconds */
  const postForm = async (email: string, visitor: number): Promise<number> => {
    const startedAtMs = performance.now()
    const body = new URLSearchParams({ ...aForm(), email }).toString()
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: siteUrl }
    const requestEnv = { requestContext: { http: { sourceIp: `192.0.2.${visitor % 250}` } } }
    const response = await app.request(
      `${siteUrl}/clinics/${somaliaClinicId}/register`,
      { method: 'POST', body, headers },
      requestEnv,
    )
    if (response.status !== 303) throw new Error(`answered with ${response.status}`)
    return performance.now() - startedAtMs
  }

  const times: Record<'known' | 'new', number[]> = { known: [], new: [] }
  for (let index = 0; index < 50; index += 1) await postForm('known@example.org', index)
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    const pair = ['known', 'new'] as const
    for (const kind of repetition % 2 === 0 ? pair : pair.toReversed())
      times[kind].push(
        await postForm(kind === 'known' ? 'known@example.org' : `new-${repetition}@example.org`, repetition),
      )
  }
  await engine.stop()

  printComparison(times.known, times.new)
}

const printComparison = (...samples: [number[], number[]]): void => {
  const [known, newTimes] = samples.map((sample) => sample.toSorted((a, b) => a - b)) as [number[], number[]]
  for (const [name, sorted] of [
    ['known', known],
    ['new', newTimes],
  ] as const)
    console.log(
      `${name}: median ${quantile(sorted, 0.5)} ms, 90 % ${quantile(sorted, 0.9)} ms, 99 % ${quantile(sorted, 0.99)} ms`,
    )

  /** Kolmogorov and Smirnov: the largest distance of the two distributions; above 1.63 √(2/n) they differ (1 %). */
  const distance = Math.max(
    ...[...known, ...newTimes].map((value) =>
      Math.abs(shareBelow(known, value) - shareBelow(newTimes, value)),
    ),
  )
  const limit = 1.63 * Math.sqrt(2 / known.length)
  console.log(
    `distance ${distance.toFixed(3)}, ${distance > limit ? 'told apart' : 'not told apart'} (limit ${limit.toFixed(3)})`,
  )
}

const quantile = (sorted: number[], share: number): string =>
  (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2)
const shareBelow = (sorted: number[], value: number): number =>
  sorted.filter((sample) => sample <= value).length / sorted.length

import { dynoxide } from '../support/engines/dynoxide'
import { rush } from '../support/execution/registration-rush'
import { tally } from '../support/stores/stores-under-test'
import { limitRow } from './bench-table'
import type { ComparisonRow } from './compare-with-peer'

const PEOPLE = 1_000
const SEATS = 500
/** The site's function ends after it (infra/config/function-config.ts). */
const MAX_MS = 10_000

/** The slowest of many registrations at once, in virtual time, with transactions of 5 to 50 ms. */
export const measureRegistrationRush = async (): Promise<ComparisonRow> => {
  const engine = await dynoxide?.start()
  if (!engine) throw new Error('dynoxide has no binary for this platform')
  try {
    const transactionMs = () => 5 + Math.random() * 45
    const { answers, slowestMs } = await rush(engine, { people: PEOPLE, seats: SEATS, transactionMs })
    const { registered, waitlisted } = tally(answers)
    if (registered !== SEATS || waitlisted !== PEOPLE - SEATS)
      throw new Error(`not exact: ${JSON.stringify(tally(answers))}`)
    return limitRow('registration.rush', Math.round(slowestMs), MAX_MS, 'ms')
  } finally {
    await engine.stop()
  }
}

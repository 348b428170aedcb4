import type { DynamoDBRecord } from 'aws-lambda'
import { type Instant, plus } from '../../../shared/domain/time/instant'
import type { HouseClock } from '../services/types'
import type { StreamReader } from '../sources/stream-reader'
import type { StreamFault } from './faults'

/** A stream whose records are lost, come twice, or come after later ones. */
export interface FaultyReader extends StreamReader {
  /** When a record that was held back comes at the latest. */
  nextDue(): Instant | undefined
}

/** So long no record is held back. */
const HELD_BACK = 20_000

export const faultyReader = (
  reader: StreamReader,
  faultOf: () => StreamFault | undefined,
  clock: HouseClock,
): FaultyReader => {
  const held: DynamoDBRecord[] = []
  let due: Instant | undefined
  return {
    nextDue: () => due,
    next: async () => {
      const fresh = await reader.next()
      const records: DynamoDBRecord[] = []
      const late = fresh.length > 0 || (due !== undefined && due <= clock.now()) ? held.splice(0) : []
      for (const record of fresh) {
        const fault = faultOf()
        if (fault !== 'lose' && fault !== 'reorder') records.push(record)
        if (fault === 'repeat' || fault === 'reorder') held.push(record)
      }
      due = held.length > 0 ? (due ?? plus(clock.now(), HELD_BACK)) : undefined
      if (late.length > 0 && held.length > 0) due = plus(clock.now(), HELD_BACK)
      return [...records, ...late]
    },
  }
}

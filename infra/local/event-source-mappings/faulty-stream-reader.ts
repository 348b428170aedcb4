import type { DynamoDBRecord } from 'aws-lambda'
import { addMilliseconds, type Instant } from '../../../shared/domain/values/time/instant'
import type { VirtualClock } from '../clock/clock'
import type { StreamFault } from '../faults/fault-injector'
import type { StreamReader } from './stream-reader'

/** A stream whose records are lost, repeated, or delivered after later ones. */
export interface FaultyStreamReader extends StreamReader {
  /** The latest time at which a held record is delivered. */
  nextDue(): Instant | undefined
}

/** Every held record is delivered before this time has passed. */
const MAX_HOLD_MS = 20_000

export const createFaultyStreamReader = (
  reader: StreamReader,
  nextFault: () => StreamFault | undefined,
  clock: VirtualClock,
): FaultyStreamReader => {
  const heldRecords: DynamoDBRecord[] = []
  let due: Instant | undefined
  return {
    nextDue: () => due,
    readNext: async () => {
      const newRecords = await reader.readNext()
      const records: DynamoDBRecord[] = []
      const released =
        newRecords.length > 0 || (due !== undefined && due <= clock.now()) ? heldRecords.splice(0) : []
      for (const record of newRecords) {
        const fault = nextFault()
        if (fault !== 'lose' && fault !== 'reorder') records.push(record)
        if (fault === 'repeat' || fault === 'reorder') heldRecords.push(record)
      }
      due = heldRecords.length > 0 ? (due ?? addMilliseconds(clock.now(), MAX_HOLD_MS)) : undefined
      if (released.length > 0 && heldRecords.length > 0) due = addMilliseconds(clock.now(), MAX_HOLD_MS)
      return [...records, ...released]
    },
  }
}

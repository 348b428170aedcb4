import { gunzipSync } from 'node:zlib'
import type { Instant } from '../../../shared/domain/values/time/instant'

/** Items of the table as DynamoDB's JSON, and the instant up to which their clinics were lived through. */
export interface SampleProgramme {
  endsAt: Instant
  items: Record<string, unknown>[]
}

/**
 * Unpacks the file that `npm run sample-programme` writes.
 * @throws Error when it is cut off
 */
export const readSampleProgramme = (bytes: Uint8Array): SampleProgramme => {
  const [head = '{}', ...lines] = gunzipSync(bytes).toString('utf8').trimEnd().split('\n')
  const { endsAt, items: count } = JSON.parse(head) as { endsAt: Instant; items: number }
  if (lines.length !== count) throw new Error(`the sample programme has ${lines.length} of ${count} items`)
  return { endsAt, items: lines.map((line) => JSON.parse(line) as Record<string, unknown>) }
}

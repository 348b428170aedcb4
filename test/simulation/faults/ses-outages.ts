import type { SendResult } from '../../../shared/ports/mail'

/** What SES answers to every call while it is in trouble; the names are those of fault plans of the local stack. */
const outageAnswers = {
  'account-paused': { outcome: 'account-refused', code: 'AccountSendingPausedException' },
  'status-500': { outcome: 'ambiguous', code: 'http-503' },
  unreachable: { outcome: 'unreachable', code: 'ECONNREFUSED' },
  quota: { outcome: 'over-quota' },
  throttle: { outcome: 'throttled' },
} as const satisfies Record<string, SendResult>

export type SesOutageKind = keyof typeof outageAnswers
export const sesOutageKinds = Object.keys(outageAnswers) as SesOutageKind[]

/** A window in which SES takes no mail; milliseconds since 1970, the end is not part of it. */
export interface SesOutage {
  kind: SesOutageKind
  from: number
  to: number
}

/** The answer of SES to a call at this time; undefined when no outage lasts. */
export const outageAnswerAt = (outages: readonly SesOutage[], at: number): SendResult | undefined => {
  const outage = outages.find(({ from, to }) => from <= at && at < to)
  return outage && outageAnswers[outage.kind]
}

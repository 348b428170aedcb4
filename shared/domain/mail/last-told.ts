import type { FormerTime, PlannableDay } from '../clinic/clinic'
import type { LedgerEntry } from './ledger'

/**
 * What the person believes about a day: nothing yet, what is true now, or a former time. Mails that SES has taken
 * are sure; of those in other hands or in doubt nobody knows, so each may be what she believes: she knows what is
 * true only if it is true by all of them. A day that moves away and back would else be told to nobody whose first
 * notice is in doubt.
 */
export const lastTold = (
  day: PlannableDay,
  zone: string,
  told: readonly LedgerEntry[],
): 'nothing' | 'now' | FormerTime => {
  const versionsIn = (...states: LedgerEntry['state'][]) =>
    told
      .filter(({ state }) => states.includes(state))
      .flatMap((entry) => entry.told[String(day.number)] ?? [])
  const sure = Math.max(0, ...versionsIn('accepted'))
  const perhaps = versionsIn('claimed', 'ambiguous').filter((version) => version > sure)
  // Who was surely told nothing has a confirmation under way, which tells what is true when it leaves.
  const believed = sure > 0 ? [sure, ...perhaps] : [Math.max(0, ...perhaps)]
  const times = believed
    .toSorted((a, b) => b - a)
    .flatMap((version) => (version >= day.planVersion ? 'now' : (formerTime(day, version) ?? [])))
  const [first] = times
  if (first === undefined) return 'nothing'
  return times.find((time) => time !== 'now' && !sameMoment(time, day, zone)) ?? 'now'
}

const formerTime = ({ former }: PlannableDay, version: number): FormerTime | undefined =>
  former.find(({ planVersion }) => planVersion === version)

const sameMoment = (former: FormerTime, day: PlannableDay, zone: string): boolean =>
  former.date === day.date && former.start === day.start && former.end === day.end && former.zone === zone

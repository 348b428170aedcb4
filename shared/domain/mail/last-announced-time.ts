import type { FormerTime, PlannableDay } from '../clinic/clinic'
import type { LedgerEntry } from './ledger'

/**
 * What the person believes about a day: nothing yet, what is true now, or a former time. Mails that SES has taken
 * are sure; of those in other hands or in doubt nobody knows, so each may be what she believes: she knows what is
 * true only if it is true by all of them. A day that moves away and back would else be told to nobody whose first
 * notice is in doubt.
 */
export const lastAnnouncedTime = (
  day: PlannableDay,
  zone: string,
  mails: readonly LedgerEntry[],
): 'nothing' | 'now' | FormerTime => {
  const versionsIn = (...states: LedgerEntry['state'][]) =>
    mails
      .filter(({ state }) => states.includes(state))
      .flatMap((entry) => entry.announcedVersions[String(day.number)] ?? [])
  const certainVersion = Math.max(0, ...versionsIn('accepted'))
  const possibleVersions = versionsIn('claimed', 'ambiguous').filter((version) => version > certainVersion)
  // Who was surely told nothing has a confirmation under way, which tells what is true when it leaves.
  const believedVersions =
    certainVersion > 0 ? [certainVersion, ...possibleVersions] : [Math.max(0, ...possibleVersions)]
  const times = believedVersions
    .toSorted((a, b) => b - a)
    .flatMap((version) => (version >= day.planVersion ? 'now' : (findFormerTime(day, version) ?? [])))
  const [first] = times
  if (first === undefined) return 'nothing'
  return times.find((time) => time !== 'now' && !isSameTime(time, day, zone)) ?? 'now'
}

const findFormerTime = ({ former }: PlannableDay, version: number): FormerTime | undefined =>
  former.find(({ planVersion }) => planVersion === version)

const isSameTime = (former: FormerTime, day: PlannableDay, zone: string): boolean =>
  former.date === day.date && former.start === day.start && former.end === day.end && former.zone === zone

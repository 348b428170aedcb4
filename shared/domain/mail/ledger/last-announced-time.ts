import type { FormerTime, PlannableDay } from '../../clinic/clinic'
import { isPossiblySent, type LedgerEntry } from './ledger'

/**
 * The time of a day last announced to the registrant: none, the current time, or a former one. A mail accepted by SES
 * has certainly been sent; a claimed mail or one with an unknown outcome may have been. The current time counts as
 * announced only if every mail that may have arrived has it: otherwise, after a day was moved and moved back, a
 * registrant whose first notice has an unknown outcome would get no second notice.
 */
export const lastAnnouncedTime = (
  day: PlannableDay,
  zone: string,
  mails: readonly LedgerEntry[],
): 'nothing' | 'now' | FormerTime => {
  const accepted = mails.filter(({ state }) => state === 'accepted')
  const unknown = mails.filter(isPossiblySent)
  const certainVersion = Math.max(
    0,
    ...accepted.map((entry) => Math.min(...versionsIn(entry, day), Infinity)).filter(Number.isFinite),
  )
  const possibleVersions = [...accepted, ...unknown]
    .flatMap((entry) => versionsIn(entry, day))
    .filter((version) => version > certainVersion)
  const believedVersions = certainVersion > 0 ? [certainVersion, ...possibleVersions] : possibleVersions
  const times = believedVersions
    .toSorted((a, b) => b - a)
    .flatMap((version) => (version >= day.planVersion ? 'now' : (findFormerTime(day, version) ?? [])))
  const [first] = times
  if (first === undefined) return 'nothing'
  return times.find((time) => time !== 'now' && !isUnchangedTime(time, day, zone)) ?? 'now'
}

/** Every version of the day that the mail, in any of its attempts, may have announced. */
const versionsIn = ({ announcedVersions, maybeAnnounced }: LedgerEntry, day: PlannableDay): number[] =>
  [announcedVersions, ...maybeAnnounced].flatMap((versions) => versions[String(day.number)] ?? [])

const findFormerTime = ({ former }: PlannableDay, version: number): FormerTime | undefined =>
  former.find(({ planVersion }) => planVersion === version)

const isUnchangedTime = (former: FormerTime, day: PlannableDay, zone: string): boolean =>
  former.date === day.date && former.start === day.start && former.end === day.end && former.zone === zone

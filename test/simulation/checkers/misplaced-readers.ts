import { type Clinic, isPlannable, type PlannableClinic } from '../../../shared/domain/clinic/clinic'
import { placeVersion } from '../../../shared/domain/clinic/place'
import { clinicEnd } from '../../../shared/domain/clinic/times/clinic-times'
import { dayWindow } from '../../../shared/domain/clinic/times/day-window'
import { hasOnlineMeeting } from '../../../shared/domain/clinic/venue'
import { PLACE } from '../../../shared/domain/mail/ledger/last-announced-place'
import { HOUR_MS, toEpochMillis } from '../../../shared/domain/values/time/instant'
import type { SimulatedServices } from '../engine/process-dependencies'
import type { SesDelivery } from '../engine/simulated-ses'
import type { Simulation } from '../engine/simulation'
import { formatPlace } from '../simulated-places'
import type { BrokenPromise } from './broken-promise'
import { formatMailTitle } from './mail-title'
import {
  canReceiveMail,
  clinicPeriods,
  registrationIds,
  repairDeadline,
  revisionPeriods,
  type ValuePeriod,
} from './value-periods'

/**
 * Soon after the place has changed, every registrant who knew another one has a mail with the new one, and a joining
 * link where people join online; and nobody gets the notice who knew no other place.
 */
export const findMisplacedReaders = (simulation: Simulation, { ses }: SimulatedServices): BrokenPromise[] => {
  const versions = clinicPeriods(simulation).filter(
    (period): period is ValuePeriod<PlannableClinic> =>
      period.value.status === 'published' && isPlannable(period.value),
  )
  if (versions.every(({ value }) => placeVersion(value) === 0)) return []
  const deliveriesTo = Map.groupBy(ses.deliveries, ({ key }) => key.recipientId)
  const readers = registrationIds(simulation).map((id) => ({ id, mails: deliveriesTo.get(id) ?? [] }))
  return [
    ...placePeriods(versions).flatMap((period) => [
      ...findWrongPlaces(simulation, period, readers),
      ...findMissingLinks(simulation, period, readers),
    ]),
    ...findGroundlessNotices(simulation, ses.deliveries, deliveriesTo),
  ]
}

interface Reader {
  id: string
  mails: readonly SesDelivery[]
}

/** Each place, from the change to it until the next one (after its end a clinic changes its place unannounced). */
const placePeriods = (versions: readonly ValuePeriod<PlannableClinic>[]): ValuePeriod<PlannableClinic>[] =>
  [...Map.groupBy(versions, ({ value }) => `${placeVersion(value)} ${formatPlace(value)}`).values()].flatMap(
    (spans) => {
      const [first, last] = [spans[0], spans.at(-1)]
      return first && last ? [{ from: first.from, to: last.to, value: last.value }] : []
    },
  )

/** Everybody who has been confirmed for long enough at this time, and whose address works. */
const confirmedReaders = (simulation: Simulation, readers: readonly Reader[], at: number): Reader[] =>
  readers.filter(({ id }) => {
    const period = revisionPeriods(simulation, id).find(({ from, to }) => from <= at && at < to)
    return (
      period?.value.status === 'confirmed' &&
      repairDeadline(simulation, period.from) <= at &&
      canReceiveMail(simulation, period.value.email)
    )
  })

const findWrongPlaces = (
  simulation: Simulation,
  { from, to, value: clinic }: ValuePeriod<PlannableClinic>,
  readers: readonly Reader[],
): BrokenPromise[] => {
  const deadline = repairDeadline(simulation, from)
  if (to <= deadline || toEpochMillis(clinicEnd(clinic) ?? '') <= deadline) return []
  const actual = formatPlace(clinic)
  return confirmedReaders(simulation, readers, deadline).flatMap(({ id, mails }): BrokenPromise[] => {
    const stated = mails
      .filter(({ at }) => at <= deadline)
      .flatMap(({ mailContent }) => mailContent.place ?? [])
    const newest = stated.toSorted((a, b) => a.version - b.version).at(-1)
    if (!newest || newest.place === actual) return []
    const what = `${simulation.displayNames.get(id)} still believes that it is ${newest.place}; it is ${actual}`
    return [{ promise: 'misled', what }]
  })
}

/** A joining link is due an hour before each day; whoever learns later that the clinic is online needs one then. */
const findMissingLinks = (
  simulation: Simulation,
  { from, to, value: clinic }: ValuePeriod<PlannableClinic>,
  readers: readonly Reader[],
): BrokenPromise[] =>
  clinic.days.flatMap((day) => {
    const window = dayWindow(clinic, day)
    const neededAt = Math.max(from, toEpochMillis(window.from) - HOUR_MS, toEpochMillis(day.changedAt ?? ''))
    const deadline = repairDeadline(simulation, neededAt)
    if (!hasOnlineMeeting(clinic) || to <= deadline || toEpochMillis(window.to) <= deadline) return []
    return confirmedReaders(simulation, readers, deadline)
      .filter(({ mails }) => !mails.some(({ at, mailContent }) => at <= deadline && mailContent.hasJoinLink))
      .map(({ id }) => ({
        promise: 'lost' as const,
        what: `${simulation.displayNames.get(id)} has no joining link for day ${day.number}`,
      }))
  })

/** A notice goes to people to whom another place was announced, or may have been. */
const findGroundlessNotices = (
  simulation: Simulation,
  deliveries: readonly SesDelivery[],
  deliveriesTo: ReadonlyMap<string, readonly SesDelivery[]>,
): BrokenPromise[] =>
  deliveries
    .filter(({ key }) => key.kind === 'place-changed')
    .filter(({ key, at, mailContent, mailId }) => {
      const earlier = (deliveriesTo.get(key.recipientId) ?? []).filter((mail) => mail.at < at)
      const others = earlier.filter((mail) => mail.mailId !== mailId)
      const differs = others.some(
        (mail) => mail.mailContent.place && mail.mailContent.place.place !== mailContent.place?.place,
      )
      return !differs && !mayHaveAnnounced(simulation, key.recipientId, at)
    })
    .map(({ key }) => ({
      promise: 'unexpected' as const,
      what: `${formatMailTitle(simulation, key)} came though no other place had been announced`,
    }))

/** Whether a mail was claimed that announced days under a former version of the place. */
const mayHaveAnnounced = ({ eventLog }: Simulation, id: string, before: number): boolean => {
  const current = (clinic: Clinic | undefined) => (clinic ? placeVersion(clinic) : 0)
  const version = current(eventLog.clinicVersions.findLast(({ at }) => at <= before)?.value)
  return [...eventLog.claims.values()].flat().some(({ at, value }) => {
    if (value.recipientId !== id || at >= before || value.kind === 'place-changed') return false
    const announced = value.announcedVersions
    return Object.keys(announced).length > 0 && (announced[PLACE] ?? 0) !== version
  })
}

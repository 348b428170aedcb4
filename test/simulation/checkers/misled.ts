import type { PlannableClinic } from '../../../shared/domain/clinic/clinic'
import { dayWindow } from '../../../shared/domain/clinic/times/day-window'
import { toEpochMillis } from '../../../shared/domain/values/time/instant'
import type { SimulatedServices } from '../engine/process-dependencies'
import { formatDayTime } from '../engine/simulated-mail'
import type { Simulation } from '../engine/simulation'
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
 * Soon after the time of a day has changed, every registrant who knew another time has a mail with the new one: of all
 * times that a person received, calendars show the newest version. And a mail states the times of the versions that its
 * claim names.
 */
export const findMisledReaders = (simulation: Simulation, services: SimulatedServices): BrokenPromise[] => [
  ...findWrongBeliefs(simulation, services),
  ...findClaimMismatches(simulation, services),
]

/** Each time of a day that was valid long enough for every registrant to receive it. */
const findWrongBeliefs = (simulation: Simulation, { ses }: SimulatedServices): BrokenPromise[] => {
  const versions = clinicPeriods(simulation) as ValuePeriod<PlannableClinic>[]
  const numbers = versions[0]?.value.days.map(({ number }) => number) ?? []
  return numbers.flatMap((number) =>
    dayTimePeriods(versions, number).flatMap(({ from, to, value: day, zone }): BrokenPromise[] => {
      const deadline = repairDeadline(simulation, from)
      const dayEnd = toEpochMillis(dayWindow({ timeZone: zone }, day).to)
      if (to <= deadline || dayEnd <= deadline) return []
      const actualTime = formatDayTime(day, zone)
      return registrationIds(simulation).flatMap((id): BrokenPromise[] => {
        const revision = revisionPeriods(simulation, id).find(
          (each) => each.from <= deadline && deadline < each.to,
        )
        if (revision?.value.status !== 'confirmed' || repairDeadline(simulation, revision.from) > deadline)
          return []
        if (!canReceiveMail(simulation, revision.value.email)) return []
        const statedTimes = ses.deliveries
          .filter((delivery) => delivery.key.recipientId === id && delivery.at <= deadline)
          .flatMap(({ mailContent }) => mailContent.statedTimes[String(number)] ?? [])
        const newestTime = statedTimes.toSorted((a, b) => a.version - b.version).at(-1)
        if (!newestTime || newestTime.dayTime === actualTime) return []
        const what = `${simulation.displayNames.get(id)} still believes that day ${number} is ${newestTime.dayTime}; it is ${actualTime}`
        return [{ promise: 'misled', what }]
      })
    }),
  )
}

/** The times of a day, one after the other, while the clinic was published. */
const dayTimePeriods = (versions: readonly ValuePeriod<PlannableClinic>[], number: number) => {
  const published = versions.filter(({ value }) => value.status === 'published')
  const versionIn = ({ value }: ValuePeriod<PlannableClinic>) =>
    value.days.find((day) => day.number === number)
  return [...Map.groupBy(published, (span) => versionIn(span)?.planVersion).values()].flatMap((spans) => {
    const [first, last] = [spans[0], spans.at(-1)]
    const day = first && versionIn(first)
    return day && last ? [{ from: first.from, to: last.to, value: day, zone: first.value.timeZone }] : []
  })
}

const findClaimMismatches = (simulation: Simulation, { ses }: SimulatedServices): BrokenPromise[] =>
  ses.deliveries.flatMap((delivery): BrokenPromise[] => {
    const statedTimes = Object.entries(delivery.mailContent.statedTimes)
    if (statedTimes.length === 0) return []
    const claims = simulation.eventLog.claims.get(delivery.mailId) ?? []
    const claim = claims.findLast(({ at: writtenAt }) => writtenAt <= delivery.claimedAt)?.value
    const mismatch = statedTimes.find(
      ([day, { version }]) => claim && claim.announcedVersions[day] !== version,
    )
    if (!mismatch) return []
    return [
      {
        promise: 'misled',
        what: `${formatMailTitle(simulation, delivery.key)} tells another time of day ${mismatch[0]} than its claim says`,
      },
    ]
  })

import type { Clinic } from '../../../shared/domain/clinic/clinic'
import type { Registration } from '../../../shared/domain/registration/registration'
import type { SeatCounts } from '../../../shared/domain/registration/seats'
import { HOUR_MS, MINUTE_MS } from '../../../shared/domain/values/time/instant'
import { somaliaClinicId } from '../../support/builders/builders'
import { joinKey } from '../../support/memory/table'
import type { Simulation } from '../engine/simulation'
import type { TimedValue } from '../engine/timed-value'

/** What was true from one moment to the next. */
export interface ValuePeriod<T> {
  from: number
  to: number
  value: T
}

/** The longest time that work may take under repeated faults: lost hints, dead workers, unknown outcomes. */
const MAX_REPAIR_MS = 100 * MINUTE_MS

/**
 * The longest time that work may take when nothing but an outage of SES goes wrong: a retry of an unknown outcome waits
 * up to half an hour, and a pause of sending up to a quarter; then the sweep finds the mail.
 */
const MAX_CALM_REPAIR_MS = 60 * MINUTE_MS

/** The latest time at which work that was due at a given time must be done. */
export const repairDeadline = ({ eventLog, isCalm }: Simulation, at: number): number => {
  const repairMs =
    (isCalm ? MAX_CALM_REPAIR_MS : MAX_REPAIR_MS) + (eventLog.clockJumps.length > 0 ? 2.2 * HOUR_MS : 0)
  let deadline = at + repairMs
  for (const { from, to } of eventLog.outages)
    if (from < deadline && at < to) deadline = Math.max(deadline, to + repairMs)
  return deadline
}

/** The clocks of two workers differ by at most this much. */
export const MAX_SKEW_MS = 30_000

/** A clock differs from the exact time by at most this much; milliseconds. */
export const clockError = ({ faultModel }: Simulation): number =>
  faultModel.isEnabled('skew') ? MAX_SKEW_MS / 2 : 0

export const toPeriods = <T>(versions: readonly TimedValue<T>[]): ValuePeriod<T>[] =>
  versions.map(({ at, value }, index) => ({
    from: at,
    to: versions[index + 1]?.at ?? Number.POSITIVE_INFINITY,
    value,
  }))

/** Whether the table was set back at this time. */
export const wasRestoredAt = ({ eventLog }: Simulation, at: number): boolean =>
  eventLog.restores.some((restore) => restore.at === at)

/**
 * Whether a mail that was due at a time may be missing after a restore, which shows it as missed: the copy does not say
 * whether it was sent.
 */
export const mayBeSkippedByRestore = (simulation: Simulation, dueAt: number): boolean =>
  simulation.eventLog.restores.some(
    ({ copyAt, stoppedAt }) =>
      dueAt <= stoppedAt + clockError(simulation) && repairDeadline(simulation, dueAt) >= copyAt,
  )

/** The clinic's versions, in order. */
export const clinicPeriods = ({ eventLog }: Simulation): ValuePeriod<Clinic>[] =>
  toPeriods(eventLog.clinicVersions)

/** The counts of seats, in order. */
export const seatPeriods = ({ eventLog }: Simulation): ValuePeriod<SeatCounts>[] => toPeriods(eventLog.seats)

/** Each revision of a registration, from its beginning to the next. */
export const revisionPeriods = ({ eventLog }: Simulation, id: string): ValuePeriod<Registration>[] => {
  const versions = eventLog.registrations.get(joinKey(somaliaClinicId, id)) ?? []
  const periods = versions.filter(
    ({ value }, index) => index === 0 || versions[index - 1]?.value?.revision !== value?.revision,
  )
  return toPeriods(periods).filter(
    (period): period is ValuePeriod<Registration> => period.value !== undefined,
  )
}

export const registrationIds = ({ eventLog }: Simulation): string[] =>
  [...eventLog.registrations.keys()]
    .filter((key) => key.startsWith(joinKey(somaliaClinicId, '')))
    .map((key) => key.slice(somaliaClinicId.length + 1))

/** Whether an address works; to another one no mail is owed with certainty. */
export const canReceiveMail = ({ eventLog }: Simulation, email: string): boolean =>
  !email.startsWith('rejected') && !eventLog.undeliverable.has(email)

/** Whether a person's data were erased between two times. */
export const wasErasedBetween = ({ eventLog }: Simulation, id: string, from: number, to: number): boolean =>
  eventLog.registrations
    .get(joinKey(somaliaClinicId, id))
    ?.some(({ at, value }) => value === undefined && from <= at && at <= to) ?? false

/** Whether a condition held at any time between the two. */
export const wasEverTrue = <T>(
  spans: readonly ValuePeriod<T>[],
  from: number,
  to: number,
  holds: (value: T) => boolean,
): boolean => spans.some((span) => span.from <= to && from < span.to && holds(span.value))

import type { PlannableClinic } from '../../../shared/domain/clinic/clinic'
import { mailOfDispatch } from '../../../shared/domain/mail/dispatches/dispatch'
import { plannedKinds } from '../../../shared/domain/mail/kinds/message-kinds'
import { isPending, planMessages } from '../../../shared/domain/mail/kinds/message-plan'
import { mailId } from '../../../shared/domain/mail/ledger/mail-key'
import { MINUTE_MS, toEpochMillis } from '../../../shared/domain/values/time/instant'
import { somaliaClinicId } from '../../support/builders/builders'
import type { SimulatedServices } from '../engine/process-dependencies'
import type { Simulation } from '../engine/simulation'
import type { BrokenPromise } from './broken-promise'
import { formatMailTitle } from './mail-title'
import { clinicPeriods, registrationIds, revisionPeriods, type ValuePeriod } from './value-periods'

/** A message to a hundred people begins at its instant. */
const MAX_UNTIMED_MAILS = 100
/** From then on before its instant it is known who gets a message. */
const KNOWN_BEFORE_MS = 20 * MINUTE_MS

const TOLERANCE_MS = 5_000

/** The milliseconds before its instant at which a message to so many people may begin. */
export const earliestStart = (people: number, mailsPerSecond: number): number =>
  people <= MAX_UNTIMED_MAILS ? 0 : (people / (0.95 * mailsPerSecond)) * 1000 + 4_000

/** Where nothing goes wrong, a message to many has reached by its instant all who had been registered for long. */
export const findLateMails = (
  simulation: Simulation,
  { ses, config }: SimulatedServices,
): BrokenPromise[] => {
  const { eventLog, isCalm } = simulation
  const people = registrationIds(simulation)
  if (!isCalm || eventLog.outages.length > 0 || eventLog.clockJumps.length > 0) return []
  if (people.length <= MAX_UNTIMED_MAILS) return []
  const arrivals = new Map(ses.deliveries.map(({ mailId: mail, at }) => [mail, at]))
  const planned: ReadonlySet<string> = new Set(plannedKinds)
  /** The time that the mails to people who came or withdrew meanwhile took of the same rate. */
  const othersMs = (at: number): number =>
    (ses.deliveries.filter(
      (each) => each.at > at - KNOWN_BEFORE_MS && each.at <= at && !planned.has(each.key.kind),
    ).length /
      config.mailRate) *
    1000
  const versions = clinicPeriods(simulation) as ValuePeriod<PlannableClinic>[]
  return versions.flatMap((version) =>
    version.value.status === 'published'
      ? planMessages(version.value)
          .filter(isPending)
          .flatMap((message): BrokenPromise[] => {
            const at = toEpochMillis(message.at)
            if (version.from > at - KNOWN_BEFORE_MS || version.to < at) return []
            const recipients = people.flatMap((id) =>
              revisionPeriods(simulation, id)
                .filter(
                  ({ value, from, to }) =>
                    value.status === 'confirmed' && from <= at - KNOWN_BEFORE_MS && to > at,
                )
                .map(({ value }) => value),
            )
            if (recipients.length <= MAX_UNTIMED_MAILS) return []
            return recipients
              .map((registration) =>
                mailOfDispatch(
                  { ...message, version: message.planVersion, clinicId: somaliaClinicId },
                  registration,
                ),
              )
              .filter((key) => (arrivals.get(mailId(key)) ?? 0) > at + TOLERANCE_MS + othersMs(at))
              .map((key) => ({
                promise: 'late',
                what: `${formatMailTitle(simulation, key)} came after its instant`,
              }))
          })
      : [],
  )
}

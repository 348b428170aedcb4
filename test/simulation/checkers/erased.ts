import { DAY_MS, toEpochMillis } from '../../../shared/domain/values/time/instant'
import { somaliaClinicId } from '../../support/builders/builders'
import { joinKey } from '../../support/memory/table'
import type { Simulation } from '../engine/simulation'
import type { BrokenPromise } from './broken-promise'
import { MAX_SKEW_MS, repairDeadline } from './value-periods'

/** Finds data of people who asked to be erased and have not registered again since. */
export const findUnerasedPeople = (simulation: Simulation): BrokenPromise[] =>
  [...simulation.eventLog.erasureRequests].flatMap(([id, requests]) => {
    const last = requests.at(-1)
    if (!last) return []
    // The mail about a registrant's own withdrawal may take a day; it is sent before its address is erased.
    const deadline = repairDeadline(simulation, last.at) + (last.value === 'registrant' ? DAY_MS : 0)
    if (deadline > simulation.eventLoop.now) return []
    return findRemains(simulation, id, last.at).map(
      (what): BrokenPromise => ({
        promise: 'unerased',
        what: `${simulation.displayNames.get(id)} was erased, and ${what}`,
      }),
    )
  })

const findRemains = ({ table }: Simulation, id: string, requestedAt: number): string[] => {
  const registration = table.registrations.get(joinKey(somaliaClinicId, id))
  const hasReturned =
    registration !== undefined &&
    toEpochMillis(registration.submittedAt ?? registration.registeredAt) > requestedAt - 2 * MAX_SKEW_MS
  // Whoever registers again before the erasure has begun keeps what is stored about them.
  if (hasReturned) return []
  const mails = table.ledger.withPrefix(joinKey(somaliaClinicId, id, ''))
  const lines = table.audit
    .withPrefix(joinKey(somaliaClinicId, ''))
    .filter(({ after }) => after['registration'] === id)
  return [
    ...(registration ? ['the registration is there'] : []),
    ...(mails.length > 0 ? ['the ledger has a mail'] : []),
    ...(lines.length > 0 ? ['a line of the audit log names them'] : []),
    ...(table.erasures.withPrefix('').some(({ doneAt }) => doneAt === null) ? ['it is not done'] : []),
  ]
}

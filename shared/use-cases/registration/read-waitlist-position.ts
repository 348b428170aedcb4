import type { Registration } from '../../domain/registration/registration'
import { sortWaitlist } from '../../domain/registration/registration-states'
import type { Dependencies } from '../../ports/dependencies'

/**
 * The place of a registrant on the clinic's waiting list, from 1; undefined: they are not on it. Reads every
 * registration of the clinic, and only for a person who waits.
 */
export const readWaitlistPosition = async (
  deps: Pick<Dependencies, 'registrations'>,
  { clinicId, id, status }: Registration,
): Promise<number | undefined> => {
  if (status !== 'waitlisted') return undefined
  const waiting: Registration[] = []
  for await (const page of deps.registrations.pages(clinicId))
    waiting.push(...page.filter((registration) => registration.status === 'waitlisted'))
  const index = sortWaitlist(waiting).findIndex((registration) => registration.id === id)
  return index < 0 ? undefined : index + 1
}

import type { Clinic } from '../../domain/clinic/clinic'
import type { Registration } from '../../domain/registration/registration'
import { hasShownAddress } from '../../domain/registration/registration-states'
import type { Dependencies } from '../../ports/dependencies'

/** Stores that a mail reached the registrant, who sent a form of the page behind its link: once, and only where a seat depends on it. */
export const recordReached = async (
  deps: Pick<Dependencies, 'registrations' | 'now'>,
  { clinic, registration }: { clinic: Clinic; registration: Registration },
): Promise<void> => {
  if (clinic.status !== 'published' || clinic.capacity === null || hasShownAddress(registration)) return
  await deps.registrations.recordReached(clinic.id, registration.id, deps.now())
}

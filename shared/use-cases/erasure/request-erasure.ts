import { BY_REGISTRANT, type ErasureRequest } from '../../domain/erasure/erasure'
import { erasureId, newAnonymousId, personId } from '../../domain/ids'
import type { Dependencies } from '../../ports/dependencies'
import { type FindPersonDependencies, findPerson } from './find-person'

/**
 * Stores the request to erase a person everywhere; the sweep processes it within minutes (`erasePerson`). The same
 * form sent again is the same request. It is stored even when nothing was found, because a partner's contact list may
 * hold the address.
 * @returns the id of the erasure
 */
export const requestErasure = async (
  deps: FindPersonDependencies,
  { email, idempotencyKey, by }: { email: string; idempotencyKey: string; by: string },
): Promise<string> => {
  const found = await findPerson(deps, email)
  const person = personId(email)
  const erasure: ErasureRequest = {
    id: erasureId(person, idempotencyKey),
    personId: person,
    by,
    requestedAt: deps.now(),
    occurrences: found.map(({ clinic, registrationId }) => ({
      clinicId: clinic.id,
      registrationId,
      anonymousId: newAnonymousId(),
    })),
    found: found.map(({ data }) => data),
    doneAt: null,
  }
  await deps.erasures.add(erasure)
  return erasure.id
}

/** A registrant's own request, for one clinic only: the personal link opens no other. A seat was given up before. */
export const requestOwnErasure = async (
  deps: Pick<Dependencies, 'registrations' | 'erasures' | 'now'>,
  { clinicId, registrationId }: { clinicId: string; registrationId: string },
): Promise<'asked' | 'missing'> => {
  const registration = await deps.registrations.get(clinicId, registrationId)
  if (!registration) return 'missing'
  const person = personId(registration.email)
  await deps.erasures.add({
    id: erasureId(person, `${clinicId} ${registration.revision} ${registration.status}`),
    personId: person,
    by: BY_REGISTRANT,
    requestedAt: deps.now(),
    occurrences: [{ clinicId, registrationId, anonymousId: newAnonymousId() }],
    found: [{ clinicId, registrations: 1, mails: 0, rows: 0 }],
    doneAt: null,
  })
  return 'asked'
}

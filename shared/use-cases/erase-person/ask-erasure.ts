import { BY_REGISTRANT, type Erasure } from '../../domain/erasure/erasure'
import { erasureId, namelessId, personId } from '../../domain/ids'
import type { World } from '../../ports/world'
import { type FindWorld, findPerson } from './find-person'

/**
 * Writes down that a person is to be forgotten, everywhere, and begins nothing: the sweep does it within minutes
 * (`erasePerson`). The same form again is the same erasure. It is written down even when nothing was found: a
 * partner's contact list may hold the address.
 * @returns the id of the erasure
 */
export const askErasure = async (
  world: FindWorld,
  { email, once, by }: { email: string; once: string; by: string },
): Promise<string> => {
  const found = await findPerson(world, email)
  const person = personId(email)
  const erasure: Erasure = {
    id: erasureId(person, once),
    personId: person,
    by,
    askedAt: world.now(),
    places: found.map(({ clinic, registrationId }) => ({
      clinicId: clinic.id,
      registrationId,
      nameless: namelessId(),
    })),
    found: found.map(({ there }) => there),
    doneAt: null,
  }
  await world.erasures.add(erasure)
  return erasure.id
}

/** The same by the person herself, for one clinic: her link opens no other. Whoever is registered withdraws first. */
export const askOwnErasure = async (
  world: Pick<World, 'registrations' | 'erasures' | 'now'>,
  { clinicId, registrationId }: { clinicId: string; registrationId: string },
): Promise<'asked' | 'missing'> => {
  const registration = await world.registrations.get(clinicId, registrationId)
  if (!registration) return 'missing'
  const person = personId(registration.email)
  await world.erasures.add({
    id: erasureId(person, `${clinicId} ${registration.round} ${registration.status}`),
    personId: person,
    by: BY_REGISTRANT,
    askedAt: world.now(),
    places: [{ clinicId, registrationId, nameless: namelessId() }],
    found: [{ clinicId, registrations: 1, mails: 0, rows: 0 }],
    doneAt: null,
  })
  return 'asked'
}

import { describe, expect, it } from 'vitest'
import type { Clinic } from '../../../../shared/domain/clinic/clinic'
import { registrationId } from '../../../../shared/domain/ids'
import { addMilliseconds, MINUTE_MS } from '../../../../shared/domain/values/time/instant'
import { cancelClinic } from '../../../../shared/use-cases/clinic/cancel-clinic'
import { editClinic } from '../../../../shared/use-cases/clinic/edit-clinic'
import { acceptOfferedSeat } from '../../../../shared/use-cases/registration/accept-offered-seat'
import { decideRegistrations } from '../../../../shared/use-cases/registration/decide-registrations'
import { offerSeats } from '../../../../shared/use-cases/registration/offer-seats'
import {
  readBeforeRegistration,
  registerPerson,
} from '../../../../shared/use-cases/registration/register-person'
import { withdrawRegistrant } from '../../../../shared/use-cases/registration/withdraw-registrant'
import { aForm, somaliaClinicId } from '../../../support/builders/builders'
import { acceptedMailsTo, drainQueues } from '../../../support/execution/run-until'
import type { InMemoryDependencies } from '../../../support/in-memory-dependencies'
import { depsWithPublishedClinic, registerInClinic } from '../clinic/published-clinic'

/** Dependencies whose first read of the clinic is followed at once by a change of it. */
const changedAfterRead = (
  deps: InMemoryDependencies,
  change: (clinic: Clinic) => Promise<unknown>,
): InMemoryDependencies => {
  let reads = 0
  return {
    ...deps,
    clinics: {
      ...deps.clinics,
      get: async (id) => {
        const read = await deps.clinics.get(id)
        reads += 1
        if (reads === 1 && read) await change(read)
        return read
      },
    },
  }
}

const edit = (deps: InMemoryDependencies, changes: Partial<Clinic>) => (clinic: Clinic) =>
  editClinic(deps, {
    id: clinic.id,
    version: clinic.version,
    fields: { ...clinic, ...changes },
    by: 'organiser-1',
  })

const registrationOf = (deps: InMemoryDependencies, email: string) =>
  deps.registrations.get(somaliaClinicId, registrationId(somaliaClinicId, email))

describe('a form that read the clinic just before it changed', () => {
  it('takes no seat of a hall that has become smaller', async () => {
    const deps = await depsWithPublishedClinic({ capacity: 3 })
    await registerInClinic(deps, 'a@example.org')
    const slow = changedAfterRead(deps, edit(deps, { capacity: 1 }))
    expect(await registerInClinic(slow, 'b@example.org')).toBe('waitlisted')
    expect(await deps.registrations.seats(somaliaClinicId)).toMatchObject({ taken: 1, waiting: 1 })
  })

  it('takes a seat of a hall that has become larger', async () => {
    const deps = await depsWithPublishedClinic({ capacity: 1 })
    await registerInClinic(deps, 'a@example.org')
    const slow = changedAfterRead(deps, edit(deps, { capacity: 2 }))
    expect(await registerInClinic(slow, 'b@example.org')).toBe('registered')
  })

  it('waits for the organiser where approval was switched on', async () => {
    const deps = await depsWithPublishedClinic()
    const slow = changedAfterRead(deps, edit(deps, { approval: true }))
    expect(await registerInClinic(slow, 'b@example.org')).toBe('pending')
  })

  it('waits for nobody where approval was switched off', async () => {
    const deps = await depsWithPublishedClinic({ approval: true })
    const slow = changedAfterRead(deps, edit(deps, { approval: false }))
    expect(await registerInClinic(slow, 'b@example.org')).toBe('registered')
  })

  it('is closed where the clinic was cancelled', async () => {
    const deps = await depsWithPublishedClinic()
    const slow = changedAfterRead(deps, ({ id, version }) =>
      cancelClinic(deps, { id, version, by: 'organiser-1' }),
    )
    expect(await registerInClinic(slow, 'b@example.org')).toBe('closed')
    expect(await registrationOf(deps, 'b@example.org')).toBeUndefined()
  })
})

describe('a form whose page has read clinic, seats and registration already', () => {
  const register = async (email: string, readFor: string | null) => {
    const deps = await depsWithPublishedClinic({ capacity: 1 })
    const alreadyRead = await readBeforeRegistration(deps, somaliaClinicId, readFor)
    await registerInClinic(deps, 'first@example.org')
    const form = aForm({ email })
    const result = await registerPerson(deps, { clinicId: somaliaClinicId, form, alreadyRead })
    return { result, seats: await deps.registrations.seats(somaliaClinicId) }
  }

  it.each([
    ['for the same address', 'second@example.org'],
    ['for another address', 'other@example.org'],
    ['for no address', null],
  ])('%s takes no seat that was taken since', async (_, readFor) => {
    const { result, seats } = await register('second@example.org', readFor)
    expect(result).toBe('waitlisted')
    expect(seats).toMatchObject({ taken: 1, waiting: 1 })
  })

  it('finds that the same address was registered since', async () => {
    const { result, seats } = await register('first@example.org', 'first@example.org')
    expect(result).toBe('known')
    expect(seats).toMatchObject({ taken: 1, waiting: 0 })
  })
})

describe('a decision or an offer that read the clinic just before its hall became smaller', () => {
  it('approves to the waiting list', async () => {
    const deps = await depsWithPublishedClinic({ capacity: 2, approval: true })
    await registerInClinic(deps, 'a@example.org')
    const id = registrationId(somaliaClinicId, 'a@example.org')
    const decide = (using: InMemoryDependencies, email: string) =>
      decideRegistrations(using, {
        clinicId: somaliaClinicId,
        registrations: [{ id: registrationId(somaliaClinicId, email), revision: 1 }],
        verdict: 'approve',
        by: 'organiser-1',
      })
    await decide(deps, 'a@example.org')
    expect((await deps.registrations.get(somaliaClinicId, id))?.status).toBe('confirmed')
    await registerInClinic(deps, 'b@example.org')
    await decide(changedAfterRead(deps, edit(deps, { capacity: 1 })), 'b@example.org')
    expect((await registrationOf(deps, 'b@example.org'))?.status).toBe('waitlisted')
    expect(await deps.registrations.seats(somaliaClinicId)).toMatchObject({ taken: 1, waiting: 1 })
  })

  it('offers no seat that is gone', async () => {
    const deps = await depsWithPublishedClinic({ capacity: 2 })
    for (const name of ['a', 'b', 'c']) await registerInClinic(deps, `${name}@example.org`)
    await withdrawRegistrant(deps, {
      clinicId: somaliaClinicId,
      registrationId: registrationId(somaliaClinicId, 'a@example.org'),
    })
    const slow = changedAfterRead(deps, edit(deps, { capacity: 1 }))
    expect(await offerSeats(slow, somaliaClinicId)).toEqual({ lapsed: 0, offered: 0 })
    expect(await deps.registrations.seats(somaliaClinicId)).toMatchObject({ taken: 1, waiting: 1 })
  })
})

describe('a form after an offer ran out, before the sweep has written that down', () => {
  const depsWithExpiredOffer = async () => {
    const deps = await depsWithPublishedClinic({ capacity: 1 })
    await registerInClinic(deps, 'first@example.org')
    await registerInClinic(deps, 'second@example.org')
    const first = registrationId(somaliaClinicId, 'first@example.org')
    await withdrawRegistrant(deps, { clinicId: somaliaClinicId, registrationId: first })
    await offerSeats(deps, somaliaClinicId)
    await drainQueues(deps, somaliaClinicId)
    const until = (await registrationOf(deps, 'second@example.org'))?.offeredUntil ?? ''
    deps.setNow(addMilliseconds(until, 2 * MINUTE_MS))
    return deps
  }

  it('registers the person again, who has a place after the sweep too', async () => {
    const deps = await depsWithExpiredOffer()
    expect(await registerInClinic(deps, 'second@example.org')).toBe('registered')
    await offerSeats(deps, somaliaClinicId)
    await drainQueues(deps, somaliaClinicId)
    expect((await registrationOf(deps, 'second@example.org'))?.status).toBe('confirmed')
    expect(acceptedMailsTo(deps, 'second@example.org').at(-1)).toBe('confirmation')
    expect(await deps.registrations.seats(somaliaClinicId)).toMatchObject({
      taken: 1,
      waiting: 0,
      offered: 0,
    })
  })

  it('puts the person behind those who wait', async () => {
    const deps = await depsWithExpiredOffer()
    await registerInClinic(deps, 'third@example.org')
    deps.setNow(addMilliseconds(deps.now(), 1))
    expect(await registerInClinic(deps, 'second@example.org')).toBe('waitlisted')
    await offerSeats(deps, somaliaClinicId)
    expect((await registrationOf(deps, 'third@example.org'))?.status).toBe('offered')
    expect((await registrationOf(deps, 'second@example.org'))?.status).toBe('waitlisted')
  })

  it('makes one registration of two at once, and none of one whose offer is accepted in time', async () => {
    const deps = await depsWithExpiredOffer()
    await Promise.all([
      registerInClinic(deps, 'second@example.org'),
      registerInClinic(deps, 'second@example.org'),
    ])
    expect(await deps.registrations.seats(somaliaClinicId)).toMatchObject({ taken: 1, waiting: 0 })
    const id = registrationId(somaliaClinicId, 'second@example.org')
    expect(await acceptOfferedSeat(deps, { clinicId: somaliaClinicId, registrationId: id })).toBe('no-offer')
  })
})

describe('a form during an erasure that has taken the registration and not yet its mails', () => {
  it.each(['confirmed', 'withdrawn'] as const)('is answered like any other: %s', async (status) => {
    const deps = await depsWithPublishedClinic()
    await registerInClinic(deps, 'a@example.org')
    await drainQueues(deps, somaliaClinicId)
    const id = registrationId(somaliaClinicId, 'a@example.org')
    if (status === 'withdrawn')
      await withdrawRegistrant(deps, { clinicId: somaliaClinicId, registrationId: id })
    const registration = await registrationOf(deps, 'a@example.org')
    if (!registration) throw new Error('there is one')
    await deps.erasures.eraseRegistrations([registration])
    expect(
      await registerPerson(deps, { clinicId: somaliaClinicId, form: aForm({ email: 'a@example.org' }) }),
    ).toBe('registered')
    await drainQueues(deps, somaliaClinicId)
    expect(acceptedMailsTo(deps, 'a@example.org').filter((mail) => mail === 'confirmation')).toHaveLength(2)
  })
})

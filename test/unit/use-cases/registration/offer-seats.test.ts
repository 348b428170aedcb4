import { describe, expect, it, vi } from 'vitest'
import { registrationId } from '../../../../shared/domain/ids'
import type { Registration } from '../../../../shared/domain/registration/registration'
import { addMilliseconds, type Instant } from '../../../../shared/domain/values/time/instant'
import { cancelClinic } from '../../../../shared/use-cases/clinic/cancel-clinic'
import { moveDay } from '../../../../shared/use-cases/clinic/move-day'
import { acceptOfferedSeat } from '../../../../shared/use-cases/registration/accept-offered-seat'
import { offerSeats } from '../../../../shared/use-cases/registration/offer-seats'
import { registerPerson } from '../../../../shared/use-cases/registration/register-person'
import { withdrawRegistrant } from '../../../../shared/use-cases/registration/withdraw-registrant'
import { aForm, anAuditRecord, aPublishedClinic, somaliaClinicId } from '../../../support/builders/builders'
import { acceptedMailsTo, drainQueues, runUntil } from '../../../support/execution/run-until'
import {
  createInMemoryDependencies,
  type InMemoryDependencies,
} from '../../../support/in-memory-dependencies'

const REGISTRATION_START = '2026-11-20T09:00:00.000Z'
const emailOf = (who: string) => `${who}@example.org`
const idOf = (who: string) => registrationId(somaliaClinicId, emailOf(who))
const registrationKey = (who: string) => ({ clinicId: somaliaClinicId, registrationId: idOf(who) })

/** A clinic with this many seats, for which these people have registered, one minute apart. */
const depsWithRegistrants = async (
  capacity: number | null,
  ...people: string[]
): Promise<InMemoryDependencies> => {
  const deps = createInMemoryDependencies({ now: REGISTRATION_START })
  await deps.clinics.create(aPublishedClinic({ capacity }), anAuditRecord())
  for (const [index, who] of people.entries()) {
    deps.setNow(addMilliseconds(REGISTRATION_START, index * 60_000))
    await registerPerson(deps, { clinicId: somaliaClinicId, form: aForm({ email: emailOf(who) }) })
  }
  return deps
}
const statusesOf = async (deps: InMemoryDependencies, ...people: string[]): Promise<(string | undefined)[]> =>
  Promise.all(people.map(async (who) => (await deps.registrations.get(somaliaClinicId, idOf(who)))?.status))
const offerOf = async (deps: InMemoryDependencies, who: string): Promise<Instant> =>
  (await deps.registrations.get(somaliaClinicId, idOf(who)))?.offeredUntil ?? ''
const withCapacity = async (deps: InMemoryDependencies, capacity: number | null) => {
  const clinic = await deps.clinics.get(somaliaClinicId)
  if (clinic) await deps.clinics.save({ ...clinic, capacity, version: clinic.version + 1 }, anAuditRecord())
}

describe('a freed seat', () => {
  it('goes to the first person on the waiting list only', async () => {
    const deps = await depsWithRegistrants(1, 'amina', 'bashir', 'chantal')
    await withdrawRegistrant(deps, registrationKey('amina'))
    expect(await offerSeats(deps, somaliaClinicId)).toEqual({ lapsed: 0, offered: 1 })
    expect(await statusesOf(deps, 'amina', 'bashir', 'chantal')).toEqual([
      'withdrawn',
      'offered',
      'waitlisted',
    ])
    expect(await deps.registrations.seats(somaliaClinicId)).toEqual({
      taken: 1,
      waiting: 1,
      offered: 1,
      pending: 0,
    })
  })

  it('is tried for nobody while an offer holds it', async () => {
    const deps = await depsWithRegistrants(1, 'amina', 'bashir', 'chantal')
    await withdrawRegistrant(deps, registrationKey('amina'))
    await offerSeats(deps, somaliaClinicId)
    const change = vi.spyOn(deps.registrations, 'change')
    expect(await offerSeats(deps, somaliaClinicId)).toEqual({
      lapsed: 0,
      offered: 0,
      expiresAt: await offerOf(deps, 'bashir'),
    })
    expect(change).not.toHaveBeenCalled()
  })

  it('does not bypass the waiting list: a new registrant waits at its end', async () => {
    const deps = await depsWithRegistrants(1, 'amina', 'bashir')
    await withdrawRegistrant(deps, registrationKey('amina'))
    expect(
      await registerPerson(deps, { clinicId: somaliaClinicId, form: aForm({ email: emailOf('late') }) }),
    ).toBe('waitlisted')
    await offerSeats(deps, somaliaClinicId)
    expect(await statusesOf(deps, 'bashir', 'late')).toEqual(['offered', 'waitlisted'])
  })

  it('is offered once by repeated and parallel runs', async () => {
    const deps = await depsWithRegistrants(3, 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h')
    for (const who of ['a', 'b']) await withdrawRegistrant(deps, registrationKey(who))
    await Promise.all(Array.from({ length: 10 }, () => offerSeats(deps, somaliaClinicId)))
    await offerSeats(deps, somaliaClinicId)
    expect(await statusesOf(deps, 'c', 'd', 'e', 'f', 'g', 'h')).toEqual([
      'confirmed',
      'offered',
      'offered',
      'waitlisted',
      'waitlisted',
      'waitlisted',
    ])
    await drainQueues(deps, somaliaClinicId)
    expect(acceptedMailsTo(deps, emailOf('d'))).toEqual(['seat-offered'])
  })

  it('is offered to the rest of the list after a crash in the middle of a run', async () => {
    const deps = await depsWithRegistrants(2, 'a', 'b', 'c', 'd')
    for (const who of ['a', 'b']) await withdrawRegistrant(deps, registrationKey(who))
    const { registrations } = deps
    let calls = 0
    const change: typeof registrations.change = (given) => {
      calls += 1
      if (calls === 2) throw new Error('the worker is gone')
      return registrations.change(given)
    }
    await expect(
      offerSeats({ ...deps, registrations: { ...registrations, change } }, somaliaClinicId),
    ).rejects.toThrow('gone')
    expect(await statusesOf(deps, 'c', 'd')).toEqual(['offered', 'waitlisted'])
    await offerSeats(deps, somaliaClinicId)
    expect(await statusesOf(deps, 'c', 'd')).toEqual(['offered', 'offered'])
  })

  it('skips a person who left the list after it was read', async () => {
    const deps = await depsWithRegistrants(1, 'a', 'b', 'c')
    await withdrawRegistrant(deps, registrationKey('a'))
    const { registrations } = deps
    async function* pages(clinicId: string): AsyncIterable<Registration[]> {
      for await (const page of registrations.pages(clinicId)) yield page
      await withdrawRegistrant(deps, registrationKey('b'))
    }
    await offerSeats({ ...deps, registrations: { ...registrations, pages } }, somaliaClinicId)
    expect(await statusesOf(deps, 'b', 'c')).toEqual(['withdrawn', 'offered'])
  })

  it('costs one small read when the waiting list is empty', async () => {
    const deps = await depsWithRegistrants(3, 'amina')
    const { seats } = deps.registrations
    const countSeatReads = { ...deps, clinics: {} as never, registrations: { seats } as never }
    expect(await offerSeats(countSeatReads, somaliaClinicId)).toEqual({ lapsed: 0, offered: 0 })
  })
})

describe('more seats than before', () => {
  it('are offered to as many people as wait, in their order', async () => {
    const deps = await depsWithRegistrants(1, 'a', 'b', 'c', 'd')
    await withCapacity(deps, 3)
    await offerSeats(deps, somaliaClinicId)
    expect(await statusesOf(deps, 'b', 'c', 'd')).toEqual(['offered', 'offered', 'waitlisted'])
    await withCapacity(deps, null)
    await offerSeats(deps, somaliaClinicId)
    expect(await statusesOf(deps, 'd')).toEqual(['offered'])
  })
})

describe('an offer', () => {
  const offered = async () => {
    const deps = await depsWithRegistrants(1, 'amina', 'bashir', 'chantal')
    await drainQueues(deps, somaliaClinicId)
    await withdrawRegistrant(deps, registrationKey('amina'))
    await offerSeats(deps, somaliaClinicId)
    return deps
  }

  it('is accepted in time, once, with the same confirmation as a new registration', async () => {
    const deps = await offered()
    await drainQueues(deps, somaliaClinicId)
    const results = await Promise.all([
      acceptOfferedSeat(deps, registrationKey('bashir')),
      acceptOfferedSeat(deps, registrationKey('bashir')),
    ])
    expect(results.toSorted()).toEqual(['no-offer', 'taken'])
    expect(await deps.registrations.seats(somaliaClinicId)).toEqual({
      taken: 1,
      waiting: 1,
      offered: 0,
      pending: 0,
    })
    await drainQueues(deps, somaliaClinicId)
    expect(acceptedMailsTo(deps, emailOf('bashir'))).toEqual(['waitlisted', 'seat-offered', 'confirmation'])
  })

  it('lapses when it expires, and the seat goes to the next person; each gets one mail', async () => {
    const deps = await offered()
    await drainQueues(deps, somaliaClinicId)
    deps.setNow(addMilliseconds(await offerOf(deps, 'bashir'), 1))
    expect(
      await acceptOfferedSeat(deps, registrationKey('bashir')),
      'too late, though nobody has looked yet',
    ).toBe('no-offer')
    await Promise.all([1, 2, 3].map(() => offerSeats(deps, somaliaClinicId)))
    expect(await statusesOf(deps, 'bashir', 'chantal')).toEqual(['withdrawn', 'offered'])
    await drainQueues(deps, somaliaClinicId)
    expect(acceptedMailsTo(deps, emailOf('bashir'))).toEqual(['waitlisted', 'seat-offered', 'withdrawn'])
    expect(acceptedMailsTo(deps, emailOf('chantal'))).toEqual(['waitlisted', 'seat-offered'])
    expect(deps.sent.at(-1)?.raw.concat(deps.sent.at(-2)?.raw ?? '')).not.toContain('METHOD:CANCEL')
  })

  it('expires late after an outage of the sweep, and the next person has the full time', async () => {
    const deps = await offered()
    const late = addMilliseconds(await offerOf(deps, 'bashir'), 3 * 24 * 3_600_000)
    deps.setNow(late)
    await offerSeats(deps, somaliaClinicId)
    expect(await offerOf(deps, 'chantal')).toBe(addMilliseconds(late, 48 * 3_600_000))
  })

  it('is declined by withdrawing', async () => {
    const deps = await offered()
    expect(await withdrawRegistrant(deps, registrationKey('bashir'))).toBe('withdrawn')
    await offerSeats(deps, somaliaClinicId)
    expect(await statusesOf(deps, 'bashir', 'chantal')).toEqual(['withdrawn', 'offered'])
  })

  it('has one consistent result when it is accepted, declined and expires at one moment', async () => {
    const deps = await offered()
    deps.setNow(addMilliseconds(await offerOf(deps, 'bashir'), -1))
    await Promise.all([
      acceptOfferedSeat(deps, registrationKey('bashir')),
      withdrawRegistrant(deps, registrationKey('bashir')),
      offerSeats({ ...deps, now: () => '2026-11-30T09:00:00.000Z' }, somaliaClinicId),
    ])
    await offerSeats(deps, somaliaClinicId)
    const { taken, offered: held, waiting } = await deps.registrations.seats(somaliaClinicId)
    expect({ taken, waiting }).toEqual({ taken: 1, waiting: 0 })
    expect(held).toBe((await statusesOf(deps, 'chantal'))[0] === 'offered' ? 1 : 0)
  })

  it('is not made in a clinic that is cancelled, over, or too close to its end', async () => {
    const deps = await depsWithRegistrants(1, 'amina', 'bashir')
    await withdrawRegistrant(deps, registrationKey('amina'))
    deps.setNow('2026-12-11T08:30:00.000Z')
    expect((await offerSeats(deps, somaliaClinicId)).offered).toBe(0)
    deps.setNow('2026-12-12T08:30:00.000Z')
    expect((await offerSeats(deps, somaliaClinicId)).offered).toBe(0)
    deps.setNow('2026-11-21T09:00:00.000Z')
    await cancelClinic(deps, { id: somaliaClinicId, version: 2, by: 'organiser-1' })
    expect((await offerSeats(deps, somaliaClinicId)).offered).toBe(0)
  })
})

describe('a person on the waiting list', () => {
  it('gets no reminder, no joining link and no notice of a move, and all of it with the confirmation', async () => {
    const deps = await depsWithRegistrants(1, 'amina', 'bashir', 'chantal')
    await moveDay(deps, {
      id: somaliaClinicId,
      version: 2,
      day: 1,
      date: '2026-12-10',
      start: '10:00',
      end: '13:00',
      by: 'organiser-1',
    })
    await runUntil(deps, somaliaClinicId, '2026-12-10T06:30:00.000Z')
    expect(acceptedMailsTo(deps, emailOf('bashir'))).toEqual(['waitlisted'])
    await withdrawRegistrant(deps, registrationKey('amina'))
    await offerSeats(deps, somaliaClinicId)
    await acceptOfferedSeat(deps, registrationKey('bashir'))
    await runUntil(deps, somaliaClinicId, '2026-12-12T06:00:00.000Z')
    expect(acceptedMailsTo(deps, emailOf('bashir'))).toEqual(['waitlisted', 'confirmation', 'join-link 2'])
    const confirmation = deps.sent.find(
      ({ to, tags }) => to === emailOf('bashir') && tags['kind'] === 'confirmation',
    )
    expect(confirmation?.raw).toContain('/join/')
    expect(acceptedMailsTo(deps, emailOf('chantal'))).toEqual(['waitlisted'])
  })

  it('gets a mail when the clinic is cancelled, without a calendar entry', async () => {
    const deps = await depsWithRegistrants(1, 'amina', 'bashir', 'chantal', 'dawit')
    await withdrawRegistrant(deps, registrationKey('amina'))
    await offerSeats(deps, somaliaClinicId)
    await drainQueues(deps, somaliaClinicId)
    await withdrawRegistrant(deps, registrationKey('dawit'))
    await cancelClinic(deps, { id: somaliaClinicId, version: 2, by: 'organiser-1' })
    await drainQueues(deps, somaliaClinicId)
    for (const who of ['bashir', 'chantal']) {
      const mail = deps.sent.findLast(({ to }) => to === emailOf(who))
      expect(mail?.tags['kind'], who).toBe('cancelled')
      expect(mail?.raw, who).not.toContain('text/calendar')
    }
    expect(acceptedMailsTo(deps, emailOf('dawit'))).toEqual(['waitlisted', 'withdrawn'])
    expect(acceptedMailsTo(deps, emailOf('amina')), 'has been told before').toEqual(['withdrawn'])
  })

  it('gets one copy of the mail about their status, ten minutes later', async () => {
    const deps = await depsWithRegistrants(1, 'amina', 'bashir')
    await drainQueues(deps, somaliaClinicId)
    deps.setNow('2026-11-20T09:30:00.000Z')
    for (const _ of [1, 2]) {
      await registerPerson(deps, { clinicId: somaliaClinicId, form: aForm({ email: emailOf('bashir') }) })
    }
    await drainQueues(deps, somaliaClinicId)
    expect(acceptedMailsTo(deps, emailOf('bashir'))).toEqual(['waitlisted', 'waitlisted'])
  })
})

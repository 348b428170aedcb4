import { describe, expect, it } from 'vitest'
import type { PlannableClinic } from '../../../../shared/domain/clinic/clinic'
import { addMilliseconds, HOUR_MS } from '../../../../shared/domain/values/time/instant'
import { registerOnTheSpot } from '../../../../shared/use-cases/attendance/register-on-the-spot'
import { cancelClinic } from '../../../../shared/use-cases/clinic/cancel-clinic'
import { moveDay } from '../../../../shared/use-cases/clinic/move-day'
import { confirmRegistrant } from '../../../../shared/use-cases/registration/confirm-registrant'
import {
  readBeforeRegistration,
  registerPerson,
} from '../../../../shared/use-cases/registration/register-person'
import { sendLostLink } from '../../../../shared/use-cases/registration/resend-registration'
import { withdrawRegistrant } from '../../../../shared/use-cases/registration/withdraw-registrant'
import { aForm, anAuditRecord, aPublishedClinic, somaliaClinicId } from '../../../support/builders/builders'
import { acceptedMailsTo, drainQueues, runUntil } from '../../../support/execution/run-until'
import {
  createInMemoryDependencies,
  type InMemoryDependencies,
} from '../../../support/in-memory-dependencies'
import { emailOf, keyOf, REGISTRATION_START, registerByEmail, statusesOf } from './clinic-with-approval'

const depsWith = async (clinic: Partial<PlannableClinic>, ...people: string[]) => {
  const deps = createInMemoryDependencies({ now: REGISTRATION_START })
  await deps.clinics.create(aPublishedClinic({ confirmsAddress: true, ...clinic }), anAuditRecord())
  for (const who of people) expect(await registerByEmail(deps, who)).toBe('unconfirmed')
  await drainQueues(deps, somaliaClinicId)
  return deps
}
const confirm = (deps: InMemoryDependencies, who: string) =>
  confirmRegistrant(deps, { clinicId: somaliaClinicId, email: emailOf(who) })
const mailsTo = (deps: InMemoryDependencies, who: string) => acceptedMailsTo(deps, emailOf(who))
const move = (deps: InMemoryDependencies) =>
  moveDay(deps, {
    id: somaliaClinicId,
    version: 2,
    by: 'organiser-1',
    day: 1,
    date: '2026-12-10',
    start: '10:00',
    end: '13:00',
  })
const noSeats = { taken: 0, waiting: 0, offered: 0, pending: 0 }

describe('an address that is confirmed first', () => {
  it('gets one mail without a name, a joining link or a calendar, and no seat', async () => {
    const deps = await depsWith({ capacity: 1 }, 'amina')
    expect(mailsTo(deps, 'amina')).toEqual(['address-check'])
    expect(deps.sent[0]?.raw).not.toMatch(/text\/calendar|\/join\/|Ayaan/)
    expect(deps.sent[0]?.raw).toContain('/my/')
    expect(await deps.registrations.seats(somaliaClinicId)).toEqual(noSeats)
  })

  it('gets nothing else before, whatever happens to the clinic until long after it', async () => {
    const deps = await depsWith({}, 'amina', 'bashir')
    await confirm(deps, 'bashir')
    await drainQueues(deps, somaliaClinicId)
    await move(deps)
    await runUntil(deps, somaliaClinicId, '2026-12-20T12:00:00.000Z')
    expect(mailsTo(deps, 'amina')).toEqual(['address-check'])
    expect(mailsTo(deps, 'bashir')).toEqual(
      expect.arrayContaining(['confirmation', 'moved 1', 'join-link 1']),
    )
  })

  it('is not told that the clinic is cancelled, and cannot confirm any more', async () => {
    const deps = await depsWith({}, 'amina')
    await cancelClinic(deps, { id: somaliaClinicId, version: 2, by: 'organiser-1' })
    await drainQueues(deps, somaliaClinicId)
    expect(await confirm(deps, 'amina')).toBe('unchanged')
    expect(mailsTo(deps, 'amina')).toEqual(['address-check'])
  })

  it('gets the confirmation with all that is due: the link of a day that is about to begin', async () => {
    const deps = await depsWith({ capacity: 1 }, 'amina')
    await move(deps)
    await runUntil(deps, somaliaClinicId, '2026-12-10T06:30:00.000Z')
    expect(await confirm(deps, 'amina')).toBe('confirmed')
    await runUntil(deps, somaliaClinicId, '2026-12-11T12:00:00.000Z')
    expect(mailsTo(deps, 'amina')).toEqual(['address-check', 'confirmation', 'join-link 2'])
    const confirmation = deps.sent.find(({ tags }) => tags['kind'] === 'confirmation')?.raw
    expect(confirmation).toContain('/join/')
    expect(confirmation).toContain('METHOD:REQUEST')
    expect(confirmation).toContain('10:00')
    expect(await deps.registrations.seats(somaliaClinicId)).toEqual({ ...noSeats, taken: 1 })
  })

  it('is confirmed once, by clicks one after the other and at once', async () => {
    const deps = await depsWith({ capacity: 2 }, 'amina')
    const results = await Promise.all([1, 2, 3].map(() => confirm(deps, 'amina')))
    expect(results.toSorted()).toEqual(['confirmed', 'unchanged', 'unchanged'])
    expect(await confirm(deps, 'amina')).toBe('unchanged')
    await drainQueues(deps, somaliaClinicId)
    expect(mailsTo(deps, 'amina')).toEqual(['address-check', 'confirmation'])
    expect(await deps.registrations.seats(somaliaClinicId)).toEqual({ ...noSeats, taken: 1 })
  })

  it('of two people who want the last seat at once, one gets it and one waits', async () => {
    const deps = await depsWith({ capacity: 1 }, 'amina', 'bashir')
    await Promise.all(['amina', 'bashir'].map((who) => confirm(deps, who)))
    expect((await statusesOf(deps, 'amina', 'bashir')).toSorted()).toEqual(['confirmed', 'waitlisted'])
    expect(await deps.registrations.seats(somaliaClinicId)).toEqual({ ...noSeats, taken: 1, waiting: 1 })
  })

  it('waits for the organiser afterwards, where the clinic has approval', async () => {
    const deps = await depsWith({ approval: true }, 'amina')
    await confirm(deps, 'amina')
    await drainQueues(deps, somaliaClinicId)
    expect(await statusesOf(deps, 'amina')).toEqual(['pending'])
    expect(mailsTo(deps, 'amina')).toEqual(['address-check', 'pending'])
  })

  it('hears of the new time once, when it is confirmed while the day moves', async () => {
    const deps = await depsWith({}, 'amina')
    await Promise.all([confirm(deps, 'amina'), move(deps)])
    await drainQueues(deps, somaliaClinicId)
    const [first, second, ...others] = mailsTo(deps, 'amina')
    expect([first, second]).toEqual(['address-check', 'confirmation'])
    expect(others.filter((kind) => kind !== 'moved 1')).toEqual([])
    expect(deps.sent.findLast(({ to }) => to === emailOf('amina'))?.raw).toContain('10:00')
  })

  it('may be confirmed after registration has closed, not after the clinic', async () => {
    const closes = { date: '2026-12-01', time: '12:00' }
    const deps = await depsWith({ registrationWindow: { opens: null, closes } }, 'amina', 'bashir')
    deps.setNow('2026-12-05T09:00:00.000Z')
    expect(await registerByEmail(deps, 'chidi')).toBe('closed')
    expect(await confirm(deps, 'amina')).toBe('confirmed')
    deps.setNow('2026-12-11T09:30:00.001Z')
    expect(await confirm(deps, 'bashir')).toBe('unchanged')
    expect(await statusesOf(deps, 'bashir')).toEqual(['unconfirmed'])
  })

  it('gets the same mail again by the form and by the lost link, and no details are replaced', async () => {
    const deps = await depsWith({}, 'amina')
    deps.setNow(addMilliseconds(REGISTRATION_START, HOUR_MS))
    const form = aForm({ email: emailOf('amina'), name: 'Another Name' })
    expect(await registerPerson(deps, { clinicId: somaliaClinicId, form })).toBe('known')
    deps.setNow(addMilliseconds(REGISTRATION_START, 2 * HOUR_MS))
    await sendLostLink(deps, { clinicId: somaliaClinicId, email: emailOf('amina') })
    await drainQueues(deps, somaliaClinicId)
    expect(mailsTo(deps, 'amina')).toEqual(['address-check', 'address-check', 'address-check'])
    expect((await deps.registrations.get(somaliaClinicId, keyOf('amina').registrationId))?.name).toBe(
      'Ayaan Nur',
    )
  })

  it('gets no mail about its end, and the link does nothing then', async () => {
    const deps = await depsWith({}, 'amina')
    await withdrawRegistrant(deps, keyOf('amina'))
    expect(await confirm(deps, 'amina')).toBe('unchanged')
    await runUntil(deps, somaliaClinicId, '2026-12-20T12:00:00.000Z')
    expect(mailsTo(deps, 'amina')).toEqual(['address-check'])
  })

  it('is asked again after a withdrawal by the form, not on the page behind the link', async () => {
    const deps = await depsWith({}, 'amina')
    await confirm(deps, 'amina')
    await withdrawRegistrant(deps, keyOf('amina'))
    const form = aForm({ email: emailOf('amina') })
    const back = { clinicId: somaliaClinicId, form, isAddressShown: true }
    expect(await registerPerson(deps, back)).toBe('registered')
    await withdrawRegistrant(deps, keyOf('amina'))
    expect(await registerByEmail(deps, 'amina')).toBe('unconfirmed')
  })

  it('is asked for where the clinic began to ask between the reading and the writing of a form', async () => {
    const deps = await depsWith({ confirmsAddress: false, version: 2 })
    const form = aForm({ email: emailOf('amina') })
    const alreadyRead = await readBeforeRegistration(deps, somaliaClinicId, form.email)
    const { clinic } = alreadyRead
    if (clinic) await deps.clinics.save({ ...clinic, confirmsAddress: true, version: 3 }, anAuditRecord())
    expect(await registerPerson(deps, { clinicId: somaliaClinicId, form, alreadyRead })).toBe('unconfirmed')
  })

  it('is not asked for where a person registered before the clinic asked', async () => {
    const deps = await depsWith({ confirmsAddress: false, version: 2 })
    expect(await registerByEmail(deps, 'amina')).toBe('registered')
    const clinic = await deps.clinics.get(somaliaClinicId)
    if (clinic) await deps.clinics.save({ ...clinic, confirmsAddress: true, version: 3 }, anAuditRecord())
    expect(await registerByEmail(deps, 'bashir')).toBe('unconfirmed')
    expect(await statusesOf(deps, 'amina', 'bashir')).toEqual(['confirmed', 'unconfirmed'])
  })

  it('shows in the mail after the click which details hold, when another form was sent before it', async () => {
    const deps = await depsWith({}, 'amina')
    const form = {
      ...aForm(),
      email: emailOf('amina'),
      organisation: 'Another bank',
      consent: 'yes' as const,
    }
    expect(await registerPerson(deps, { clinicId: somaliaClinicId, form })).toBe('known')
    await confirm(deps, 'amina')
    await drainQueues(deps, somaliaClinicId)
    const [check, confirmation] = deps.sent.map(({ raw }) => raw)
    expect(mailsTo(deps, 'amina')).toEqual(['address-check', 'confirmation'])
    expect([check, confirmation].map((raw) => raw?.includes('These details are stored'))).toEqual([
      false,
      true,
    ])
    expect(confirmation).toContain('You can change them on your personal page.')
    expect(confirmation).not.toContain('Another bank')
  })

  it('is no longer asked for where a desk registers the person, who then gets the confirmation alone', async () => {
    const deps = await depsWith({ capacity: 1 }, 'amina')
    const person = { name: 'Amina', email: emailOf('amina'), organisation: 'Bank' }
    const request = {
      clinicId: somaliaClinicId,
      person: { ...person, sector: 'bank', country: 'SO' } as const,
      reason: 'came to the venue',
      by: 'organiser-1',
      idempotencyKey: 'amina',
    }
    for (const kind of ['registered', 'known'])
      expect(await registerOnTheSpot(deps, request)).toMatchObject({
        kind,
        registration: { organisation: 'Bank' },
      })
    await drainQueues(deps, somaliaClinicId)
    expect(mailsTo(deps, 'amina')).toEqual(['address-check', 'confirmation'])
    expect(await deps.registrations.seats(somaliaClinicId)).toEqual({ ...noSeats, taken: 1 })
    expect(await confirm(deps, 'amina')).toBe('unchanged')
  })
})

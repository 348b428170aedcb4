import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ChangeableDetails } from '../../shared/domain/registration/registration'
import { addMilliseconds, type Instant, MINUTE_MS } from '../../shared/domain/values/time/instant'
import { recordZoomEvent } from '../../shared/use-cases/attendance/record-zoom-event'
import { registerOnTheSpot } from '../../shared/use-cases/attendance/register-on-the-spot'
import { changeDetails } from '../../shared/use-cases/registration/change-details'
import { confirmRegistrant } from '../../shared/use-cases/registration/confirm-registrant'
import { registerPerson } from '../../shared/use-cases/registration/register-person'
import { withdrawRegistrant } from '../../shared/use-cases/registration/withdraw-registrant'
import { withdrawRegistrations } from '../../shared/use-cases/registration/withdraw-registrations'
import { readAllItems, type StreamedTable, startStreamedTable } from '../sample-programme/streamed-table'
import { createVirtualProduct, type VirtualProduct } from '../sample-programme/virtual-product'
import {
  aDay,
  aForm,
  anAuditRecord,
  aPublishedClinic,
  aReport,
  aStay,
  aZoomEvent,
  somaliaClinicId as clinicId,
} from '../support/builders/builders'
import { readRawClinics, toRawItem } from '../support/recount/raw-items'
import { recountClinic } from '../support/recount/recount-clinic'
import { idOf } from '../unit/use-cases/erasure/two-clinics'

const people = ['ayaan', 'guled', 'hibo', 'idil'].map((name) => `${name}@example.org`)
const [ayaan = '', guled = '', hibo = '', idil = ''] = people

/** The stream, the attendance queue and the sweep on one table, between the two days of a clinic and after them. */
describe('the figures of a clinic, after each change of its people', () => {
  let streamedTable: StreamedTable
  let product: VirtualProduct
  let now: Instant = '2026-11-20T09:00:00.000Z'

  beforeAll(async () => {
    streamedTable = await startStreamedTable()
    product = createVirtualProduct(streamedTable, () => false)
    await later(0, async ({ clinics }) => {
      await clinics.create(aPublishedClinic(), anAuditRecord())
    })
    for (const email of people) await later(1, register(email))
  })
  afterAll(() => streamedTable.engine.stop())

  type Change = (deps: VirtualProduct['deps']) => Promise<unknown>
  const later = async (minutes: number, change: Change = async () => {}): Promise<void> => {
    now = addMilliseconds(now, minutes * MINUTE_MS)
    await product.perform([{ at: now, run: () => change(product.deps) }])
  }
  const at = (instant: Instant, change: Change) => {
    now = instant
    return later(0, change)
  }
  const register =
    (email: string): Change =>
    async (deps) => {
      const form = aForm({ email, name: `Person ${email}`, organisation: `Bank of ${email}` })
      expect(await registerPerson(deps, { clinicId, form })).toBe('registered')
    }
  const attend =
    (day: number, emails: readonly string[]): Change =>
    ({ attendance }) => {
      const date = `2026-12-${9 + day}`
      const stays = emails.map((email) =>
        aStay({ name: email, email, from: `${date}T06:00:00.000Z`, to: `${date}T09:00:00.000Z` }),
      )
      return attendance.saveReport(aReport({ day, receivedAt: now, stays }))
    }
  const change =
    (email: string, details: Partial<ChangeableDetails>): Change =>
    async (deps) => {
      const person = await deps.registrations.get(clinicId, idOf(clinicId, email))
      if (!person) throw new Error(`${email} is not registered`)
      const days = person.attendingDays ?? [1, 2]
      const result = await changeDetails(deps, { clinicId, registrationId: person.id }, person, {
        details: { ...person, ...details },
        answers: {},
        days,
      })
      expect(result).toBe('saved')
    }

  const keptFigures = async () => (await product.deps.programme.getRecord(clinicId))?.figures
  const recountStored = async () => {
    const raw = readRawClinics((await readAllItems(streamedTable)).map(toRawItem))
    const [clinic] = raw.filter(({ id }) => id === clinicId)
    if (!clinic) throw new Error('no clinic')
    return recountClinic(clinic)
  }
  /** A count that follows another one within a minute waits for the end of that minute. */
  const expectRecount = async (expected: object) => {
    await later(1)
    const { registered, joined, attended, personMinutes, institutions, countries, emails, genders } =
      await recountStored()
    const figures = await keptFigures()
    expect(figures).toMatchObject({ registered, joined, attended, personMinutes })
    expect(figures?.institutions?.count).toBe(institutions.length)
    expect(figures?.countries?.codes).toEqual(countries)
    expect(figures?.people?.keys).toHaveLength(emails.length)
    expect(figures?.genders).toMatchObject(genders)
    expect(figures).toMatchObject(expected)
  }

  it('follow registrants who withdraw, come back and register between the days', async () => {
    await at('2026-12-10T12:00:00.000Z', attend(1, [ayaan, guled, hibo]))
    await expectRecount({ registered: 4, joined: 3 })
    await later(3, (deps) => withdrawRegistrant(deps, { clinicId, registrationId: idOf(clinicId, guled) }))
    await expectRecount({ registered: 3, joined: 2 })
    await later(3, register(guled))
    await expectRecount({ registered: 4, joined: 3 })
    await later(3, register('jama@example.org'))
    await expectRecount({ registered: 5, joined: 3 })
  })

  it('follow an organiser who withdraws somebody', async () => {
    const id = idOf(clinicId, 'jama@example.org')
    await later(3, (deps) =>
      withdrawRegistrations(deps, { clinicId, registrations: [{ id, revision: 1 }], by: 'organiser-1' }),
    )
    await expectRecount({ registered: 4, joined: 3 })
  })

  it('leave out a person who was there until the address is confirmed, and after a withdrawal', async () => {
    const email = 'kaltun@example.org'
    const answer =
      (confirmsAddress: boolean): Change =>
      async ({ clinics }) => {
        const clinic = await clinics.get(clinicId)
        if (!clinic) throw new Error('no clinic')
        const edited = { ...clinic, confirmsAddress, version: clinic.version + 1 }
        await clinics.save(edited, anAuditRecord({ action: 'edited' }))
      }
    const sendForm: Change = async (deps) => {
      const form = aForm({ email, name: 'Kaltun', organisation: 'Bank of Kaltun', country: 'DJ' })
      expect(await registerPerson(deps, { clinicId, form })).toBe('unconfirmed')
    }
    await later(3, answer(true))
    await later(3, sendForm)
    await later(3, attend(1, [ayaan, guled, hibo, email]))
    await expectRecount({ registered: 4, joined: 3, countries: { codes: ['SO'] } })
    await later(3, async (deps) => {
      expect(await confirmRegistrant(deps, { clinicId, email })).toBe('confirmed')
    })
    await expectRecount({ registered: 5, joined: 4, countries: { codes: ['DJ', 'SO'] } })
    await later(3, (deps) => withdrawRegistrant(deps, { clinicId, registrationId: idOf(clinicId, email) }))
    await expectRecount({ registered: 4, joined: 3 })
    await later(3, sendForm)
    await expectRecount({ registered: 4, joined: 3 })
    await later(3, answer(false))
  })

  it('follow another country and another organisation', async () => {
    await expectRecount({ countries: { count: 1, codes: ['SO'] }, institutions: { count: 3 } })
    await later(3, change(hibo, { country: 'KE' }))
    await expectRecount({ countries: { count: 2, codes: ['KE', 'SO'] } })
    await later(3, change(hibo, { organisation: `bank of ${ayaan}`, country: 'SO' }))
    await expectRecount({ countries: { count: 1, codes: ['SO'] }, institutions: { count: 2 } })
  })

  it('follow a gender that somebody takes back', async () => {
    await expectRecount({ genders: { woman: { registered: 4, joined: 3 }, man: { registered: 0 } } })
    await later(3, change(hibo, { gender: 'man' }))
    await expectRecount({ genders: { woman: { joined: 2 }, man: { registered: 1, joined: 1 } } })
    await later(3, change(hibo, { gender: undefined }))
    await expectRecount({ genders: { woman: { joined: 2 }, man: { registered: 0, joined: 0 } } })
  })

  it('follow people who are registered and change after the last day', async () => {
    await at('2026-12-11T12:00:00.000Z', attend(2, [ayaan, idil, 'late@example.org']))
    await expectRecount({ registered: 4, joined: 4 })
    await later(3, (deps) =>
      registerOnTheSpot(deps, {
        clinicId,
        person: { ...aForm({ email: 'late@example.org', name: 'Late Comer', country: 'DJ' }) },
        reason: 'on the list of the door',
        by: 'organiser-1',
        idempotencyKey: 'form',
      }),
    )
    await expectRecount({ registered: 5, joined: 5, countries: { codes: ['DJ', 'SO'] } })
    await later(3, change(idil, { country: 'ET' }))
    await expectRecount({ countries: { codes: ['DJ', 'ET', 'SO'] } })
  })

  it('follow events of the meeting that come after a day was counted', async () => {
    const day = aDay({ number: 1 })
    await later(3, async ({ clinics }) => {
      const days = [day, aDay({ number: 2, date: '2026-12-11' }), aDay({ number: 3, date: '2026-12-12' })]
      const clinic = await clinics.get(clinicId)
      if (!clinic) throw new Error('no clinic')
      const audit = anAuditRecord({ action: 'edited' })
      await clinics.save({ ...clinic, days, version: clinic.version + 1 }, audit)
    })
    now = '2026-12-12T12:00:00.000Z'
    await expectRecount({ joined: 5 })
    const before = (await keptFigures())?.personMinutes ?? Number.NaN
    const person = { email: guled, name: 'Guled', participantId: 'p1', meetingUuid: 'run' }
    await later(3, (deps) =>
      recordZoomEvent(deps, aZoomEvent({ ...person, kind: 'joined', at: '2026-12-12T06:00:00.000Z' })),
    )
    await later(3, (deps) =>
      recordZoomEvent(deps, aZoomEvent({ ...person, kind: 'left', at: '2026-12-12T07:00:00.000Z' })),
    )
    await expectRecount({ personMinutes: before + 60 })
  })

  it('end when the clinic is moved to days to come', async () => {
    await later(3, async ({ clinics }) => {
      const clinic = await clinics.get(clinicId)
      if (!clinic) throw new Error('no clinic')
      const days = clinic.days.map((day) => ({ ...day, date: `2027-03-0${day.number}` }))
      await clinics.save(
        { ...clinic, days, version: clinic.version + 1 },
        anAuditRecord({ action: 'edited' }),
      )
    })
    await later(1)
    expect(await keptFigures()).toBeNull()
  })
})

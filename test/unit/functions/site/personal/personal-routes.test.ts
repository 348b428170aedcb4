import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import type { Registration } from '../../../../../shared/domain/registration/registration'
import { addMilliseconds, MINUTE_MS } from '../../../../../shared/domain/values/time/instant'
import { processErasures } from '../../../../../shared/use-cases/erasure/process-erasures'
import {
  aLedgerEntry,
  aPublishedClinic,
  aRegistration,
  aWithdrawal,
  somaliaClinicId,
} from '../../../../support/builders/builders'
import { acceptedMailsTo, runUntil } from '../../../../support/execution/run-until'
import { aSite } from '../site-fixture'

const registration = aRegistration({ timeZone: 'Africa/Dakar' })
const siteAt = (now: string, clinic = aPublishedClinic()) =>
  aSite({ now, clinics: [clinic], registrations: [registration] })
const before = '2026-11-21T09:00:00.000Z'

describe('the personal page', () => {
  it('shows the registration, the days in both zones, the calendar and the joining link', async () => {
    const { get, tokenFor } = await siteAt(before)
    const answer = await get(`/my/${await tokenFor('my')}`)
    const html = await answer.text()
    expect(html).toContain('Ayaan Nur')
    expect(html).toContain('06:00–09:30 (Dakar, UTC+00:00)')
    expect(html).toContain(`/join/${await tokenFor('join')}`)
    expect(html).toContain(`/calendar/${await tokenFor('calendar')}.ics`)
    expect(html).not.toContain('zoom.example.org')
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  it('speaks the language of the registration unless the visitor chooses another', async () => {
    const french = aRegistration({ language: 'fr' })
    const { get, tokenFor } = await aSite({ registrations: [french] })
    const path = `/my/${await tokenFor('my')}`
    expect(await (await get(path)).text()).toContain('Votre inscription')
    expect(await (await get(`${path}?lang=en`)).text()).toContain('Your registration')
  })

  it('changes nothing when it is looked at, and withdraws by its button, once', async () => {
    const { get, post, tokenFor, deps } = await siteAt(before)
    const path = `/my/${await tokenFor('my')}`
    await get(path)
    expect((await get(`${path}/withdraw`)).status).toBe(404)
    expect(await deps.registrations.seatsTaken(somaliaClinicId)).toBe(1)
    for (const _ of [1, 2]) {
      const answer = await post(`${path}/withdraw`)
      expect([answer.status, answer.headers.get('location')]).toEqual([303, path])
    }
    expect(await deps.registrations.seatsTaken(somaliaClinicId)).toBe(0)
    const html = await (await get(path)).text()
    expect(html).toContain('Your registration is cancelled')
    expect(html).not.toContain('/join/')
  })

  const waiting = aRegistration({ status: 'waitlisted', timeZone: 'Africa/Dakar' })
  const offered: Registration = {
    ...waiting,
    status: 'offered',
    revision: 2,
    offeredUntil: '2026-11-22T09:00:00.000Z',
  }
  /** A clinic of one seat, freed again, with a person on the waiting list, who is then offered the seat. */
  const siteWithStatus = async (now: string, status: 'waitlisted' | 'offered') => {
    const other = aRegistration({ email: 'other@example.org' })
    const clinic = aPublishedClinic({ capacity: 1 })
    const site = await aSite({ now, clinics: [clinic], registrations: [other] })
    const { registrations } = site.deps
    await registrations.register(waiting, aLedgerEntry({ kind: 'waitlisted' }), 1)
    if (status === 'waitlisted') return site
    await registrations.change(aWithdrawal(other))
    const mail = aLedgerEntry({ kind: 'seat-offered', revision: 2 })
    await registrations.change({ from: waiting, to: offered, mail, capacity: 1 })
    return site
  }

  it('tells a person on the waiting list so, with no joining link and no calendar, and lets them leave the list', async () => {
    const { get, post, tokenFor, deps } = await siteWithStatus(before, 'waitlisted')
    const path = `/my/${await tokenFor('my')}`
    const html = await (await get(path)).text()
    expect(html).toContain('On the waiting list')
    for (const hidden of ['/join/', '/calendar/', '/take']) expect(html).not.toContain(hidden)
    await post(`${path}/take`)
    expect(await deps.registrations.seats(somaliaClinicId)).toEqual({
      taken: 1,
      waiting: 1,
      offered: 0,
      pending: 0,
    })
    await post(`${path}/withdraw`)
    expect(await deps.registrations.seats(somaliaClinicId)).toEqual({
      taken: 1,
      waiting: 0,
      offered: 0,
      pending: 0,
    })
    expect(await (await get(path)).text()).toContain('Your registration is cancelled')
  })

  it('offers the seat with its deadline, gives it by its button, once, and never by a GET request', async () => {
    const { get, post, tokenFor, deps } = await siteWithStatus(before, 'offered')
    const path = `/my/${await tokenFor('my')}`
    const html = await (await get(path)).text()
    expect(html).toContain('It is held for you until Sunday, 22 November 2026, 09:00 (Dakar, UTC+00:00)')
    expect(html).not.toContain('/join/')
    expect((await get(`${path}/take`)).status).toBe(404)
    expect((await post(`${path}/take`, {}, { origin: 'https://evil.example.org' })).status).toBe(403)
    expect((await deps.registrations.seats(somaliaClinicId)).offered).toBe(1)
    for (const _ of [1, 2]) expect((await post(`${path}/take`)).headers.get('location')).toBe(path)
    expect(await deps.registrations.seats(somaliaClinicId)).toEqual({
      taken: 1,
      waiting: 0,
      offered: 0,
      pending: 0,
    })
    expect(await (await get(path)).text()).toContain('/join/')
  })

  it('says that an offer has expired as soon as it has, and gives the seat no more', async () => {
    const { get, post, tokenFor, deps } = await siteWithStatus('2026-11-22T09:00:00.000Z', 'offered')
    const path = `/my/${await tokenFor('my')}`
    expect(await (await get(path)).text()).toContain('was not accepted in time')
    await post(`${path}/take`)
    expect((await deps.registrations.get(somaliaClinicId, waiting.id))?.status).toBe('offered')
  })

  it('opens no meeting to a person without a seat, and says so; their calendar file has no day that takes place', async () => {
    for (const status of ['waitlisted', 'offered'] as const) {
      const { get, tokenFor } = await siteWithStatus(before, status)
      const html = await (await get(`/join/${await tokenFor('join')}`)).text()
      expect(html).toContain('You do not have a confirmed seat yet')
      const file = await (await get(`/calendar/${await tokenFor('calendar')}.ics`)).text()
      expect(file).not.toContain('STATUS:CONFIRMED')
    }
  })

  it('opens to its own token only', async () => {
    const { get, post, tokenFor } = await siteAt(before)
    const my = await tokenFor('my')
    for (const wrong of [
      await tokenFor('join'),
      await tokenFor('calendar'),
      `${my.slice(0, -1)}${my.endsWith('A') ? 'B' : 'A'}`,
      'x',
    ]) {
      expect((await get(`/my/${wrong}`)).status).toBe(404)
      expect((await post(`/my/${wrong}/withdraw`)).status).toBe(404)
    }
  })

  it('is not found when its person is erased, and neither are calendar and joining link', async () => {
    const { get, post, tokenFor, deps } = await siteAt(before)
    const tokens = {
      my: await tokenFor('my'),
      join: await tokenFor('join'),
      calendar: await tokenFor('calendar'),
    }
    const paths = [`/my/${tokens.my}`, `/join/${tokens.join}`, `/calendar/${tokens.calendar}.ics`]
    const page = await (await get(`/my/${tokens.my}`)).text()
    expect(page).toContain('Delete my data')

    const answer = await post(`/my/${tokens.my}/erase`)
    expect(await answer.text()).toContain('Your data is being deleted')
    expect(await deps.registrations.seatsTaken(somaliaClinicId)).toBe(0)
    await runUntil(deps, somaliaClinicId, deps.now())
    for (let revision = 0; revision < 2; revision += 1) {
      deps.setNow(addMilliseconds(deps.now(), 5 * MINUTE_MS))
      await processErasures(deps, {
        onProgress: () => {},
        onFailure: (_, error) => expect.unreachable(String(error)),
      })
    }

    const never = await get(`/my/${'x'.repeat(40)}`)
    for (const path of paths) {
      const gone = await get(path)
      expect([path, gone.status, await gone.text()]).toEqual([path, 404, expect.any(String)])
    }
    expect(await (await get(`/my/${tokens.my}`)).text()).toBe(await never.text())
    expect((await post(`/my/${tokens.my}/erase`)).status).toBe(404)
    expect(acceptedMailsTo(deps, registration.email)).toEqual(['withdrawn'])
    expect(await deps.registrations.get(somaliaClinicId, registration.id)).toBeUndefined()
  })

  it('keeps the seat in the numbers when its person is erased after the clinic', async () => {
    const { post, tokenFor, deps } = await siteAt('2026-12-20T09:00:00.000Z')
    await post(`/my/${await tokenFor('my')}/erase`)
    for (let revision = 0; revision < 2; revision += 1) {
      deps.setNow(addMilliseconds(deps.now(), 5 * MINUTE_MS))
      await processErasures(deps, {
        onProgress: () => {},
        onFailure: (_, error) => expect.unreachable(String(error)),
      })
    }
    expect(await deps.registrations.get(somaliaClinicId, registration.id)).toBeUndefined()
    expect(await deps.registrations.seatsTaken(somaliaClinicId)).toBe(1)
  })

  it('refuses a withdrawal that another site sends', async () => {
    const { post, tokenFor, deps } = await siteAt(before)
    const answer = await post(
      `/my/${await tokenFor('my')}/withdraw`,
      {},
      { origin: 'https://evil.example.org' },
    )
    expect(answer.status).toBe(403)
    expect(await deps.registrations.seatsTaken(somaliaClinicId)).toBe(1)
  })
})

describe('the calendar file', () => {
  it('is a readable attachment with every day', async () => {
    const { get, tokenFor } = await siteAt(before)
    const answer = await get(`/calendar/${await tokenFor('calendar')}.ics`)
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toContain('attachment')
    const events = new ICAL.Component(ICAL.parse(await answer.text())).getAllSubcomponents('vevent')
    expect(events).toHaveLength(2)
    expect(String(events[0]?.getFirstPropertyValue('uid'))).toBe(`${registration.id}-1@clinics.example.org`)
    expect((await get(`/calendar/${await tokenFor('my')}.ics`)).status).toBe(404)
  })
})

import { describe, expect, it } from 'vitest'
import type { Registration } from '../../../../../shared/domain/registration/registration'
import { aPublishedClinic, aRegistration, somaliaClinicId } from '../../../../support/builders/builders'
import { acceptedMailsTo, runUntil } from '../../../../support/execution/run-until'
import { decodeMail, parseCalendar } from '../../../mail/decode-mail'
import { aSite } from '../site-fixture'

const before = '2026-11-21T09:00:00.000Z'
const registration = aRegistration({ timeZone: 'Africa/Dakar' })

const openPage = async (overrides: Partial<Registration> = {}) => {
  const person = { ...registration, ...overrides }
  const site = await aSite({ now: before, clinics: [aPublishedClinic()], registrations: [person] })
  const path = `/my/${await site.tokenFor('my', person)}`
  const stored = () => site.deps.registrations.get(somaliaClinicId, person.id)
  const fields = {
    name: person.name,
    organisation: person.organisation,
    jobTitle: person.jobTitle,
    sector: person.sector,
    country: person.country,
    timeZone: person.timeZone,
    language: person.language,
    gender: person.gender ?? '',
    accessNeeds: person.accessNeeds,
    'days.1': 'yes',
    'days.2': 'yes',
    seen: '1-0',
  }
  const change = (more: Record<string, string> = {}) => site.post(`${path}/change`, { ...fields, ...more })
  return { ...site, path, stored, fields, change }
}

describe('the form that changes a registration', () => {
  it('shows what is stored, and says which version it is of', async () => {
    const { get, path } = await openPage({ name: 'Ayaan “A” <Nur>' })
    const html = await (await get(`${path}/change`)).text()
    expect(html).toContain('value="Ayaan “A” &lt;Nur&gt;"')
    expect(html).toContain('value="Dakar"')
    expect(html).toContain('name="seen" value="1-0"')
    expect(html.match(/type="checkbox"[^>]*checked/g)).toHaveLength(2)
    expect(html.length).toBeLessThan(15_000)
  })

  it('takes an answer to the question of gender back', async () => {
    const { change, stored, get, path } = await openPage({ gender: 'man' })
    expect(await (await get(`${path}/change`)).text()).toContain('<option value="man" selected')
    expect((await change({ gender: '' })).status).toBe(303)
    expect((await stored())?.gender).toBeUndefined()
    expect(await (await get(path)).text()).not.toContain('>Man<')
  })

  it('saves each detail without a mail, and the address and the status stay', async () => {
    const { change, stored, deps, path } = await openPage()
    const given = {
      name: 'Ayaan Cabdi',
      organisation: 'NCA',
      jobTitle: 'Head',
      sector: 'regulator',
      country: 'KE',
      timeZone: 'Nairobi',
      gender: 'undisclosed' as const,
      accessNeeds: 'Captions',
    }
    const answer = await change({ ...given, email: 'other@example.org', consent: '' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${path}?notice=saved`])
    expect(await stored()).toEqual({
      ...registration,
      ...given,
      timeZone: 'Africa/Nairobi',
      detailsVersion: 1,
    })
    await runUntil(deps, somaliaClinicId, before)
    expect(acceptedMailsTo(deps, registration.email)).toEqual(['confirmation'])
  })

  it('changes the language of pages and mails', async () => {
    const { change, stored, get } = await openPage()
    const answer = await change({ language: 'ar' })
    expect((await stored())?.language).toBe('ar')
    const page = await get(answer.headers.get('location') ?? '')
    expect(await page.text()).toContain('<html lang="ar" dir="rtl"')
    expect(page.headers.get('set-cookie')).toContain('lang=ar')
  })

  it('names what is wrong at its field, keeps what was typed, and saves nothing', async () => {
    const { change, stored } = await openPage()
    const answer = await change({
      name: '',
      organisation: 'Typed',
      timeZone: 'Atlantis',
      'days.1': '',
      'days.2': '',
    })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain('There are 3 problems')
    expect(html).toContain('value="Typed"')
    expect(html).toContain('value="Atlantis"')
    expect(html).toContain('href="#field-days-1"')
    expect(await stored()).toEqual(registration)
  })

  it('of two tabs saves the first; the second is shown what is stored and loses nothing', async () => {
    const { change, stored } = await openPage()
    await change({ organisation: 'First' })
    const answer = await change({ organisation: 'Second', name: 'Ayaan C.' })
    const html = await answer.text()
    expect(answer.status).toBe(409)
    expect(html).toContain('Your registration has changed in the meantime')
    expect(html).toContain('<bdi>First</bdi>')
    expect(html).toContain('value="Second"')
    expect(html).toContain('name="seen" value="1-1"')
    expect((await stored())?.organisation).toBe('First')
    expect((await change({ organisation: 'Second', seen: '1-1' })).status).toBe(303)
    expect((await stored())?.organisation).toBe('Second')
  })

  it('takes the same form twice as one, and a form without its version as old', async () => {
    const { change, stored } = await openPage()
    for (const _ of [1, 2]) expect((await change({ organisation: 'Bank' })).status).toBe(303)
    expect((await stored())?.detailsVersion).toBe(1)
    for (const seen of ['', '1', '1-', 'x-y', '1-99999999999', '-1-1'])
      expect([seen, (await change({ organisation: 'Other', seen })).status]).toEqual([seen, 409])
  })

  it('conflicts with a change of status in between', async () => {
    const { change, post, path, stored } = await openPage()
    await post(`${path}/withdraw`)
    expect((await change({ organisation: 'Bank' })).status).toBe(409)
    expect((await stored())?.status).toBe('withdrawn')
  })
})

describe('a registrant who attends one of the days', () => {
  const leaveDay1 = { 'days.1': '' }

  it('gets one mail that removes the other day from the calendar and keeps this one, with a higher SEQUENCE', async () => {
    const { change, deps, stored } = await openPage()
    await runUntil(deps, somaliaClinicId, before)
    await change(leaveDay1)
    expect(await stored()).toMatchObject({ attendingDays: [2], revision: 2, status: 'confirmed' })
    await runUntil(deps, somaliaClinicId, before)
    expect(acceptedMailsTo(deps, registration.email)).toEqual(['confirmation', 'confirmation'])
    const mail = await decodeMail({ subject: '', raw: Buffer.from(deps.sent.at(-1)?.raw ?? '') })
    const [inline = '', removed = '', kept = ''] = mail.calendars
    expect(inline).toBe(removed)
    expect(removed).toContain('METHOD:CANCEL')
    expect(kept).toContain('METHOD:REQUEST')
    expect(parseCalendar(removed).events.map(({ uid, status }) => [uid.split('@')[0], status])).toEqual([
      [`${registration.id}-1`, 'CANCELLED'],
    ])
    expect(parseCalendar(kept).events.map(({ uid, sequence }) => [uid.split('@')[0], sequence])).toEqual([
      [`${registration.id}-2`, 1],
    ])
    expect(mail.text).toContain('These are the days that you have chosen.')
    expect(mail.text).not.toContain('Day 1')
  })

  it('gets reminders and the joining link for this day only, and a calendar file with it', async () => {
    const { change, deps, get, tokenFor } = await openPage()
    await change(leaveDay1)
    await runUntil(deps, somaliaClinicId, '2026-12-11T20:00:00.000Z')
    expect(acceptedMailsTo(deps, registration.email)).toEqual([
      'confirmation',
      'reminder-week',
      'reminder-day 2',
      'join-link 2',
    ])
    const file = await (await get(`/calendar/${await tokenFor('calendar', registration)}.ics`)).text()
    expect(parseCalendar(file).events.map(({ uid }) => uid.split('@')[0])).toEqual([`${registration.id}-2`])
  })

  it('can attend every day again: the mail adds the days that are back', async () => {
    const { change, deps, stored } = await openPage()
    await change(leaveDay1)
    await change({ seen: '2-1' })
    expect(await stored()).toMatchObject({ attendingDays: null, revision: 3 })
    await runUntil(deps, somaliaClinicId, before)
    const mail = await decodeMail({ subject: '', raw: Buffer.from(deps.sent.at(-1)?.raw ?? '') })
    expect(mail.calendars.map((text) => parseCalendar(text).events.length)).toEqual([2, 2])
    expect(mail.calendars[0]).toContain('METHOD:REQUEST')
  })

  it('keeps the place on the waiting list, and gets no mail about it', async () => {
    const waiting = { status: 'waitlisted', statusSince: '2026-11-20T09:00:00.000Z' } as const
    const { change, stored } = await openPage(waiting)
    expect((await change(leaveDay1)).status).toBe(303)
    expect(await stored()).toMatchObject({ ...waiting, attendingDays: [2], revision: 1, detailsVersion: 1 })
  })
})

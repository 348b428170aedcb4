import { describe, expect, it } from 'vitest'
import type { Clinic } from '../../../../../shared/domain/clinic/clinic'
import { registrationId } from '../../../../../shared/domain/ids'
import { MAX_ADDRESS_REQUESTS } from '../../../../../shared/domain/registration/address-change'
import type { Registration } from '../../../../../shared/domain/registration/registration'
import { aPublishedClinic, aRegistration, somaliaClinicId } from '../../../../support/builders/builders'
import { acceptedMailsTo, runUntil } from '../../../../support/execution/run-until'
import { decodeMail, parseCalendar } from '../../../mail/decode-mail'
import { aSite } from '../site-fixture'

const before = '2026-11-21T09:00:00.000Z'
const later = '2026-11-21T09:05:00.000Z'
const oldAddress = aRegistration().email
const newAddress = 'ayaan.new@example.org'

const openSite = async (
  overrides: Partial<Registration> = {},
  {
    now = before,
    clinic = {},
    others = [] as Registration[],
  }: { now?: string; clinic?: Partial<Clinic>; others?: Registration[] } = {},
) => {
  const person = aRegistration(overrides)
  const site = await aSite({
    now,
    clinics: [aPublishedClinic(clinic as never)],
    registrations: [person, ...others],
  })
  const path = `/my/${await site.tokenFor('my', person)}`
  const request = (email = newAddress) => site.post(`${path}/address`, { email })
  const stored = (email: string) =>
    site.deps.registrations.get(somaliaClinicId, registrationId(somaliaClinicId, email))
  const mailsTo = (email: string) => site.deps.sent.filter(({ to }) => to === email)
  /** The path of the link in the latest mail to the new address. */
  const linkTo = async (email = newAddress) => {
    const { text } = await decodeMail({
      raw: Buffer.from(
        mailsTo(email).findLast(({ tags }) => tags['kind'] === 'address-confirmation')?.raw ?? '',
      ),
    } as never)
    return /\/address\/[\w.-]+/.exec(text)?.[0] ?? ''
  }
  const requestAndRun = async (email = newAddress) => {
    await request(email)
    await runUntil(site.deps, somaliaClinicId, later)
  }
  return { ...site, path, request, requestAndRun, stored, mailsTo, linkTo }
}

/** As another tab does: the registration is another one than the form was made from. */
const changeName = async ({ deps, stored }: Awaited<ReturnType<typeof openSite>>) => {
  const from = await stored(oldAddress)
  if (from)
    await deps.registrations.saveDetails(from, {
      ...from,
      name: 'Ayaan W',
      detailsVersion: from.detailsVersion + 1,
    })
}

describe('a change of the e-mail address', () => {
  it('sends the new address only a link, without name, old address and personal page, and changes nothing', async () => {
    const { requestAndRun, mailsTo, stored, deps } = await openSite({ name: 'Ayaan Zzyzx' })
    await requestAndRun()
    expect(acceptedMailsTo(deps, newAddress)).toEqual(['address-confirmation'])
    const raw = mailsTo(newAddress)[0]?.raw ?? ''
    const { text, html } = await decodeMail({ raw: Buffer.from(raw) } as never)
    const header = Buffer.from(raw).toString().split('\r\n\r\n')[0]
    expect(header).toContain(`To: ${newAddress}`)
    for (const said of [text, html, header]) expect(said).not.toMatch(/Zzyzx|\/my\/|ayaan@example\.org/)
    expect((await stored(oldAddress))?.status).toBe('confirmed')
    expect(await stored(newAddress)).toBeUndefined()
  })

  it.each([
    ['', 'ar'],
    ['?lang=ru', 'ru'],
  ])(
    'is confirmed in the language of the registration unless another is chosen: %s',
    async (query, language) => {
      const { requestAndRun, get, post, linkTo } = await openSite({ language: 'ar' })
      await requestAndRun()
      const path = `${await linkTo()}${query}`
      const browser = { 'accept-language': 'pt' }
      for (const answer of [await get(path, browser), await post(path, {}, browser)])
        expect(await answer.text()).toContain(`<html lang="${language}"`)
    },
  )

  it('moves the registration when the link is confirmed, tells both addresses, and mails the new one from then on', async () => {
    const { requestAndRun, get, post, linkTo, stored, mailsTo, deps } = await openSite({ attendingDays: [2] })
    await requestAndRun()
    const link = await linkTo()
    expect((await get(link)).status).toBe(200)
    expect((await stored(oldAddress))?.status).toBe('confirmed')

    const answer = await post(link)
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('has been changed')])
    await runUntil(deps, somaliaClinicId, '2026-12-12T06:00:00.000Z')

    expect((await stored(oldAddress))?.status).toBe('withdrawn')
    expect(await stored(newAddress)).toMatchObject({
      status: 'confirmed',
      attendingDays: [2],
      email: newAddress,
    })
    expect(await deps.registrations.seatsTaken(somaliaClinicId)).toBe(1)
    expect(acceptedMailsTo(deps, oldAddress)).toEqual(['confirmation', 'withdrawn'])
    expect(acceptedMailsTo(deps, newAddress)).toEqual([
      'address-confirmation',
      'confirmation',
      'reminder-week',
      'reminder-day 2',
      'join-link 2',
    ])
    const ended = await decodeMail({ raw: Buffer.from(mailsTo(oldAddress).at(-1)?.raw ?? '') } as never)
    expect(ended.subject).toContain('Your e-mail address was changed')
    expect(ended.text).not.toContain(newAddress)
    expect(ended.calendars.map((file) => parseCalendar(file).method)).toContain('CANCEL')
  })

  it('is made once by two clicks at the same time, and a third finds it made', async () => {
    const { requestAndRun, post, linkTo, deps } = await openSite()
    await requestAndRun()
    const link = await linkTo()
    const answers = await Promise.all([post(link), post(link)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect((await post(link)).status).toBe(200)
    await runUntil(deps, somaliaClinicId, '2026-11-22T09:00:00.000Z')
    expect(acceptedMailsTo(deps, newAddress)).toEqual(['address-confirmation', 'confirmation'])
    expect(await deps.registrations.seatsTaken(somaliaClinicId)).toBe(1)
  })

  it('answers the form alike for an address that is registered, and leaves both as they are', async () => {
    const other = aRegistration({ email: newAddress, name: 'Somebody Else' })
    const known = await openSite({}, { others: [other] })
    const unknown = await openSite()
    expect(await (await known.request()).text()).toBe(await (await unknown.request()).text())
    await runUntil(known.deps, somaliaClinicId, later)
    const answer = await known.post(await known.linkTo())
    expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining('already registered')])
    expect((await known.stored(oldAddress))?.status).toBe('confirmed')
    expect((await known.stored(newAddress))?.name).toBe('Somebody Else')
  })

  it('lets nobody whom the organiser rejected in under another address, and nobody back over a rejection', async () => {
    const rejected = await openSite({ status: 'rejected', revision: 2 })
    expect(await (await rejected.request()).text()).toContain('can be changed only while')
    const other = aRegistration({ email: newAddress, status: 'rejected', revision: 2 })
    const { requestAndRun, post, linkTo, stored } = await openSite({}, { others: [other] })
    await requestAndRun()
    expect((await post(await linkTo())).status).toBe(409)
    expect((await stored(newAddress))?.status).toBe('rejected')
  })

  it('keeps the place on the waiting list', async () => {
    const person = { status: 'waitlisted', statusSince: '2026-11-01T09:00:00.000Z' } as const
    const { requestAndRun, post, linkTo, stored } = await openSite(person, { clinic: { capacity: 1 } })
    await requestAndRun()
    await post(await linkTo())
    expect(await stored(newAddress)).toMatchObject(person)
  })

  it('works with the latest link only, for two days, and not when the clinic has begun', async () => {
    const { requestAndRun, post, linkTo, deps } = await openSite()
    await requestAndRun('first@example.org')
    const first = await linkTo('first@example.org')
    await requestAndRun()
    expect((await post(first)).status).toBe(409)
    deps.setNow('2026-11-23T09:05:01.000Z')
    expect((await post(await linkTo())).status).toBe(409)
    const begun = await openSite({}, { now: '2026-12-10T05:45:00.000Z' })
    expect(await (await begun.request()).text()).toContain('can be changed only while')
  })

  it('answers both clicks on the form at the same time that a link was sent, and sends one', async () => {
    const { request, deps } = await openSite()
    const answers = await Promise.all([request(), request()])
    for (const answer of answers) expect(await answer.text()).toContain('class="notice accent"')
    await runUntil(deps, somaliaClinicId, later)
    expect(acceptedMailsTo(deps, newAddress)).toEqual(['address-confirmation'])
  })

  it.each([
    ['another address', (site: Awaited<ReturnType<typeof openSite>>) => site.request('other@example.org')],
    ['other details', (site: Awaited<ReturnType<typeof openSite>>) => changeName(site)],
  ])('is requested beside %s that is sent at the same time', async (_, send) => {
    const site = await openSite()
    const { registrations } = site.deps
    const { saveAddressRequest } = registrations
    registrations.saveAddressRequest = async (...request) => {
      registrations.saveAddressRequest = saveAddressRequest
      await send(site)
      return saveAddressRequest(...request)
    }
    expect(await (await site.request()).text()).toContain('class="notice accent"')
    await runUntil(site.deps, somaliaClinicId, later)
    expect(site.deps.sent.filter(({ tags }) => tags['kind'] === 'address-confirmation')).toHaveLength(1)
    expect(acceptedMailsTo(site.deps, newAddress)).toEqual(['address-confirmation'])
  })

  it(`is requested at most ${MAX_ADDRESS_REQUESTS} times`, async () => {
    const { request, deps } = await openSite()
    for (let times = 0; times <= MAX_ADDRESS_REQUESTS; times += 1) await request(`new${times}@example.org`)
    await runUntil(deps, somaliaClinicId, later)
    expect(deps.sent.filter(({ tags }) => tags['kind'] === 'address-confirmation')).toHaveLength(1)
    expect(await (await request('more@example.org')).text()).toContain('Nothing was sent')
  })

  it.each(['', 'ayaan', 'ayaan@', 'two@example.org, three@example.org'])(
    'says at the field that %j is no address, and keeps it',
    async (typed) => {
      const { request } = await openSite()
      const answer = await request(typed)
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain('id="field-email-error"')
    },
  )

  it.each(['', 'x', `${somaliaClinicId}.${'a'.repeat(22)}.${'b'.repeat(22)}.${'c'.repeat(22)}`])(
    'is not confirmed by a link that was made up: %j',
    async (token) => {
      const { get, post } = await openSite()
      expect([(await get(`/address/${token}`)).status, (await post(`/address/${token}`)).status]).toEqual([
        404, 404,
      ])
    },
  )
})

describe('the form for another address', () => {
  const unavailable = 'The address can be changed only while you are registered'

  it.each([
    ['the clinic has begun', {}, '2026-12-10T07:00:00.000Z'],
    ['the registration is cancelled', { status: 'withdrawn', revision: 2 } as const, before],
  ])('gives way to a sentence when %s, also for one that was opened before', async (_, person, now) => {
    const { get, path, request, deps } = await openSite(person, { now })
    const html = await (await get(`${path}/address`)).text()
    expect(html).toContain(unavailable)
    expect(html).not.toContain('<form')
    expect(await (await request('not an address')).text()).toContain(unavailable)
    expect((await deps.registrations.get(somaliaClinicId, aRegistration().id))?.addressRequest).toBeNull()
  })

  it.each(['ayaan@gmial.com', 'AYAAN@hotmial.com', 'ayaan@yahooo.fr'])(
    'asks once about %s, keeps it, and takes it when it is sent again',
    async (email) => {
      const { path, post, request, stored } = await openSite()
      const asked = await request(email)
      const html = await asked.text()
      expect(asked.status).toBe(422)
      expect(html).toContain('Did you mean ')
      expect(html).toContain(`name="emailAsTyped" value="${email}"`)
      expect((await stored(oldAddress))?.addressRequest).toBeNull()
      expect((await post(`${path}/address`, { email, emailAsTyped: email })).status).toBe(200)
      expect((await stored(oldAddress))?.addressRequest?.email).toBe(email.toLowerCase())
    },
  )
})

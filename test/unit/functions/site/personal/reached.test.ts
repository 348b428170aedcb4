import { describe, expect, it } from 'vitest'
import type { PlannableClinic } from '../../../../../shared/domain/clinic/clinic'
import type { LedgerEntry } from '../../../../../shared/domain/mail/ledger/ledger'
import type { Registration } from '../../../../../shared/domain/registration/registration'
import { Language } from '../../../../../shared/domain/values/language'
import { siteTranslator } from '../../../../../shared/i18n/site-translator'
import {
  aLedgerEntry,
  aPublishedClinic,
  aRegistration,
  somaliaClinicId,
} from '../../../../support/builders/builders'
import { createInMemoryDependencies } from '../../../../support/in-memory-dependencies'
import { mailMapKey } from '../../../../support/memory/ledger'
import { joinKey } from '../../../../support/memory/table'
import { aSite, siteUrl } from '../site-fixture'

const before = '2026-11-21T09:00:00.000Z'

interface Situation {
  clinic?: Partial<PlannableClinic>
  registration?: Partial<Registration>
  mail?: Partial<Pick<LedgerEntry, 'feedback' | 'acceptedAt'>>
  now?: string
}

/** A clinic with one seat and its holder, whose confirmation SES took an hour after the form. */
const openPage = async ({ clinic, registration, mail, now = before }: Situation = {}) => {
  const deps = createInMemoryDependencies({ now })
  const one = aRegistration(registration)
  const site = await aSite({
    deps,
    clinics: [aPublishedClinic({ capacity: 1, ...clinic })],
    registrations: [one],
  })
  const confirmation = aLedgerEntry({ state: 'accepted', acceptedAt: '2026-11-20T10:00:00.000Z', ...mail })
  deps.table.ledger.put(mailMapKey(confirmation), confirmation)
  const path = `/my/${await site.tokenFor('my')}`
  const reachedAt = () => deps.table.registrations.get(joinKey(somaliaClinicId, one.id))?.reachedAt
  return { ...site, path, reachedAt, page: async (query = '') => (await site.get(`${path}${query}`)).text() }
}

const button = 'This is my address'

describe('the personal page of an address that has not shown itself', () => {
  it('opened by a scanner or a reader, keeps no seat: only a form does', async () => {
    const { get, post, app, path, reachedAt, page, tokenFor } = await openPage()
    expect(await page()).toContain(button)
    for (const address of [
      path,
      `${path}/change`,
      `${path}/address`,
      `${path}/data.json`,
      `${path}/reached`,
      `/join/${await tokenFor('join')}`,
      `/calendar/${await tokenFor('calendar')}.ics`,
    ]) {
      await get(address)
      await app.request(`${siteUrl}${address}`, { method: 'HEAD' })
      expect([address, reachedAt()]).toEqual([address, undefined])
    }
    const answer = await post(`${path}/reached`)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${path}?notice=reached`])
    expect(reachedAt()).toBe(before)
    const after = await page('?notice=reached')
    expect(after).toContain('Your address is confirmed.')
    expect(after).not.toContain(button)
  })

  it('keeps the time of the first form when the button is pressed again', async () => {
    const { post, path, reachedAt, deps } = await openPage()
    await post(`${path}/reached`)
    deps.setNow('2026-11-22T09:00:00.000Z')
    await Promise.all([post(`${path}/reached`), post(`${path}/reached`)])
    expect(reachedAt()).toBe(before)
  })

  it.each(['resend', 'change', 'address', 'take', 'withdraw', 'return'])(
    'takes any other form as a sign, also one with wrong fields: %s',
    async (form) => {
      const { post, path, reachedAt } = await openPage()
      expect((await post(`${path}/${form}`)).status).toBeLessThan(500)
      expect(reachedAt()).toBe(before)
    },
  )

  it('keeps no time of an anonymous form, which would tell who answered', async () => {
    const { post, path, reachedAt } = await openPage()
    for (const form of ['survey', 'gap-analysis']) await post(`${path}/${form}`)
    expect(reachedAt()).toBeUndefined()
  })

  it('takes no form of another site and no forged token as a sign', async () => {
    const { post, path, reachedAt } = await openPage()
    expect((await post(`${path}/reached`, {}, { origin: 'https://evil.example.org' })).status).toBe(403)
    expect((await post(`${path.slice(0, -1)}/reached`)).status).toBe(404)
    expect(reachedAt()).toBeUndefined()
  })

  it('works also when the sign of another form cannot be stored, and never says so of an address in vain', async () => {
    const { post, path, deps } = await openPage()
    deps.registrations.recordReached = () => Promise.reject(new Error('no table'))
    expect((await post(`${path}/withdraw`)).status).toBe(303)
    expect((await post(`${path}/reached`)).status).toBe(500)
  })

  it.each<[string, Situation]>([
    ['its mail was delivered', { mail: { feedback: 'delivered' } }],
    ['its reader complained', { mail: { feedback: 'complained' } }],
    ['SES has not taken the mail', { mail: { acceptedAt: null } }],
    ['seats are not limited', { clinic: { capacity: null } }],
    ['the clinic is cancelled', { clinic: { status: 'cancelled' } }],
    ['the clinic is over', { now: '2026-12-20T09:00:00.000Z' }],
    ['a form was sent', { registration: { reachedAt: before } }],
    ['the details were changed', { registration: { detailsVersion: 1 } }],
    ['SES has taken only the mail of before', { registration: { revision: 2 } }],
    ['the registration has ended', { registration: { status: 'withdrawn' } }],
    ['an organiser decides', { registration: { status: 'pending' } }],
  ])('asks for nothing where %s', async (_, situation) => {
    expect(await (await openPage(situation)).page()).not.toContain(button)
  })

  it('asks those who wait, too, and in every language', async () => {
    const { page } = await openPage({ registration: { status: 'waitlisted' } })
    for (const language of Language.options) {
      const { t } = siteTranslator(language)
      expect(await page(`?lang=${language}`)).toContain(t('personal.unreachedButton'))
    }
  })
})

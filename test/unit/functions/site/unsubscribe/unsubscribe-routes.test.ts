import { describe, expect, it } from 'vitest'
import { personId } from '../../../../../shared/domain/ids'
import { signToken, signUnsubscribeToken } from '../../../../../shared/domain/values/token'
import { aRegistration, somaliaClinicId } from '../../../../support/builders/builders'
import { aSite, siteUrl } from '../site-fixture'

const email = 'ifrah@example.org'
const person = personId(email)
const oneClick = 'List-Unsubscribe=One-Click'
const multipartBody =
  '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n'

const setUpSite = async () => {
  const site = await aSite()
  const path = `/unsubscribe/${await site.unsubscribeToken(email)}`
  /** As a mail provider posts: no origin, no cookie. */
  const program = async (body: string, type = 'application/x-www-form-urlencoded', more = {}) =>
    site.app.request(`${siteUrl}${path}?lang=fr`, {
      method: 'POST',
      body,
      headers: { 'content-type': type, ...more },
    })
  const unsubscribed = () => site.deps.suppressions.hasUnsubscribed(person)
  return { ...site, path, program, unsubscribed }
}

describe('the page that ends invitations', () => {
  it('says what it will do and changes nothing, looked at, asked for its head, or followed by a scanner', async () => {
    const { app, get, path, unsubscribed } = await setUpSite()
    const answer = await get(`${path}?lang=en`)
    const html = await answer.text()
    expect(html).toContain('Unsubscribe from invitations?')
    expect(html).toContain('You will still receive e-mails about clinics that you registered for.')
    expect(html).toContain(`<form method="post" action="${path}?lang=en">`)
    expect(html).not.toContain('ifrah')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const head = await app.request(`${siteUrl}${path}`, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    await get(`${path}?List-Unsubscribe=One-Click`)
    expect((await get(`${path}/back`)).status).toBe(404)
    expect(await unsubscribed()).toBe(false)
  })

  it('unsubscribes by its button, once, says what still comes, and leaves a way back', async () => {
    const { get, post, path, unsubscribed } = await setUpSite()
    for (const _ of [1, 2]) {
      const answer = await post(`${path}?lang=en`)
      expect([answer.status, answer.headers.get('location')]).toEqual([303, `${path}?lang=en`])
    }
    expect(await unsubscribed()).toBe(true)
    const html = await (await get(`${path}?lang=en`)).text()
    expect(html).toContain('You are unsubscribed from invitations')
    expect(html).toContain('You will still receive e-mails about clinics that you registered for.')
    expect(html).toContain(`action="${path}/back?lang=en"`)
  })

  it('takes it back by its other button, and never what SES said of the address', async () => {
    const { get, post, path, unsubscribed, deps } = await setUpSite()
    await deps.suppressions.suppress({ personId: person, reason: 'complained', at: deps.now() })
    await post(path)
    for (const _ of [1, 2]) expect((await post(`${path}/back`)).status).toBe(303)
    expect(await unsubscribed()).toBe(false)
    const html = await (await get(`${path}?lang=en&notice=resubscribed`)).text()
    expect(html).toContain('You will receive invitations again')
    expect(html).toContain(`action="${path}?lang=en"`)
    expect((await deps.suppressions.find(person))?.reason).toBe('complained')
    await post(path)
    expect(await (await get(`${path}?lang=en&notice=resubscribed`)).text()).not.toContain('invitations again')
  })

  it('is in the language of the invitation, and ignores the browser’s', async () => {
    const { get, path } = await setUpSite()
    const html = await (await get(`${path}?lang=fr`, { 'accept-language': 'en' })).text()
    expect(html).toContain('<html lang="fr"')
    expect(html).toContain('Se désabonner des invitations\u00a0?')
  })
})

describe('one click in a mail program', () => {
  it('as a form or in parts unsubscribes with no cookie, origin or redirect, and once', async () => {
    for (const [body, type] of [
      [oneClick, 'application/x-www-form-urlencoded'],
      [multipartBody, 'multipart/form-data; boundary=b'],
    ] as const) {
      const { program, unsubscribed, logged } = await setUpSite()
      for (const _ of [1, 2]) {
        const answer = await program(body, type)
        expect([answer.status, answer.headers.get('location')]).toEqual([200, null])
        expect(await answer.text()).toContain('Désabonnement confirmé')
      }
      expect(await unsubscribed()).toBe(true)
      expect(logged).toEqual([])
    }
  })

  it('from a page in a web mail counts too: the token alone is enough', async () => {
    const { program, unsubscribed } = await setUpSite()
    const mail = { origin: 'https://mail.example.com', 'sec-fetch-site': 'cross-site' }
    expect((await program(oneClick, undefined, mail)).status).toBe(200)
    expect(await unsubscribed()).toBe(true)
  })

  it.each([
    ['nothing', '', 'application/x-www-form-urlencoded'],
    ['another word', 'List-Unsubscribe=Perhaps', 'application/x-www-form-urlencoded'],
    ['parts that break off', '--b\r\nContent-Disp', 'multipart/form-data; boundary=b'],
  ])('that says %s is a form of another site and changes nothing', async (_, body, type) => {
    const { program, unsubscribed } = await setUpSite()
    const answer = await program(body, type, { origin: 'https://evil.example.org' })
    expect([answer.status, await unsubscribed()]).toEqual([403, false])
  })

  it('takes nothing back', async () => {
    const { app, program, path, unsubscribed } = await setUpSite()
    await program(oneClick)
    const back = await app.request(`${siteUrl}${path}/back`, {
      method: 'POST',
      body: oneClick,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect([back.status, await unsubscribed()]).toEqual([403, true])
  })
})

describe('a token that ends invitations', () => {
  it('forged, altered anywhere or of another purpose is answered as not found, for every request', async () => {
    const { app, get, post, deps, tokenFor, unsubscribeToken } = await setUpSite()
    const token = await unsubscribeToken(email)
    const keys = await deps.secrets.tokenKeys()
    const wrong = [
      signUnsubscribeToken(['a guess'], person),
      `${personId('other@example.org')}.${token.slice(-22)}`,
      await tokenFor('my'),
      await tokenFor('join'),
      (await tokenFor('my')).split('.').slice(1).join('.'),
      signToken(keys, 'calendar', { clinicId: somaliaClinicId, registrationId: person }),
      ...Array.from(
        token,
        (char, at) => `${token.slice(0, at)}${char === 'x' ? 'y' : 'x'}${token.slice(at + 1)}`,
      ),
      `${token}A`,
      encodeURIComponent(`${token}\n`),
    ]
    const pages = new Set<string>()
    for (const each of wrong) {
      const click = app.request(`${siteUrl}/unsubscribe/${each}`, {
        method: 'POST',
        body: oneClick,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      })
      const answers = [
        get(`/unsubscribe/${each}`),
        post(`/unsubscribe/${each}`),
        post(`/unsubscribe/${each}/back`),
        click,
      ]
      for (const answer of await Promise.all(answers)) {
        expect([each, answer.status]).toEqual([each, 404])
        pages.add(await answer.text())
      }
    }
    expect(pages.size).toBe(1)
    const asked = [person, personId('other@example.org')]
    expect((await deps.suppressions.suppressionReasons(asked)).size).toBe(0)
  })

  it('opens no personal page, joining link or calendar of the same address', async () => {
    const registration = aRegistration()
    const { get, post, unsubscribeToken } = await aSite({ registrations: [registration] })
    const token = await unsubscribeToken(registration.email)
    for (const path of [
      `/my/${token}`,
      `/join/${token}`,
      `/calendar/${token}.ics`,
      `/my/${somaliaClinicId}.${token}`,
    ])
      expect((await get(path)).status, path).toBe(404)
    expect((await post(`/my/${token}/withdraw`)).status).toBe(404)
  })

  it('in a mail of before still works after the key was changed, and no more after the change after it', async () => {
    const { get, post, deps } = await setUpSite()
    const path = `/unsubscribe/${signUnsubscribeToken(['first'], person)}`
    deps.secrets.tokenKeys = async () => ['second', 'first']
    expect((await get(path)).status).toBe(200)
    expect((await post(path)).status).toBe(303)
    deps.secrets.tokenKeys = async () => ['third', 'second']
    expect((await get(path)).status).toBe(404)
  })
})

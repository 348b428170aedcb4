import { describe, expect, it } from 'vitest'
import { followMailKey } from '../../../../../shared/domain/followers/follow-request'
import { FOLLOWERS_LIST_ID } from '../../../../../shared/domain/followers/followers-list'
import { MAX_FORMS_PER_HOUR } from '../../../../../shared/domain/form-rate-limit'
import { personId } from '../../../../../shared/domain/ids'
import { addMilliseconds, DAY_MS } from '../../../../../shared/domain/values/time/instant'
import { signFollowToken } from '../../../../../shared/domain/values/token'
import { changeContact } from '../../../../../shared/use-cases/contact-lists/change-contact'
import { updateFollowers } from '../../../../../shared/use-cases/followers/update-followers'
import { aSite } from '../site-fixture'

const now = '2026-11-20T09:00:00.000Z'
const email = 'amina@example.org'
const person = personId(email)

const openSite = async () => {
  const site = await aSite({ now })
  const link = `/follow/${signFollowToken(await site.deps.secrets.tokenKeys(), person)}`
  const contacts = async () => {
    await updateFollowers(site.deps)
    return (await site.deps.contactLists.contacts(FOLLOWERS_LIST_ID))?.contacts ?? []
  }
  return { ...site, link, contacts }
}

describe('people who ask to be told of new clinics', () => {
  it('find the form on the list and on the page of each clinic', async () => {
    const { get } = await openSite()

    const list = await (await get('/')).text()
    const [, clinic = ''] = /href="(\/clinics\/[^"]+)"/.exec(list) ?? []

    expect(list).toContain('href="/follow"')
    expect(await (await get(clinic)).text()).toContain('href="/follow"')
    expect(await (await get('/follow')).text()).toContain('name="email"')
  })

  it('are on the list only after the button behind the link in the mail', async () => {
    const { post, get, link, contacts, deps } = await openSite()

    const answer = await post('/follow?lang=fr', { email: ' Amina@Example.org ' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/follow?lang=fr&notice=requested'])
    expect(await contacts()).toEqual([])
    const page = await get(link)
    expect(page.headers.get('x-robots-tag')).toContain('noindex')
    expect(await page.text()).toContain('<button type="submit"')
    expect(await contacts()).toEqual([])

    expect((await post(link)).status).toBe(200)
    expect(await contacts()).toMatchObject([{ email, name: '', language: 'fr' }])
    expect(await deps.contactLists.get(FOLLOWERS_LIST_ID)).toMatchObject({ owner: 'itu', size: 1 })
  })

  it('are on it once, however often they ask and confirm, in the language of the last time', async () => {
    const { post, link, contacts } = await openSite()

    for (const language of ['fr', 'es']) {
      await post(`/follow?lang=${language}`, { email })
      for (const _ of [1, 2]) await post(link)
      expect(await contacts()).toHaveLength(1)
    }

    expect(await contacts()).toMatchObject([{ email, language: 'es' }])
  })

  it('get one mail a day, and the same answer whether the address is known or not', async () => {
    const { post, link, deps } = await openSite()
    const ask = async () => {
      const answer = await post('/follow', { email })
      return [answer.status, answer.headers.get('location'), await answer.text()]
    }
    const mails = () => deps.ledger.listByRecipient('followers', person)

    const unknown = await ask()
    await post(link)
    expect(await ask()).toEqual(unknown)
    expect(await mails()).toHaveLength(1)
    deps.setNow(addMilliseconds(now, DAY_MS))
    expect(await ask()).toEqual(unknown)
    expect((await mails()).map((mail) => 'date' in mail && mail.date).toSorted()).toEqual([
      '2026-11-20',
      '2026-11-21',
    ])
  })

  it('confirm nothing with a link that has ended, was never asked for, or is of another purpose', async () => {
    const { post, get, link, contacts, deps, unsubscribeToken } = await openSite()

    expect((await post(link)).status).toBe(409)
    await post('/follow', { email })
    deps.setNow(addMilliseconds(now, 2 * DAY_MS))
    expect((await post(link)).status).toBe(409)
    expect(await (await get(link)).text()).toContain('This link no longer works')
    for (const path of ['/follow/x', `/follow/${await unsubscribeToken(email)}`])
      expect([(await get(path)).status, (await post(path)).status]).toEqual([404, 404])
    expect(await contacts()).toEqual([])
  })

  it('who had unsubscribed get invitations again after they confirm, not before', async () => {
    const { post, link, deps } = await openSite()
    await deps.suppressions.unsubscribe(person, now)

    await post('/follow', { email })
    expect(await deps.suppressions.hasUnsubscribed(person)).toBe(true)
    deps.setNow(addMilliseconds(now, 60_000))
    await post(link)

    expect(await deps.suppressions.hasUnsubscribed(person)).toBe(false)
  })

  it('who unsubscribed since can confirm by the same link again, and are not told that they are subscribed', async () => {
    const { post, get, link, contacts, deps } = await openSite()
    await post('/follow', { email })
    await post(link)
    expect(await (await get(link)).text()).not.toContain('<button type="submit"')
    for (const [minutes, leave] of [
      [1, () => deps.suppressions.unsubscribe(person, deps.now())],
      [
        2,
        async () => {
          const [before = null] = await contacts()
          await changeContact(deps, { listId: FOLLOWERS_LIST_ID, before, after: null, by: 'staff-1' })
        },
      ],
    ] as const) {
      deps.setNow(addMilliseconds(now, minutes * 60_000))
      await leave()
      expect(await (await get(link)).text()).toContain('<button type="submit"')
      deps.setNow(addMilliseconds(now, minutes * 60_000 + 1000))
      expect((await post(link)).status).toBe(200)
      expect(await deps.suppressions.hasUnsubscribed(person)).toBe(false)
      expect(await contacts()).toMatchObject([{ email }])
    }
  })

  it('keep what they typed when it is no address, and are asked once about a likely slip', async () => {
    const { post } = await openSite()

    const wrong = await post('/follow', { email: 'amina@' })
    expect([wrong.status, (await wrong.text()).includes('value="amina@"')]).toEqual([422, true])
    const slip = await post('/follow', { email: 'amina@gmial.com' })
    expect([slip.status, (await slip.text()).includes('amina@gmail.com')]).toEqual([422, true])
    const again = await post('/follow', { email: 'amina@gmial.com', emailAsTyped: 'amina@gmial.com' })
    expect(again.status).toBe(303)
  })

  it('of one network cannot make more mails than the forms of an hour', async () => {
    const { post, deps } = await openSite()
    deps.visitors.countForm = async () => MAX_FORMS_PER_HOUR + 1

    const answer = await post('/follow', { email })

    expect([answer.status, answer.headers.has('retry-after')]).toEqual([429, true])
    const key = followMailKey({ personId: person, requestedAt: now })
    expect(await deps.ledger.get(key)).toBeUndefined()
  })
})

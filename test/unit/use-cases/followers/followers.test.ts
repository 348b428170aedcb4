import { describe, expect, it } from 'vitest'
import { followMailKey } from '../../../../shared/domain/followers/follow-request'
import { FOLLOWERS_LIST_ID } from '../../../../shared/domain/followers/followers-list'
import { personId } from '../../../../shared/domain/ids'
import { addMilliseconds, DAY_MS, HOUR_MS, MINUTE_MS } from '../../../../shared/domain/values/time/instant'
import { changeContact } from '../../../../shared/use-cases/contact-lists/change-contact'
import { erasePerson } from '../../../../shared/use-cases/erasure/erase-person'
import { requestErasure } from '../../../../shared/use-cases/erasure/request-erasure'
import { askToFollow } from '../../../../shared/use-cases/followers/ask-to-follow'
import { confirmFollow } from '../../../../shared/use-cases/followers/confirm-follow'
import { queueFollowMails } from '../../../../shared/use-cases/followers/queue-follow-mails'
import { updateFollowers } from '../../../../shared/use-cases/followers/update-followers'
import { loadMail } from '../../../../shared/use-cases/mail/load-mail'
import { mimeRenderer } from '../../../../shared/use-cases/mail/mime-renderer'
import { createInMemoryDependencies } from '../../../support/in-memory-dependencies'

const now = '2026-11-20T09:00:00.000Z'
const email = 'amina@example.org'
const person = personId(email)
const key = followMailKey({ personId: person, requestedAt: now })

const askAndConfirm = async (deps: ReturnType<typeof createInMemoryDependencies>, address: string) => {
  await askToFollow(deps, { email: address, language: 'en' })
  await confirmFollow(deps, personId(address))
}
const addressesOn = async (deps: ReturnType<typeof createInMemoryDependencies>) =>
  (await deps.contactLists.contacts(FOLLOWERS_LIST_ID))?.contacts.map((contact) => contact.email)

describe('the mail with the link', () => {
  it('goes to the address in the language of the form, and has no word that was typed', async () => {
    const deps = createInMemoryDependencies({ now })
    await askToFollow(deps, { email, language: 'fr' })

    const mail = await loadMail(deps, key, mimeRenderer)

    if (!mail.send) throw new Error(mail.reason)
    expect([mail.to, mail.usefulUntil]).toEqual([email, '2026-11-22T09:00:00.000Z'])
    const raw = Buffer.from(await mail.compose()).toString()
    expect(raw).toContain('Content-Language: fr')
    expect(raw.replaceAll('=\r\n', '')).toContain('/follow/')
  })

  it('is not sent to a suppressed address, when it is too late, or when the request is gone', async () => {
    const deps = createInMemoryDependencies({ now })
    expect(await loadMail(deps, key, mimeRenderer)).toMatchObject({ reason: 'recipient-gone' })
    await askToFollow(deps, { email, language: 'en' })
    await deps.suppressions.suppress({ personId: person, reason: 'bounced', at: now })
    expect(await loadMail(deps, key, mimeRenderer)).toMatchObject({ reason: 'suppressed' })
    deps.setNow(addMilliseconds(now, 2 * DAY_MS))
    expect(await loadMail(deps, key, mimeRenderer)).toMatchObject({ state: 'missed', reason: 'too-late' })
  })

  it('is queued again at the next full hour while it is due, and not once it is settled', async () => {
    const deps = createInMemoryDependencies({ now: addMilliseconds(now, -HOUR_MS / 2) })
    await askToFollow(deps, { email, language: 'en' })
    const queued: unknown[] = []
    deps.queues.enqueueMails = async (keys) => void queued.push(...keys)

    await queueFollowMails(deps)
    expect(queued).toEqual([])
    deps.setNow(now)
    await queueFollowMails(deps)
    expect(queued).toEqual([key])

    await confirmFollow(deps, person)
    await queueFollowMails(deps)
    expect(queued).toHaveLength(1)
  })

  it('is left to the stream of the table for two minutes', async () => {
    const deps = createInMemoryDependencies({ now: addMilliseconds(now, -MINUTE_MS) })
    await askToFollow(deps, { email, language: 'en' })
    const queued: unknown[] = []
    deps.queues.enqueueMails = async (keys) => void queued.push(...keys)

    deps.setNow(now)
    expect(await queueFollowMails(deps)).toEqual({ isPending: true })
    expect(queued).toEqual([])
    deps.setNow(addMilliseconds(now, MINUTE_MS))
    await queueFollowMails(deps)
    expect(queued).toEqual([key])
  })
})

describe('the list of those who are told of new clinics', () => {
  it('gets who confirmed, once, and nobody who unsubscribed before it was written', async () => {
    const deps = createInMemoryDependencies({ now })
    for (const address of ['b@example.org', 'a@example.org', 'c@example.org'])
      await askAndConfirm(deps, address)
    await askToFollow(deps, { email: 'd@example.org', language: 'en' })
    await deps.suppressions.unsubscribe(personId('c@example.org'), addMilliseconds(now, 1000))
    expect(await deps.contactLists.get(FOLLOWERS_LIST_ID)).toBeUndefined()

    expect(await updateFollowers(deps)).toBe(2)
    expect(await updateFollowers(deps)).toBe(0)

    expect(await addressesOn(deps)).toEqual(['a@example.org', 'b@example.org'])
    expect(await deps.contactLists.get(FOLLOWERS_LIST_ID)).toMatchObject({
      owner: 'itu',
      size: 2,
      version: 2,
    })
  })

  it('does not get a person again whom staff have removed', async () => {
    const deps = createInMemoryDependencies({ now })
    await askAndConfirm(deps, email)
    await updateFollowers(deps)
    const [before = null] = (await deps.contactLists.contacts(FOLLOWERS_LIST_ID))?.contacts ?? []
    await changeContact(deps, { listId: FOLLOWERS_LIST_ID, before, after: null, by: 'staff-1' })

    expect(await updateFollowers(deps)).toBe(0)
    expect(await addressesOn(deps)).toEqual([])
  })

  it('is written again when staff change it at the same time, and keeps their change', async () => {
    const deps = createInMemoryDependencies({ now })
    await askAndConfirm(deps, email)
    await updateFollowers(deps)
    await askAndConfirm(deps, 'b@example.org')
    const { replace } = deps.contactLists
    deps.contactLists.replace = async (...args) => {
      deps.contactLists.replace = replace
      const [before = null] = (await deps.contactLists.contacts(FOLLOWERS_LIST_ID))?.contacts ?? []
      const after = before && { ...before, name: 'Amina' }
      await changeContact(deps, { listId: FOLLOWERS_LIST_ID, before, after, by: 'staff-1' })
      return replace(...args)
    }

    expect(await updateFollowers(deps)).toBe(1)
    expect((await deps.contactLists.contacts(FOLLOWERS_LIST_ID))?.contacts).toMatchObject([
      { email, name: 'Amina' },
      { email: 'b@example.org', name: '' },
    ])
  })

  it('keeps a confirmation that waits when the form is sent again with the address', async () => {
    const deps = createInMemoryDependencies({ now })
    await askAndConfirm(deps, email)
    await askToFollow(deps, { email, language: 'fr' })

    await updateFollowers(deps)
    expect(await addressesOn(deps)).toEqual([email])
  })

  it('loses at night who unsubscribed or whose address bounced', async () => {
    const deps = createInMemoryDependencies({ now })
    for (const address of ['a@example.org', 'b@example.org', 'c@example.org'])
      await askAndConfirm(deps, address)
    expect(await updateFollowers(deps)).toBe(3)
    await deps.suppressions.unsubscribe(personId('a@example.org'), addMilliseconds(now, 1000))
    await deps.suppressions.suppress({ personId: personId('c@example.org'), reason: 'bounced', at: now })

    expect(await updateFollowers(deps)).toBe(2)
    expect(await addressesOn(deps)).toEqual(['b@example.org'])
    expect(await updateFollowers(deps)).toBe(0)
    const audit = await deps.contactLists.audit(FOLLOWERS_LIST_ID)
    expect(audit.at(-1)).toMatchObject({ by: 'followers', facts: { left: 2, size: 1 } })
  })

  it('has no trace of a person after an erasure', async () => {
    const deps = createInMemoryDependencies({ now })
    await askAndConfirm(deps, email)
    await updateFollowers(deps)
    await requestErasure(deps, { email, idempotencyKey: 'form-1', by: 'admin-1' })
    const [erasure] = await deps.erasures.listAll()
    if (!erasure) throw new Error('no erasure')

    expect(await erasePerson(deps, erasure)).toBe('under-way')
    expect(await erasePerson(deps, erasure)).toBe('done')

    expect(await addressesOn(deps)).toEqual([])
    expect(await deps.contactLists.findFollowRequest(person)).toBeUndefined()
    expect(await deps.ledger.listByRecipient('followers', person)).toEqual([])
  })
})

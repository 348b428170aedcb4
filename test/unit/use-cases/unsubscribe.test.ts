import { describe, expect, it } from 'vitest'
import { personId } from '../../../shared/domain/ids'
import { draftImport } from '../../../shared/use-cases/contact-lists/draft-import'
import { previewImport } from '../../../shared/use-cases/contact-lists/preview-import'
import { askErasure } from '../../../shared/use-cases/erase-person/ask-erasure'
import { erasePeople } from '../../../shared/use-cases/erase-person/erase-people'
import { register } from '../../../shared/use-cases/registration/register'
import { subscribeAgain, unsubscribe } from '../../../shared/use-cases/unsubscribe'
import { aForm, anAuditRecord, aPublishedClinic, somalia } from '../../support/builders'
import { aContact, aContactList, aListAudit } from '../../support/contact-builders'
import { live, mailsTo } from '../../support/live'
import { memoryWorld } from '../../support/memory-world'

const form = aForm()
const person = personId(form.email)

describe('somebody who wants no more invitations', () => {
  it('gets every mail of a clinic that she has registered for, before it or after', async () => {
    for (const before of [true, false]) {
      const world = memoryWorld()
      await world.clinics.create(aPublishedClinic(), anAuditRecord())
      if (before) await unsubscribe(world, person)
      expect(await register(world, { clinicId: somalia, form })).toBe('registered')
      if (!before) await unsubscribe(world, person)

      await live(world, somalia, '2026-12-12T09:00:00.000Z')

      expect(mailsTo(world, form.email)).toEqual([
        'confirmation',
        'reminder-week',
        'reminder-day 1',
        'join-link 1',
        'reminder-day 2',
        'join-link 2',
      ])
    }
  })

  it('is unsubscribed once, and may take it back once', async () => {
    const world = memoryWorld()
    expect(await Promise.all([1, 2].map(() => unsubscribe(world, person)))).toEqual(['unsubscribed', 'known'])
    expect(await subscribeAgain(world, person)).toBe('subscribed')
    expect(await subscribeAgain(world, person)).toBe('not-unsubscribed')
    expect(await world.suppressions.hasUnsubscribed(person)).toBe(false)
  })

  it('stays so when she is erased, and when a list with her address is imported again', async () => {
    const world = memoryWorld()
    await unsubscribe(world, person)
    await askErasure(world, { email: form.email, once: 'first-form', by: 'admin-1' })
    for (let round = 0; round < 2; round += 1) await erasePeople(world, { told: () => {}, failed: () => {} })
    expect((await world.erasures.all()).map(({ doneAt }) => doneAt)).toEqual([expect.any(String)])

    const list = aContactList()
    await world.contactLists.create(list, aListAudit())
    const rows = [{ row: 2, contact: aContact({ email: form.email }) }]
    const draft = await draftImport(world, { listId: list.id, clinicId: null, by: 'staff-1', rows })
    const preview = await previewImport(world, { listId: list.id, importId: draft.id })

    expect(preview?.report.counts).toMatchObject({ unsubscribed: 1, new: 0 })
  })
})

import { describe, expect, it } from 'vitest'
import { personId } from '../../shared/domain/ids'
import { aContact, aContactList, aListAudit, anImportDraft } from '../support/builders/contact-builders'
import { inParallel, type OpenStores, tally } from '../support/stores/stores-under-test'

export const contactListStoreContract = (open: OpenStores) =>
  describe('contact lists', () => {
    it('replace all contacts of a list or none, for one of several concurrent callers', async () => {
      const { contactLists } = await open()
      await contactLists.create(aContactList(), aListAudit())
      const many = Array.from({ length: 4_000 }, (_, index) =>
        aContact({ email: `p${String(index).padStart(4, '0')}@example.org`, name: 'x'.repeat(150) }),
      )

      const results = await inParallel(3, (index) =>
        contactLists.replace(aContactList({ version: 2, size: index }), many.slice(index), aListAudit()),
      )
      const found = await contactLists.contacts(aContactList().id)

      expect(tally(results)).toEqual({ saved: 1, conflict: 2 })
      const winner = results.indexOf('saved')
      expect(found?.list.size).toBe(winner)
      expect(found?.contacts).toEqual(many.slice(winner))
      expect(await contactLists.replace(aContactList({ version: 2 }), [], aListAudit())).toBe('conflict')
      expect(await contactLists.replace(aContactList({ version: 3 }), [aContact()], aListAudit())).toBe(
        'saved',
      )
      expect((await contactLists.contacts(aContactList().id))?.contacts).toEqual([aContact()])
      expect((await contactLists.audit(aContactList().id)).length).toBe(3)
    })

    it('are read from any contact on, in order of address, and go on when they are replaced meanwhile', async () => {
      const { contactLists } = await open()
      const { id } = aContactList()
      await contactLists.create(aContactList(), aListAudit())
      const many = Array.from({ length: 2_000 }, (_, index) =>
        aContact({ email: `p${String(index).padStart(4, '0')}@example.org`, name: 'x'.repeat(100) }),
      )
      await contactLists.replace(aContactList({ version: 2 }), many.toReversed(), aListAudit())
      const contactsFrom = (email: string) => Array.fromAsync(contactLists.contactsAfter(id, email))

      expect((await contactsFrom('')).flat()).toEqual(many)
      expect((await contactsFrom('p1233@example.org')).flat()).toEqual(many.slice(1_234))
      expect((await contactsFrom('p1233@example.org~')).flat()).toEqual(many.slice(1_234))
      expect((await contactsFrom('z')).flat()).toEqual([])
      const read: string[] = []
      for await (const page of contactLists.contactsAfter(id, '')) {
        if (read.length === 0) {
          const fewer = many.filter((_, index) => index % 2 === 0)
          await contactLists.replace(aContactList({ version: 3 }), fewer, aListAudit())
        }
        read.push(...page.map(({ email }) => email))
      }
      expect(read).toEqual(read.toSorted())
      expect(new Set(read).size).toBe(read.length)
      expect(read.at(-1)).toMatch(/p199[89]@/)
    })

    it('have one contact added, changed and removed by one of several concurrent callers', async () => {
      const { contactLists } = await open()
      const { id } = aContactList()
      await contactLists.create(aContactList(), aListAudit())
      const many = Array.from({ length: 1_500 }, (_, index) =>
        aContact({ email: `p${String(index).padStart(4, '0')}@example.org`, name: 'x'.repeat(100) }),
      )
      await contactLists.replace(aContactList({ version: 2, size: 1_500 }), many, aListAudit())
      const change = (version: number, before: string | null, after: ReturnType<typeof aContact> | null) =>
        contactLists.changeContact(aContactList({ version, size: version }), { before, after }, aListAudit())
      const added = aContact({ email: 'p0700@example.org-x.example' })

      const results = await inParallel(3, () => change(3, null, added))
      expect(tally(results)).toEqual({ saved: 1, conflict: 2 })
      expect(await contactLists.findContact(id, added.email)).toEqual(added)
      expect(await contactLists.findContact(id, 'p0700@example.org')).toEqual(many[700])
      const corrected = { ...added, email: 'a@example.org', name: 'Ada' }
      expect(await change(4, added.email, corrected)).toBe('saved')
      expect(await contactLists.findContact(id, added.email)).toBeUndefined()
      expect((await contactLists.contacts(id))?.contacts).toEqual([corrected, ...many])
      expect(await change(5, 'a@example.org', null)).toBe('saved')
      expect(await change(5, 'p0000@example.org', null)).toBe('conflict')
      expect(await contactLists.contacts(id)).toEqual({
        list: aContactList({ version: 5, size: 5 }),
        contacts: many,
      })
      expect(await contactLists.findContact(id, 'z@example.org')).toBeUndefined()
    })

    it('become empty and are filled again one by one', async () => {
      const { contactLists } = await open()
      const { id } = aContactList()
      await contactLists.create(aContactList(), aListAudit())
      const { email } = aContact()
      const change = (version: number, before: string | null, after: ReturnType<typeof aContact> | null) =>
        contactLists.changeContact(aContactList({ version }), { before, after }, aListAudit())
      expect(await change(2, null, aContact())).toBe('saved')
      expect(await change(3, email, null)).toBe('saved')
      expect((await contactLists.contacts(id))?.contacts).toEqual([])
      expect(await contactLists.findContact(id, email)).toBeUndefined()
      expect(await change(4, null, aContact())).toBe('saved')
      expect(await contactLists.findContact(id, email)).toEqual(aContact())
    })

    it('are renamed with their contacts kept, by one of several concurrent callers', async () => {
      const { contactLists } = await open()
      const { id } = aContactList()
      await contactLists.create(aContactList(), aListAudit())
      await contactLists.replace(aContactList({ version: 2, size: 1 }), [aContact()], aListAudit())

      const results = await inParallel(3, (index) =>
        contactLists.saveDetails(aContactList({ version: 3, size: 1, name: `Name ${index}` }), aListAudit()),
      )

      expect(tally(results)).toEqual({ saved: 1, conflict: 2 })
      const found = await contactLists.contacts(id)
      expect(found?.list.name).toBe(`Name ${results.indexOf('saved')}`)
      expect(found?.contacts).toEqual([aContact()])
    })

    it('keep a draft until it is removed, and only for its own list', async () => {
      const { contactLists } = await open()
      const contacts = Array.from({ length: 4_000 }, () => aContact({ name: 'x'.repeat(150) }))
      const draft = anImportDraft(contacts)
      await contactLists.saveDraft(draft)

      expect(await contactLists.draft(draft.listId, draft.id)).toEqual(draft)
      expect(await contactLists.draft(aContactList({ id: 'list-bbbbbbbbbb' }).id, draft.id)).toBeUndefined()
      const columns = draft.columns.map((column) => ({ ...column, field: null }))
      await contactLists.saveDraftColumns({ ...draft, columns, revision: 2 })
      expect(await contactLists.draft(draft.listId, draft.id)).toEqual({ ...draft, columns, revision: 2 })
      await contactLists.removeDraft(draft.listId, draft.id)
      await contactLists.removeDraft(draft.listId, draft.id)
      await contactLists.saveDraftColumns(draft)
      expect(await contactLists.draft(draft.listId, draft.id)).toBeUndefined()
    })

    it('are removed completely with their drafts by one of several callers, and never with an old version', async () => {
      const { contactLists } = await open()
      const { id } = aContactList()
      await contactLists.create(aContactList(), aListAudit())
      const filled = aContactList({ version: 2, size: 1 })
      await contactLists.replace(filled, [aContact()], aListAudit())
      const draft = anImportDraft()
      await contactLists.saveDraft(draft)
      const erased = aListAudit({ action: 'erased', at: '2026-11-21T09:00:00.000Z' })

      expect(await contactLists.remove(aContactList(), erased)).toBe('conflict')
      const results = await inParallel(3, () => contactLists.remove(filled, erased))

      expect(tally(results)).toEqual({ removed: 1, conflict: 2 })
      expect(await contactLists.get(id)).toBeUndefined()
      expect(await contactLists.contacts(id)).toBeUndefined()
      expect(await contactLists.draft(id, draft.id)).toBeUndefined()
      expect(await contactLists.listAll()).toEqual([])
      expect((await contactLists.audit(id)).map(({ action }) => action)).toEqual(['made', 'made', 'erased'])
      const late = aContactList({ version: 3, size: 1 })
      expect(await contactLists.replace(late, [aContact()], aListAudit())).toBe('conflict')
    })

    it('lose entries written during their removal, while other lists are not changed', async () => {
      const { contactLists } = await open()
      const other = aContactList({ id: 'list-bbbbbbbbbb' })
      for (const list of [aContactList(), other]) {
        await contactLists.create(list, aListAudit({ listId: list.id }))
        await contactLists.replace({ ...list, version: 2, size: 1 }, [aContact()], aListAudit())
      }
      await contactLists.remove(aContactList({ version: 2 }), aListAudit({ action: 'erased' }))
      const draft = anImportDraft()
      for (const { id } of [aContactList(), other]) await contactLists.saveDraft({ ...draft, listId: id })

      await contactLists.deleteRemovedLists()
      await contactLists.deleteRemovedLists()

      expect(await contactLists.draft(aContactList().id, draft.id)).toBeUndefined()
      expect(await contactLists.draft(other.id, draft.id)).toBeDefined()
      expect((await contactLists.contacts(other.id))?.contacts).toEqual([aContact()])
    })

    it('report who of many people gets no invitation, the more serious reason first', async () => {
      const { suppressions } = await open()
      const at = '2026-11-20T09:00:00.000Z'
      const ids = Array.from({ length: 120 }, (_, index) => personId(`p${index}@example.org`))
      const [both = '', gone = '', left = ''] = ids
      for (const id of [both, left]) expect(await suppressions.unsubscribe(id, at)).toBe('unsubscribed')
      expect(await suppressions.unsubscribe(left, at)).toBe('known')
      for (const id of [both, gone]) await suppressions.suppress({ personId: id, reason: 'bounced', at })

      const reasons = await suppressions.suppressionReasons(ids)

      expect(Object.fromEntries(reasons)).toEqual({
        [both]: 'bounced',
        [gone]: 'bounced',
        [left]: 'unsubscribed',
      })
      expect(await suppressions.hasUnsubscribed(left)).toBe(true)
      expect(await suppressions.hasUnsubscribed(gone)).toBe(false)
    })
  })

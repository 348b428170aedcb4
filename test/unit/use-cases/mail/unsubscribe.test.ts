import { describe, expect, it } from 'vitest'
import { personId } from '../../../../shared/domain/ids'
import { draftImport } from '../../../../shared/use-cases/contact-lists/draft-import'
import { previewImport } from '../../../../shared/use-cases/contact-lists/preview-import'
import { processErasures } from '../../../../shared/use-cases/erasure/process-erasures'
import { requestErasure } from '../../../../shared/use-cases/erasure/request-erasure'
import { resubscribePerson, unsubscribePerson } from '../../../../shared/use-cases/mail/unsubscribe'
import { registerPerson } from '../../../../shared/use-cases/registration/register-person'
import { aForm, anAuditRecord, aPublishedClinic, somaliaClinicId } from '../../../support/builders/builders'
import { aContact, aContactList, aListAudit, anImportDraft } from '../../../support/builders/contact-builders'
import { acceptedMailsTo, runUntil } from '../../../support/execution/run-until'
import { createInMemoryDependencies } from '../../../support/in-memory-dependencies'
import { aStaff } from '../../functions/console/in-memory-console'

const form = aForm()
const person = personId(form.email)

describe('a person who has unsubscribed from invitations', () => {
  it('gets every mail of a clinic that they have registered for, before it or after', async () => {
    for (const before of [true, false]) {
      const deps = createInMemoryDependencies()
      await deps.clinics.create(aPublishedClinic(), anAuditRecord())
      if (before) await unsubscribePerson(deps, person)
      expect(await registerPerson(deps, { clinicId: somaliaClinicId, form })).toBe('registered')
      if (!before) await unsubscribePerson(deps, person)

      await runUntil(deps, somaliaClinicId, '2026-12-12T09:00:00.000Z')

      expect(acceptedMailsTo(deps, form.email)).toEqual([
        'confirmation',
        'reminder-week',
        'reminder-day 1',
        'join-link 1',
        'reminder-day 2',
        'join-link 2',
      ])
    }
  })

  it('is unsubscribed once, and may subscribe again once', async () => {
    const deps = createInMemoryDependencies()
    expect(await Promise.all([1, 2].map(() => unsubscribePerson(deps, person)))).toEqual([
      'unsubscribed',
      'known',
    ])
    expect(await resubscribePerson(deps, person)).toBe('subscribed')
    expect(await resubscribePerson(deps, person)).toBe('not-unsubscribed')
    expect(await deps.suppressions.hasUnsubscribed(person)).toBe(false)
  })

  it('stays unsubscribed when erased, and when a list with the address is imported again', async () => {
    const deps = createInMemoryDependencies()
    await unsubscribePerson(deps, person)
    await requestErasure(deps, { email: form.email, idempotencyKey: 'first-form', by: 'admin-1' })
    for (let revision = 0; revision < 2; revision += 1)
      await processErasures(deps, { onProgress: () => {}, onFailure: () => {} })
    expect((await deps.erasures.listAll()).map(({ doneAt }) => doneAt)).toEqual([expect.any(String)])

    const list = aContactList()
    await deps.contactLists.create(list, aListAudit())
    const draft = await draftImport(deps, anImportDraft([aContact({ email: form.email })]))
    const preview = await previewImport(deps, { listId: list.id, importId: draft.id, staff: aStaff() })

    expect(preview?.report.counts).toMatchObject({ unsubscribed: 1, new: 0 })
  })
})

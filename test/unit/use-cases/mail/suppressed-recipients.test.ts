import { describe, expect, it } from 'vitest'
import { personId } from '../../../../shared/domain/ids'
import { MailFeedback } from '../../../../shared/domain/mail/ledger/mail-feedback'
import { applyImport } from '../../../../shared/use-cases/contact-lists/apply-import'
import { draftImport } from '../../../../shared/use-cases/contact-lists/draft-import'
import { previewImport } from '../../../../shared/use-cases/contact-lists/preview-import'
import { recordMailFeedback } from '../../../../shared/use-cases/mail/feedback/record-mail-feedback'
import { registerPerson } from '../../../../shared/use-cases/registration/register-person'
import {
  aForm,
  aLedgerEntry,
  anAuditRecord,
  aPublishedClinic,
  aRegistration,
} from '../../../support/builders/builders'
import { aContact, aContactList, anImportDraft } from '../../../support/builders/contact-builders'
import {
  aDraftCampaign,
  depsWithContactList,
  runCampaign,
  startDraft,
  stubRenderer,
} from '../../../support/execution/campaign-driver'
import { acceptedMailsTo, drainQueues } from '../../../support/execution/run-until'
import type { InMemoryDependencies } from '../../../support/in-memory-dependencies'
import { sesTagsOf } from '../../../support/ses-tags'
import { aStaff } from '../../functions/console/in-memory-console'

const other = 'dfs-security-clinic-for-lesotho-b2c3d'
const { email } = aRegistration()
const stays = 'stays@example.org'

const eventDetails = {
  bounced: {
    eventType: 'Bounce',
    bounce: { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: email }] },
  },
  complained: {
    eventType: 'Complaint',
    complaint: {
      complaintFeedbackType: 'abuse',
      complainedRecipients: [{ emailAddress: email.toUpperCase() }],
    },
  },
}

/** A list with a contact who is registered for one clinic, and the SES event about their confirmation. */
const depsAfterFeedback = async (feedback: keyof typeof eventDetails): Promise<InMemoryDependencies> => {
  const deps = await depsWithContactList([aContact({ email }), aContact({ email: stays })])
  await deps.clinics.create(aPublishedClinic({ id: other }), anAuditRecord({ clinicId: other }))
  const entry = aLedgerEntry({ state: 'accepted', attempt: 1 })
  await deps.registrations.register(aRegistration(), entry, null)
  const tags = sesTagsOf(entry)
  const detail = { ...eventDetails[feedback], mail: { messageId: 'ses-1', tags } }
  await recordMailFeedback(deps, MailFeedback.parse({ time: deps.now(), detail }))
  return deps
}

const importAgain = async (deps: InMemoryDependencies) => {
  const about = { listId: aContactList().id, staff: aStaff() }
  const contacts = [email, 'new@example.org'].map((address) => aContact({ email: address }))
  const { id } = await draftImport(deps, anImportDraft(contacts))
  const preview = await previewImport(deps, { ...about, importId: id })
  const shown = preview?.report.digest ?? ''
  expect(await applyImport(deps, { ...about, importId: id, shown })).toMatchObject({ result: 'taken' })
  return preview?.report.counts
}

describe('an address that bounced, and one whose owner complained', () => {
  it('get no mail of any other clinic', async () => {
    for (const word of ['bounced', 'complained'] as const) {
      const deps = await depsAfterFeedback(word)
      await registerPerson(deps, { clinicId: other, form: aForm() })
      await registerPerson(deps, { clinicId: other, form: aForm({ email: stays }) })
      await drainQueues(deps, other)
      expect(acceptedMailsTo(deps, email)).toEqual([])
      expect(acceptedMailsTo(deps, stays)).toEqual(['confirmation'])
      const [entry] = (await Array.fromAsync(deps.ledger.pages(other)))
        .flat()
        .filter(({ state }) => state === 'skipped')
      expect(entry).toMatchObject({ reason: 'suppressed' })
    }
  })

  it('get no invitation, both after a new import of the list and when they were on it before', async () => {
    for (const word of ['bounced', 'complained'] as const) {
      const deps = await depsAfterFeedback(word)
      expect(await importAgain(deps)).toMatchObject({ [word]: 1, new: 1 })
      expect(await deps.suppressions.find(personId(email))).toMatchObject({ reason: word })
      await startDraft(deps, await aDraftCampaign(deps))
      await runCampaign(deps, stubRenderer)
      expect(deps.sent.map(({ to }) => to).toSorted()).toEqual(['new@example.org', stays])
    }
  })
})

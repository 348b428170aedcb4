import { describe, expect, it } from 'vitest'
import { personId } from '../../../shared/domain/ids'
import { keyOf } from '../../../shared/domain/mail/mail-entry'
import { MailFeedback } from '../../../shared/domain/mail/mail-feedback'
import { draftImport } from '../../../shared/use-cases/contact-lists/draft-import'
import { previewImport } from '../../../shared/use-cases/contact-lists/preview-import'
import { takeImport } from '../../../shared/use-cases/contact-lists/take-import'
import { recordMailFeedback } from '../../../shared/use-cases/record-mail-feedback'
import { register } from '../../../shared/use-cases/registration/register'
import { aForm, aLedgerEntry, anAuditRecord, aPublishedClinic, aRegistration } from '../../support/builders'
import { aDraftCampaign, begin, quick, run, worldWithList } from '../../support/campaigns'
import { aContact, aContactList } from '../../support/contact-builders'
import { mailsTo, settle } from '../../support/live'
import type { MemoryWorld } from '../../support/memory-world'

const other = 'dfs-security-clinic-for-lesotho-b2c3d'
const { email } = aRegistration()
const stays = 'stays@example.org'

const told = {
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

/** A list with somebody who is registered for one clinic, of whose confirmation SES then tells. */
const worldThatHeard = async (word: keyof typeof told): Promise<MemoryWorld> => {
  const world = await worldWithList([aContact({ email }), aContact({ email: stays })])
  await world.clinics.create(aPublishedClinic({ id: other }), anAuditRecord({ clinicId: other }))
  const entry = aLedgerEntry({ state: 'accepted', attempt: 1 })
  await world.registrations.register(aRegistration(), entry, null)
  const { clinicId, recipientId, kind, planVersion } = keyOf(entry)
  const tags = {
    clinic: [clinicId],
    recipient: [recipientId],
    kind: [kind],
    day: ['0'],
    version: [String(planVersion)],
  }
  const detail = { ...told[word], mail: { messageId: 'ses-1', tags } }
  await recordMailFeedback(world, MailFeedback.parse({ time: world.now(), detail }))
  return world
}

const importAgain = async (world: MemoryWorld) => {
  const about = { listId: aContactList().id, by: 'staff-1' }
  const rows = [email, 'new@example.org'].map((address, index) => ({
    row: index + 2,
    contact: aContact({ email: address }),
  }))
  const { id } = await draftImport(world, { ...about, clinicId: null, rows })
  const preview = await previewImport(world, { listId: about.listId, importId: id })
  const shown = preview?.report.digest ?? ''
  expect(await takeImport(world, { ...about, importId: id, shown })).toMatchObject({ result: 'taken' })
  return preview?.report.counts
}

describe('an address that bounced, and one whose owner complained', () => {
  it('get no mail of any other clinic', async () => {
    for (const word of ['bounced', 'complained'] as const) {
      const world = await worldThatHeard(word)
      await register(world, { clinicId: other, form: aForm() })
      await register(world, { clinicId: other, form: aForm({ email: stays }) })
      await settle(world, other)
      expect(mailsTo(world, email)).toEqual([])
      expect(mailsTo(world, stays)).toEqual(['confirmation'])
      const [entry] = (await Array.fromAsync(world.ledger.pages(other)))
        .flat()
        .filter(({ state }) => state === 'skipped')
      expect(entry).toMatchObject({ reason: 'suppressed' })
    }
  })

  it('get no invitation either after a new import of the list, nor when they stood on it before', async () => {
    for (const word of ['bounced', 'complained'] as const) {
      const world = await worldThatHeard(word)
      expect(await importAgain(world)).toMatchObject({ [word]: 1, new: 1 })
      expect(await world.suppressions.find(personId(email))).toMatchObject({ reason: word })
      await begin(world, await aDraftCampaign(world))
      await run(world, quick)
      expect(world.sent.map(({ to }) => to).toSorted()).toEqual(['new@example.org', stays])
    }
  })
})

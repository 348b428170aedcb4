import { describe, expect, it } from 'vitest'
import { personId } from '../../../../shared/domain/ids'
import { MailFeedback } from '../../../../shared/domain/mail/ledger/mail-feedback'
import { readTimeline } from '../../../../shared/queries/timeline'
import { readCampaignProgress } from '../../../../shared/use-cases/campaigns/read-campaign-progress'
import { erasePastRetention } from '../../../../shared/use-cases/erasure/erase-past-retention'
import { processErasures } from '../../../../shared/use-cases/erasure/process-erasures'
import { recordMailFeedback } from '../../../../shared/use-cases/mail/feedback/record-mail-feedback'
import { somaliaClinicId } from '../../../support/builders/builders'
import { anErasure } from '../../../support/builders/erasure-builder'
import {
  aDraftCampaign,
  campaignMails,
  contactAddress,
  depsWithContactList,
  numberedContacts,
  readCampaign,
  reportFeedback,
  runCampaign,
  runNextCampaignJob,
  sendQueuedMails,
  startDraft,
  stubRenderer,
} from '../../../support/execution/campaign-driver'
import { crashAfterWrites } from '../../../support/execution/crash-after'
import type { InMemoryDependencies } from '../../../support/in-memory-dependencies'
import { sesTagsOf } from '../../../support/ses-tags'
import { readStoredClinic } from '../../../support/stores/read-stored-clinic'
import { snapshotStores } from '../../../support/stores/store-snapshot'
import { aStaff } from '../../functions/console/in-memory-console'

const processAllErasures = async (deps: InMemoryDependencies) => {
  const fail = (_: string, error: unknown) => {
    throw error
  }
  for (let rounds = 0; rounds < 3; rounds += 1) {
    await processErasures(deps, { onProgress: () => undefined, onFailure: fail })
    deps.setNow(new Date(Date.parse(deps.now()) + 300_000).toISOString())
  }
}

describe('an erased recipient', () => {
  it('is removed from every campaign, before or after their mail, and the counts stay', async () => {
    const deps = await depsWithContactList(numberedContacts(60))
    await startDraft(deps, await aDraftCampaign(deps))
    await runNextCampaignJob(deps)
    await sendQueuedMails(deps, 50, stubRenderer)
    const sent = deps.sent[0]?.to ?? ''
    const unsent =
      numberedContacts(60).find(({ email }) => !deps.sent.some(({ to }) => to === email))?.email ?? ''
    const before = await readCampaignProgress(deps, await readCampaign(deps))
    for (const [index, email] of [sent, unsent].entries()) {
      await deps.erasures.add(
        anErasure({ id: `erasure-${index}`, personId: personId(email), occurrences: [] }),
      )
    }

    await processAllErasures(deps)

    const snapshot = await snapshotStores(deps)
    for (const email of [sent, unsent]) {
      expect(snapshot).not.toContain(email)
      expect(
        (await deps.contactLists.contacts('list-aaaaaaaaaa'))?.contacts.map((one) => one.email),
      ).not.toContain(email)
    }
    expect(await campaignMails(deps)).toHaveLength(49)
    expect(await readCampaignProgress(deps, await readCampaign(deps))).toEqual(before)
    expect((await deps.erasures.listAll()).every(({ doneAt }) => doneAt !== null)).toBe(true)
    await runCampaign(deps, stubRenderer)
    expect(await readCampaign(deps)).toMatchObject({ state: 'finished' })
    expect(deps.sent).toHaveLength(59)
  })
})

describe('a queued mail to a person who was erased meanwhile', () => {
  it('is neither sent nor recorded', async () => {
    const deps = await depsWithContactList(numberedContacts(2))
    await startDraft(deps, await aDraftCampaign(deps))
    await runNextCampaignJob(deps)
    await deps.campaigns.removeRecipients(somaliaClinicId, 1, personId(contactAddress(0)))
    expect((await sendQueuedMails(deps, undefined, stubRenderer)).toSorted()).toEqual(['accepted', 'skipped'])
    expect((await campaignMails(deps)).map(({ state }) => state)).toEqual(['accepted'])
  })
})

describe('a clinic past its retention', () => {
  it('loses the recipients of its campaigns and keeps the counts, also after a crash at any write', async () => {
    for (let writes = 0; writes < 8; writes += 1) {
      const deps = await depsWithContactList(numberedContacts(40))
      await startDraft(deps, await aDraftCampaign(deps))
      await runCampaign(deps, stubRenderer)
      await reportFeedback(deps, 'bounced', 2)
      const timeline = await readTimeline(deps, aStaff(), await readStoredClinic(deps))
      const before = await readCampaignProgress(deps, await readCampaign(deps))
      deps.setNow('2027-12-20T02:10:00.000Z')
      const options = { maxItems: 5_000, onFailure: () => undefined }
      await erasePastRetention(crashAfterWrites(deps, writes), options)
      for (let runs = 0; runs < 4; runs += 1) await erasePastRetention(deps, options)
      const everything = await snapshotStores(deps)
      expect(everything).not.toContain(contactAddress(3))
      expect(await campaignMails(deps)).toEqual([])
      expect(await deps.campaigns.removeRecipients(somaliaClinicId, 1, null)).toBe(0)
      expect(await readCampaignProgress(deps, await readCampaign(deps))).toEqual(before)
      expect(await readTimeline(deps, aStaff(), await readStoredClinic(deps))).toEqual(timeline)
      expect((await deps.clinics.get(somaliaClinicId))?.erasedAt).not.toBeNull()
    }
  })
})

describe('a complaint of a person who was erased meanwhile', () => {
  it('keeps the address from being invited again', async () => {
    const deps = await depsWithContactList(numberedContacts(2))
    await startDraft(deps, await aDraftCampaign(deps))
    await runCampaign(deps, stubRenderer)
    const [mail] = await campaignMails(deps)
    if (!mail) throw new Error('no mail was sent')
    await deps.campaigns.removeRecipients(somaliaClinicId, 1, mail.recipientId)

    const complaint = {
      eventType: 'Complaint',
      mail: { messageId: mail.sesMessageId, tags: sesTagsOf(mail) },
    }
    await recordMailFeedback(deps, MailFeedback.parse({ time: '2026-11-20T10:05:00Z', detail: complaint }))

    expect(await deps.suppressions.find(mail.recipientId)).toMatchObject({ reason: 'complained' })
  })
})

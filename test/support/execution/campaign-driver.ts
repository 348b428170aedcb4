import { type Campaign, toCampaignJob } from '../../../shared/domain/campaign/campaign'
import type { Contact } from '../../../shared/domain/contact-list/contact'
import { personId } from '../../../shared/domain/ids'
import type { LedgerEntry } from '../../../shared/domain/mail/ledger/ledger'
import { addMilliseconds, type Instant } from '../../../shared/domain/values/time/instant'
import {
  type CampaignAction,
  changeCampaignState,
} from '../../../shared/use-cases/campaigns/change-campaign-state'
import { createCampaign } from '../../../shared/use-cases/campaigns/create-campaign'
import { processCampaignBatch } from '../../../shared/use-cases/campaigns/process-campaign-batch'
import { selectForCampaign } from '../../../shared/use-cases/campaigns/select-for-campaign'
import { startCampaign } from '../../../shared/use-cases/campaigns/start-campaign'
import type { MailRenderer } from '../../../shared/use-cases/mail/mail-renderer'
import { mimeRenderer } from '../../../shared/use-cases/mail/mime-renderer'
import { sendMail } from '../../../shared/use-cases/mail/send-mail'
import { sweepClinics } from '../../../shared/use-cases/sweep/sweep-clinics'
import { anAuditRecord, aPublishedClinic, somaliaClinicId } from '../builders/builders'
import { aContact, aContactList, aListAudit } from '../builders/contact-builders'
import { createInMemoryDependencies, type InMemoryDependencies } from '../in-memory-dependencies'

/** The composition of mails is tested elsewhere; here it would take most of the time. */
export const stubRenderer: MailRenderer = {
  ...mimeRenderer,
  renderInvitation: async () => ({ raw: Buffer.from('an invitation') }),
}

export const contactAddress = (index: number): string => `contact-${index}@example.org`

/** @param count number of people, none of whom is used elsewhere */
export const numberedContacts = (count: number): Contact[] =>
  Array.from({ length: count }, (_, index) =>
    aContact({ email: contactAddress(index), name: `Contact ${index}` }),
  )

/** The Somalia clinic, three weeks before it, and a list of ITU's. */
export const depsWithContactList = async (
  contacts: Contact[],
  options: Parameters<typeof createInMemoryDependencies>[0] = {},
): Promise<InMemoryDependencies> => {
  const deps = createInMemoryDependencies(options)
  await deps.clinics.create(aPublishedClinic(), anAuditRecord())
  await deps.contactLists.create(aContactList(), aListAudit())
  await replaceContacts(deps, contacts)
  return deps
}

/** Replaces the contacts of the list with these. */
export const replaceContacts = async (
  deps: InMemoryDependencies,
  contacts: Contact[],
  listId = aContactList().id,
) => {
  const list = await deps.contactLists.get(listId)
  if (!list) throw new Error('no list')
  await deps.contactLists.replace(
    { ...list, size: contacts.length, version: list.version + 1 },
    contacts,
    aListAudit({ listId }),
  )
}

export const aDraftCampaign = (
  deps: InMemoryDependencies,
  reminds: number | null = null,
): Promise<Campaign> =>
  createCampaign(deps, { clinicId: somaliaClinicId, list: aContactList(), reminds, by: 'staff-1' })

/** Shows the preview and presses its button at once. */
export const startDraft = async (deps: InMemoryDependencies, draft: Campaign) => {
  const { digest } = await selectForCampaign(deps, draft, aPublishedClinic({ id: draft.clinicId }))
  const result = await startCampaign(deps, {
    clinicId: draft.clinicId,
    number: draft.number,
    shown: digest,
    by: 'staff-1',
  })
  await enqueueCampaignJob(deps, draft.number, draft.clinicId)
  return result
}

/** A campaign to this number of contacts, started just now. */
export const depsWithRunningCampaign = async (
  count: number,
  options: Parameters<typeof depsWithContactList>[1] = {},
): Promise<InMemoryDependencies> => {
  const deps = await depsWithContactList(numberedContacts(count), options)
  await startDraft(deps, await aDraftCampaign(deps))
  return deps
}

export const readCampaign = async (
  deps: InMemoryDependencies,
  number = 1,
  clinicId: string = somaliaClinicId,
): Promise<Campaign> => {
  const campaign = await deps.campaigns.get(clinicId, number)
  if (!campaign) throw new Error('no campaign')
  return campaign
}

/** The work of the stream when a campaign starts to run. */
export const enqueueCampaignJob = async (
  deps: InMemoryDependencies,
  number = 1,
  clinicId: string = somaliaClinicId,
): Promise<void> => {
  const campaign = await readCampaign(deps, number, clinicId)
  if (campaign.state === 'running' && campaign.progressCursor?.nextRunAt === null) {
    await deps.queues.enqueueCampaign(toCampaignJob(campaign))
  }
}

export const changeState = async (deps: InMemoryDependencies, action: CampaignAction, number = 1) => {
  const campaign = await readCampaign(deps, number)
  const turned = await changeCampaignState(deps, {
    clinicId: somaliaClinicId,
    number,
    action,
    stateVersion: campaign.stateVersion,
    by: 'staff-1',
  })
  await enqueueCampaignJob(deps, number)
  return turned
}

/** The next check that is due, at its time. */
export const runNextCampaignJob = async (deps: InMemoryDependencies) => {
  deps.queue.campaign.sort((a, b) => (a.at < b.at ? -1 : 1))
  const next = deps.queue.campaign.shift()
  if (!next) return undefined
  if (next.at > deps.now()) deps.setNow(next.at)
  return processCampaignBatch(deps, next.job)
}

/** The workers process the mails in the queue, up to a maximum. */
export const sendQueuedMails = async (
  deps: InMemoryDependencies,
  limit = Number.POSITIVE_INFINITY,
  renderer?: MailRenderer,
): Promise<string[]> => {
  const outcomes: string[] = []
  for (const { key } of deps.queue.mail.splice(0, limit)) {
    outcomes.push(await sendMail(deps, key, renderer))
  }
  return outcomes
}

/** Checks and deliveries in turn, until no job is left. */
export const runCampaign = async (deps: InMemoryDependencies, renderer?: MailRenderer): Promise<void> => {
  for (let steps = 0; steps < 2_000; steps += 1) {
    await sendQueuedMails(deps, undefined, renderer)
    if ((await runNextCampaignJob(deps)) !== undefined) continue
    if (deps.queue.mail.length === 0) return
    // A worker that finds a mail claimed by another one waits and tries later.
    deps.setNow(addMilliseconds(deps.now(), 10_000))
  }
  throw new Error('the campaign never came to rest')
}

/** Time passes, and the sweep finds work that was lost. */
export const sweepAfter = async (deps: InMemoryDependencies, milliseconds: number): Promise<void> => {
  deps.setNow(addMilliseconds(deps.now(), milliseconds))
  await sweepClinics(deps)
}

export const campaignMails = async (deps: InMemoryDependencies, number = 1): Promise<LedgerEntry[]> =>
  (await Array.fromAsync(deps.campaigns.mailPages(somaliaClinicId, number))).flat()

/** The number of mails to each address. */
export const acceptedMailCounts = (deps: InMemoryDependencies): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const { to, result } of deps.sent) {
    if (result.outcome === 'accepted') counts.set(to, (counts.get(to) ?? 0) + 1)
  }
  return counts
}

export const campaignMailTo = async (deps: InMemoryDependencies, email: string, number = 1) =>
  (await campaignMails(deps, number)).find(({ recipientId }) => recipientId === personId(email))

/** SES reports that this number of the accepted mails bounced, or got a complaint. */
export const reportFeedback = async (
  deps: InMemoryDependencies,
  feedback: 'bounced' | 'complained',
  count: number,
  number = 1,
  at: Instant = deps.now(),
): Promise<void> => {
  const accepted = (await campaignMails(deps, number)).filter(
    ({ state, feedback }) => state === 'accepted' && feedback === null,
  )
  for (const entry of accepted.slice(0, count)) {
    await deps.ledger.settle(entry, { ...entry, feedback, changedAt: at })
  }
}

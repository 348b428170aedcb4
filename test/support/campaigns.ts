import { type Campaign, jobOf } from '../../shared/domain/campaign/campaign'
import type { Contact } from '../../shared/domain/contact-list/contact'
import { personId } from '../../shared/domain/ids'
import type { LedgerEntry } from '../../shared/domain/mail/ledger'
import { type Instant, plus } from '../../shared/domain/time/instant'
import { chooseFor } from '../../shared/use-cases/campaigns/choose-for'
import { feedCampaign } from '../../shared/use-cases/campaigns/feed-campaign'
import { makeCampaign } from '../../shared/use-cases/campaigns/make-campaign'
import { startCampaign } from '../../shared/use-cases/campaigns/start-campaign'
import { type Turning, turnCampaign } from '../../shared/use-cases/campaigns/turn-campaign'
import { sendMail } from '../../shared/use-cases/send-mail/send-mail'
import { realWriting, type Writing } from '../../shared/use-cases/send-mail/writing'
import { sweep } from '../../shared/use-cases/sweep'
import { anAuditRecord, aPublishedClinic, somalia } from './builders'
import { aContact, aContactList, aListAudit } from './contact-builders'
import { type MemoryWorld, memoryWorld } from './memory-world'

/** Composing is held elsewhere; here it would be most of the work. */
export const quick: Writing = {
  ...realWriting,
  toContact: async () => ({ raw: Buffer.from('an invitation') }),
}

export const addressOf = (index: number): string => `contact-${index}@example.org`

/** @param count so many people nobody else knows */
export const contacts = (count: number): Contact[] =>
  Array.from({ length: count }, (_, index) => aContact({ email: addressOf(index), name: `Contact ${index}` }))

/** The Somalia clinic, three weeks before it, and a list of ITU's. */
export const worldWithList = async (
  listed: Contact[],
  options: Parameters<typeof memoryWorld>[0] = {},
): Promise<MemoryWorld> => {
  const world = memoryWorld(options)
  await world.clinics.create(aPublishedClinic(), anAuditRecord())
  await world.contactLists.create(aContactList(), aListAudit())
  await fill(world, listed)
  return world
}

/** Puts these in the place of the contacts of the list. */
export const fill = async (world: MemoryWorld, listed: Contact[], listId = aContactList().id) => {
  const list = await world.contactLists.get(listId)
  if (!list) throw new Error('no list')
  await world.contactLists.replace(
    { ...list, size: listed.length, version: list.version + 1 },
    listed,
    aListAudit({ listId }),
  )
}

export const aDraftCampaign = (world: MemoryWorld, reminds: number | null = null): Promise<Campaign> =>
  makeCampaign(world, { clinicId: somalia, list: aContactList(), reminds, by: 'staff-1' })

/** What the page would show, and the button that is pressed at once. */
export const begin = async (world: MemoryWorld, draft: Campaign) => {
  const { digest } = await chooseFor(world, draft, aPublishedClinic())
  const started = await startCampaign(world, {
    clinicId: somalia,
    number: draft.number,
    shown: digest,
    by: 'staff-1',
  })
  await hint(world, draft.number)
  return started
}

/** A campaign to so many, begun just now. */
export const aRunningCampaign = async (
  count: number,
  options: Parameters<typeof worldWithList>[1] = {},
): Promise<MemoryWorld> => {
  const world = await worldWithList(contacts(count), options)
  await begin(world, await aDraftCampaign(world))
  return world
}

export const theCampaign = async (world: MemoryWorld, number = 1): Promise<Campaign> => {
  const campaign = await world.campaigns.get(somalia, number)
  if (!campaign) throw new Error('no campaign')
  return campaign
}

/** What the stream does when a campaign begins to run. */
export const hint = async (world: MemoryWorld, number = 1): Promise<void> => {
  const campaign = await theCampaign(world, number)
  if (campaign.state === 'running' && campaign.fed?.lookAt === null) {
    await world.queues.campaign(jobOf(campaign))
  }
}

export const turn = async (world: MemoryWorld, turning: Turning, number = 1) => {
  const campaign = await theCampaign(world, number)
  const turned = await turnCampaign(world, {
    clinicId: somalia,
    number,
    turning,
    turn: campaign.turn,
    by: 'staff-1',
  })
  await hint(world, number)
  return turned
}

/** The next look that is due, at its time. */
export const look = async (world: MemoryWorld) => {
  world.queue.campaign.sort((a, b) => (a.at < b.at ? -1 : 1))
  const next = world.queue.campaign.shift()
  if (!next) return undefined
  if (next.at > world.now()) world.setNow(next.at)
  return feedCampaign(world, next.job)
}

/** The workers take whatever lies in the mail queue, at most so many. */
export const deliver = async (
  world: MemoryWorld,
  most = Number.POSITIVE_INFINITY,
  writing?: Writing,
): Promise<string[]> => {
  const outcomes: string[] = []
  for (const { key } of world.queue.mail.splice(0, most)) {
    outcomes.push(await sendMail(world, key, writing))
  }
  return outcomes
}

/** Looks and deliveries by turns, until no hint is left. */
export const run = async (world: MemoryWorld, writing?: Writing): Promise<void> => {
  for (let steps = 0; steps < 2_000; steps += 1) {
    await deliver(world, undefined, writing)
    if ((await look(world)) !== undefined) continue
    if (world.queue.mail.length === 0) return
    // Whoever looks again later at a mail in other hands waits.
    world.setNow(plus(world.now(), 10_000))
  }
  throw new Error('the campaign never came to rest')
}

/** Time passes, and the sweep finds what nobody looks after. */
export const sweepAfter = async (world: MemoryWorld, milliseconds: number): Promise<void> => {
  world.setNow(plus(world.now(), milliseconds))
  await sweep(world)
}

export const mailsOf = async (world: MemoryWorld, number = 1): Promise<LedgerEntry[]> =>
  (await Array.fromAsync(world.campaigns.mails(somalia, number))).flat()

/** How many mails each address was sent. */
export const lettersTo = (world: MemoryWorld): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const { to, result } of world.sent) {
    if (result.outcome === 'accepted') counts.set(to, (counts.get(to) ?? 0) + 1)
  }
  return counts
}

export const mailTo = async (world: MemoryWorld, email: string, number = 1) =>
  (await mailsOf(world, number)).find(({ recipientId }) => recipientId === personId(email))

/** SES tells that so many of the accepted mails came back, or were called spam. */
export const hearOf = async (
  world: MemoryWorld,
  word: 'bounced' | 'complained',
  count: number,
  number = 1,
  at: Instant = world.now(),
): Promise<void> => {
  const accepted = (await mailsOf(world, number)).filter(
    ({ state, feedback }) => state === 'accepted' && feedback === null,
  )
  for (const entry of accepted.slice(0, count)) {
    await world.ledger.settle(entry, { ...entry, feedback: word, changedAt: at })
  }
}

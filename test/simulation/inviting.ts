import { personId } from '../../shared/domain/ids'
import type { MailFeedback } from '../../shared/domain/mail/mail-feedback'
import { instantOf } from '../../shared/domain/time/instant'
import type { World } from '../../shared/ports/world'
import { chooseFor } from '../../shared/use-cases/campaigns/choose-for'
import { makeCampaign } from '../../shared/use-cases/campaigns/make-campaign'
import { startCampaign } from '../../shared/use-cases/campaigns/start-campaign'
import { type Turning, turnCampaign } from '../../shared/use-cases/campaigns/turn-campaign'
import { subscribeAgain, unsubscribe } from '../../shared/use-cases/unsubscribe'
import { somalia } from '../support/builders'
import { aContact, aContactList, aListAudit } from '../support/contact-builders'
import type { Action, Inviting } from './actions'
import type { Town } from './town'
import { by, emailOf } from './visits'

type Deed = [string, (world: World) => Promise<unknown>]

/** What somebody comes to a page for that has to do with a campaign, in words and in deed. */
export const invitingBy = (action: Exclude<Inviting, { does: 'bounce' }>): Deed => {
  switch (action.does) {
    case 'list':
      return [
        `organiser puts ${action.who} on ${action.list}`,
        (world) => addTo(world, action.list, action.who),
      ]
    case 'invite':
      return [`organiser invites ${action.list}`, (world) => invites(world, action.list, false)]
    case 'remind':
      return [`organiser reminds ${action.list}`, (world) => invites(world, action.list, true)]
    case 'unsubscribe':
      return [
        `${action.who} unsubscribes`,
        async (world) => unsubscribe(world, personId(emailOf(action.who))),
      ]
    case 'subscribe-again':
      return [
        `${action.who} takes it back`,
        async (world) => subscribeAgain(world, personId(emailOf(action.who))),
      ]
    default:
      return [
        `organiser ${words[action.does]} ${action.list}`,
        (world) => turns(world, action.list, turnings[action.does]),
      ]
  }
}

const turnings: Record<'pause' | 'go-on' | 'end', Turning> = {
  pause: 'pause',
  'go-on': 'resume',
  end: 'cancel',
}
const words = {
  pause: 'pauses the campaign to',
  'go-on': 'lets it go on to',
  end: 'ends the campaign to',
} as const

/** The lists as they are when everything begins. */
export const keepLists = async (
  { contactLists }: Town['stores'],
  actions: readonly Action[],
  at: number,
): Promise<void> => {
  const now = instantOf(at)
  const listed = actions.filter((action) => action.does === 'list').filter((action) => action.at === 0)
  for (const [id, those] of Map.groupBy(listed, ({ list }) => list)) {
    const list = aContactList({ id, name: id, createdAt: now, changedAt: now })
    await contactLists.create(list, aListAudit({ listId: id }))
    const contacts = [...new Set(those.map(({ who }) => who))].map(contactOf)
    const filled = { ...list, size: contacts.length, version: 2 }
    await contactLists.replace(filled, contacts, aListAudit({ listId: id }))
  }
}

const contactOf = (who: string) => aContact({ email: emailOf(who), name: who })

const addTo = async ({ contactLists, now }: World, id: string, who: string): Promise<string> => {
  const known = await contactLists.contacts(id)
  if (!known || known.contacts.some(({ name }) => name === who)) return 'nothing to add'
  const contacts = [...known.contacts, contactOf(who)]
  const list = { ...known.list, size: contacts.length, version: known.list.version + 1, changedAt: now() }
  const saved = await contactLists.replace(list, contacts, aListAudit({ listId: id, at: now() }))
  if (saved === 'conflict') throw new Error('somebody else has changed the list: once more')
  return 'added'
}

/** Makes a campaign, looks at what would be sent, and presses the button; whoever finds one that was started leaves it. */
const invites = async (world: World, id: string, reminds: boolean): Promise<string> => {
  const list = await world.contactLists.get(id)
  if (!list) return 'no such list'
  const known = (await world.campaigns.ofClinic(somalia)).filter((each) => each.list.id === id)
  const begun = known.filter(({ state }) => state !== 'draft')
  const first = begun.findLast((each) => each.reminds === null)
  if (reminds && !first) return 'nobody to remind'
  const same = begun.filter((each) => (each.reminds !== null) === reminds && each.state !== 'cancelled')
  if (same.length > 0) return 'is started already'
  const { name, owner, keepers } = list
  const about = { clinicId: somalia, list: { id, name, owner, keepers }, by }
  const draft = await makeCampaign(world, { ...about, reminds: reminds ? (first?.number ?? null) : null })
  return starts(world, draft)
}

const starts = async (world: World, draft: Awaited<ReturnType<typeof makeCampaign>>): Promise<string> => {
  const clinic = await world.clinics.get(somalia)
  if (!clinic) throw new Error('the clinic is gone')
  let shown = await chooseFor(world, draft, clinic)
  for (let looks = 0; looks < 3; looks += 1) {
    const order = { clinicId: somalia, number: draft.number, shown: shown.digest, by }
    const started = await startCampaign(world, order)
    if (started.result !== 'changed') return `${started.result}, campaign ${draft.number}`
    shown = started.choice
  }
  throw new Error('others have come or gone each time: once more')
}

/** The buttons of the campaign that was last started to that list. */
const turns = async (world: World, list: string, turning: Turning): Promise<string> => {
  const known = await world.campaigns.ofClinic(somalia)
  const campaign = known.findLast((each) => each.list.id === list && each.state !== 'draft')
  if (!campaign) return 'there is no campaign'
  const { number, turn, state } = campaign
  return `${await turnCampaign(world, { clinicId: somalia, number, turning, turn, by })}, it was ${state}`
}

/** What SES tells of a mail of another clinic. */
export const bounceOf = (who: string, at: number): MailFeedback => ({
  time: instantOf(at),
  detail: {
    eventType: 'Bounce',
    mail: { messageId: 'ses-of-another-clinic', tags: elsewhere },
    bounce: { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: emailOf(who) }] },
  },
})

const elsewhere: MailFeedback['detail']['mail']['tags'] = {
  clinicId: 'another-clinic',
  recipientId: 'somebody',
  kind: 'confirmation',
  day: null,
  planVersion: 1,
}

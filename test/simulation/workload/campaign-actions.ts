import { personId, registrationId } from '../../../shared/domain/ids'
import type { MailFeedback } from '../../../shared/domain/mail/ledger/mail-feedback'
import type { MailKey } from '../../../shared/domain/mail/ledger/mail-key'
import { fromEpochMillis } from '../../../shared/domain/values/time/instant'
import type { Dependencies } from '../../../shared/ports/dependencies'
import {
  type CampaignAction,
  changeCampaignState,
} from '../../../shared/use-cases/campaigns/change-campaign-state'
import { createCampaign } from '../../../shared/use-cases/campaigns/create-campaign'
import { selectForCampaign } from '../../../shared/use-cases/campaigns/select-for-campaign'
import { startCampaign } from '../../../shared/use-cases/campaigns/start-campaign'
import { resubscribePerson, unsubscribePerson } from '../../../shared/use-cases/mail/unsubscribe'
import { aRegistration, somaliaClinicId } from '../../support/builders/builders'
import { aContact, aContactList, aListAudit } from '../../support/builders/contact-builders'
import { joinKey } from '../../support/memory/table'
import type { Simulation } from '../engine/simulation'
import { OutdatedPageError, organiserId, toEmail } from './page-visits'
import type { SimulatedCampaignAction, WorkloadAction } from './workload-action'

type PageStep = [string, (deps: Dependencies) => Promise<unknown>]

/** The actions of a visitor or organiser that concern a campaign, each with its description. */
export const campaignActionStep = (
  action: Exclude<SimulatedCampaignAction, { does: 'bounce' }>,
): PageStep => {
  switch (action.does) {
    case 'list':
      return [
        `organiser puts ${action.who} on ${action.list}`,
        (deps) => addToList(deps, action.list, action.who),
      ]
    case 'invite':
      return [`organiser invites ${action.list}`, (deps) => inviteList(deps, action.list, false)]
    case 'remind':
      return [`organiser reminds ${action.list}`, (deps) => inviteList(deps, action.list, true)]
    case 'unsubscribe':
      return [
        `${action.who} unsubscribes`,
        async (deps) => unsubscribePerson(deps, personId(toEmail(action.who))),
      ]
    case 'subscribe-again':
      return [
        `${action.who} takes it back`,
        async (deps) => resubscribePerson(deps, personId(toEmail(action.who))),
      ]
    default:
      return [
        `organiser ${actionLabels[action.does]} ${action.list}`,
        (deps) => changeState(deps, action.list, campaignStateActions[action.does]),
      ]
  }
}

const campaignStateActions: Record<'pause' | 'go-on' | 'end', CampaignAction> = {
  pause: 'pause',
  'go-on': 'resume',
  end: 'cancel',
}
const actionLabels = {
  pause: 'pauses the campaign to',
  'go-on': 'lets it go on to',
  end: 'ends the campaign to',
} as const

/** The lists at the beginning of the run. */
export const createContactLists = async (
  { contactLists }: Simulation['stores'],
  actions: readonly WorkloadAction[],
  at: number,
): Promise<void> => {
  const now = fromEpochMillis(at)
  const listed = actions.filter((action) => action.does === 'list').filter((action) => action.at === 0)
  for (const [id, listActions] of Map.groupBy(listed, ({ list }) => list)) {
    const list = aContactList({ id, name: id, createdAt: now, changedAt: now })
    await contactLists.create(list, aListAudit({ listId: id }))
    const contacts = [...new Set(listActions.map(({ who }) => who))].map(toContact)
    const filledList = { ...list, size: contacts.length, version: 2 }
    await contactLists.replace(filledList, contacts, aListAudit({ listId: id }))
  }
}

const toContact = (who: string) => aContact({ email: toEmail(who), name: who })

const addToList = async ({ contactLists, now }: Dependencies, id: string, who: string): Promise<string> => {
  const storedCampaigns = await contactLists.contacts(id)
  if (!storedCampaigns || storedCampaigns.contacts.some(({ name }) => name === who)) return 'nothing to add'
  const contacts = [...storedCampaigns.contacts, toContact(who)]
  const list = {
    ...storedCampaigns.list,
    size: contacts.length,
    version: storedCampaigns.list.version + 1,
    changedAt: now(),
  }
  const saved = await contactLists.replace(list, contacts, aListAudit({ listId: id, at: now() }))
  if (saved === 'conflict') throw new OutdatedPageError('another organiser has changed the list: once more')
  return 'added'
}

/** The organiser creates a campaign, previews it and starts it; one that finds it started already changes nothing. */
const inviteList = async (deps: Dependencies, id: string, reminds: boolean): Promise<string> => {
  const list = await deps.contactLists.get(id)
  if (!list) return 'no such list'
  const storedCampaigns = (await deps.campaigns.listByClinic(somaliaClinicId)).filter(
    (each) => each.list.id === id,
  )
  const startedCampaigns = storedCampaigns.filter(({ state }) => state !== 'draft')
  const firstCampaign = startedCampaigns.findLast((each) => each.reminds === null)
  if (reminds && !firstCampaign) return 'nobody to remind'
  const runningCampaigns = startedCampaigns.filter(
    (each) => (each.reminds !== null) === reminds && each.state !== 'cancelled',
  )
  if (runningCampaigns.length > 0) return 'is started already'
  const { name, owner, ownerEmails } = list
  const draftFields = { clinicId: somaliaClinicId, list: { id, name, owner, ownerEmails }, by: organiserId }
  const draft = await createCampaign(deps, {
    ...draftFields,
    reminds: reminds ? (firstCampaign?.number ?? null) : null,
  })
  return startDraft(deps, draft)
}

const startDraft = async (
  deps: Dependencies,
  draft: Awaited<ReturnType<typeof createCampaign>>,
): Promise<string> => {
  const clinic = await deps.clinics.get(somaliaClinicId)
  if (!clinic) throw new Error('the clinic is gone')
  let shown = await selectForCampaign(deps, draft, clinic)
  for (let tries = 0; tries < 3; tries += 1) {
    const order = { clinicId: somaliaClinicId, number: draft.number, shown: shown.digest, by: organiserId }
    const started = await startCampaign(deps, order)
    if (started.result !== 'changed') return `${started.result}, campaign ${draft.number}`
    shown = started.selection
  }
  throw new OutdatedPageError('others have come or gone each time: once more')
}

/** The buttons of the campaign that was last started for that list. */
const changeState = async (deps: Dependencies, list: string, action: CampaignAction): Promise<string> => {
  const storedCampaigns = await deps.campaigns.listByClinic(somaliaClinicId)
  const campaign = storedCampaigns.findLast((each) => each.list.id === list && each.state !== 'draft')
  if (!campaign) return 'there is no campaign'
  const { number, stateVersion, state } = campaign
  return `${await changeCampaignState(deps, { clinicId: somaliaClinicId, number, action, stateVersion, by: organiserId })}, it was ${state}`
}

/** Who will bounce has registered for an earlier clinic: its registration says which address a mail went to. */
export const createEarlierRegistrations = (
  { table }: Pick<Simulation, 'table'>,
  actions: readonly WorkloadAction[],
): void => {
  for (const action of actions) {
    if (action.does !== 'bounce') continue
    const registration = aRegistration({ clinicId: EARLIER_CLINIC, email: toEmail(action.who) })
    table.registrations.put(joinKey(EARLIER_CLINIC, registration.id), registration)
  }
}
const EARLIER_CLINIC = 'an-earlier-clinic-a1b2c'

/** An event of SES about a mail that the person got before the simulation began. */
export const createBounceEvent = (who: string, at: number): MailFeedback => ({
  time: fromEpochMillis(at),
  detail: {
    eventType: 'Bounce',
    mail: { messageId: 'ses-of-an-earlier-mail', tags: earlierMailKey(toEmail(who)) },
    bounce: { bounceType: 'Permanent', bounceSubType: 'General', bouncedRecipients: [] },
  },
})

const earlierMailKey = (email: string): MailKey => ({
  clinicId: EARLIER_CLINIC,
  recipientId: registrationId(EARLIER_CLINIC, email),
  kind: 'confirmation',
  revision: 1,
  copy: false,
})

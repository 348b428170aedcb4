import type { Campaign } from '../../../shared/domain/campaign/campaign'
import type { CampaignRecipient } from '../../../shared/domain/campaign/recipient'
import { toEpochMillis } from '../../../shared/domain/values/time/instant'
import { aRecipient } from '../../support/builders/contact-builders'
import { campaignMapKey } from '../../support/memory/campaigns'
import type { Mutation } from '../engine/process-dependencies'
import type { SimulatedProcess } from '../engine/simulated-process'
import type { Simulation } from '../engine/simulation'
import { repeatFirstReads, replacePort, type Safeguard, withMethods } from './safeguard'

const isSender = ({ options }: SimulatedProcess): boolean => options.name.startsWith('send-mail invitation')
const isCampaignProcessor = ({ options }: SimulatedProcess): boolean =>
  options.name.startsWith('look at campaign')

/** The safeguards that keep a campaign from inviting a person twice, a person who refused, or an address that fails. */
const definitions: Record<string, Safeguard> = {
  'campaign-tick': {
    description: 'after the claim it is asked again whether the campaign runs',
    mutation: replacePort('campaigns', (campaigns, simProcess) =>
      isSender(simProcess) ? repeatFirstReads(campaigns) : campaigns,
    ),
  },
  'campaign-version': {
    description:
      'who changes a campaign that another has changed since is refused: a pause, or how far it is',
    mutation: replacePort('campaigns', (campaigns, simProcess, { table }) =>
      withMethods(campaigns, {
        save: (campaign) =>
          simProcess.step('campaigns.save', () => {
            table.campaigns.put(campaignMapKey(campaign.clinicId, campaign.number), campaign)
            return 'saved'
          }),
      }),
    ),
  },
  'one-start': {
    description: 'of two campaigns that are started at once one chooses its recipients anew',
    mutation: replacePort('campaigns', (campaigns) =>
      withMethods(campaigns, {
        start: async (campaign, recipients, audit) =>
          campaigns.start(campaign, recipients, audit, await campaigns.starts(campaign.clinicId)),
      }),
    ),
  },
  'frozen-recipients': {
    description: 'a campaign goes to those who were on the list at its start',
    mutation: replacePort('campaigns', (campaigns, _, simulation) =>
      withMethods(campaigns, {
        recipients: async function* (campaign) {
          yield* campaigns.recipients(campaign)
          yield contactsAddedAfterStart(simulation, campaign)
        },
        getRecipient: async (campaign, id) =>
          (await campaigns.getRecipient(campaign, id)) ??
          contactsAddedAfterStart(simulation, campaign).find((each) => each.id === id),
      }),
    ),
  },
  'no-second-invitation': {
    seed: 3721,
    description: 'an invitation with an unknown outcome is not sent again',
    mutation: replacePort('ledger', (ledger) =>
      withMethods(ledger, {
        settle: (from, entry) => {
          const isFirst = entry.kind === 'invitation' && from.state === 'claimed' && entry.attempt === 1
          return ledger.settle(
            from,
            isFirst && entry.unknownOutcome === 'abandoned' ? { ...entry, unknownOutcome: 'open' } : entry,
          )
        },
      }),
    ),
  },
  answered: {
    description: 'who has registered meanwhile is not invited',
    mutation: replacePort('registrations', (registrations, simProcess) =>
      isSender(simProcess) ? withMethods(registrations, { get: async () => undefined }) : registrations,
    ),
  },
  unsubscribed: {
    description: 'who has unsubscribed meanwhile is not invited',
    mutation: replacePort('suppressions', (suppressions) =>
      withMethods(suppressions, { hasUnsubscribed: async () => false }),
    ),
  },
  'handed-again': {
    description:
      'when nothing has moved for two minutes, whatever is not settled is handed to the queue again',
    mutation: withProgress((campaign, now) => ({
      ...campaign,
      progressCursor: campaign.progressCursor && { ...campaign.progressCursor, lastProgressAt: now },
    })),
  },
  'end-after-settling': {
    description: 'a campaign is finished when each of its mails is settled, not when each is begun',
    mutation: replacePort('campaigns', (campaigns, simProcess) =>
      isCampaignProcessor(simProcess)
        ? withMethods(campaigns, {
            mailPages: async function* (...of) {
              for await (const page of campaigns.mailPages(...of))
                yield page.map((entry) => ({ ...entry, state: 'accepted' as const }))
            },
          })
        : campaigns,
    ),
  },
  'sweep-of-campaigns': {
    description: 'the sweep hints at a running campaign that nobody looks after',
    mutation: replacePort('dispatches', (dispatches) =>
      withMethods(dispatches, {
        listWithUnfinishedMails: async (id) => ({
          ...(await dispatches.listWithUnfinishedMails(id)),
          campaigns: [],
        }),
      }),
    ),
  },
}

/** The sweep reads a changed campaign. */
function withProgress(change: (campaign: Campaign, now: string) => Campaign): Mutation {
  return replacePort('campaigns', (campaigns, simProcess) =>
    isCampaignProcessor(simProcess)
      ? withMethods(campaigns, {
          get: async (...of) => {
            const campaign = await campaigns.get(...of)
            return campaign && change(campaign, simProcess.now())
          },
        })
      : campaigns,
  )
}

/** Contacts who were added to the list after the campaign was started. */
const contactsAddedAfterStart = (
  { eventLog }: Simulation,
  { list, startedAt }: Campaign,
): CampaignRecipient[] => {
  const lists = eventLog.lists.get(list.id) ?? []
  const before = lists.findLast(({ at }) => at <= toEpochMillis(startedAt ?? ''))?.value ?? []
  const now = lists.at(-1)?.value ?? []
  return now
    .filter(({ email }) => before.every((contact) => contact.email !== email))
    .map(({ email, name }) => aRecipient({ email, name }))
}

export const campaignSafeguards: Record<string, Safeguard> = Object.fromEntries(
  Object.entries(definitions).map(([name, safeguard]) => [
    name,
    { ...safeguard, mutation: { ...safeguard.mutation, campaignsOnly: true } },
  ]),
)

import type { Campaign } from '../../../shared/domain/campaign/campaign'
import type { Recipient } from '../../../shared/domain/campaign/recipient'
import { millisOf } from '../../../shared/domain/time/instant'
import { aRecipient } from '../../support/contact-builders'
import { campaignKey } from '../../support/memory/campaigns'
import type { Actor } from '../actor'
import type { Town } from '../town'
import type { Alteration } from '../world'
import { instead, like, onceRead, type Safeguard } from './safeguard'

const isSender = ({ plan }: Actor): boolean => plan.name.startsWith('send-mail invitation')
const isFeeder = ({ plan }: Actor): boolean => plan.name.startsWith('look at campaign')

/** What keeps a campaign from going to somebody twice, who wants none, or nowhere. */
const safeguards: Record<string, Safeguard> = {
  'look-at-campaign': {
    is: 'after the claim it is asked again whether the campaign runs',
    without: instead('campaigns', (campaigns, actor) => (isSender(actor) ? onceRead(campaigns) : campaigns)),
  },
  'campaign-version': {
    is: 'who changes a campaign that another has changed since is refused: a pause, or how far it is',
    without: instead('campaigns', (campaigns, actor, { table }) =>
      like(campaigns, {
        save: (campaign) =>
          actor.step('campaigns.save', () => {
            table.campaigns.put(campaignKey(campaign.clinicId, campaign.number), campaign)
            return 'saved'
          }),
      }),
    ),
  },
  'one-start': {
    is: 'of two campaigns that are started at once one chooses its recipients anew',
    without: instead('campaigns', (campaigns) =>
      like(campaigns, {
        start: async (campaign, recipients, audit) =>
          campaigns.start(campaign, recipients, audit, await campaigns.starts(campaign.clinicId)),
      }),
    ),
  },
  'frozen-recipients': {
    is: 'a campaign goes to those who were on the list at its start',
    without: instead('campaigns', (campaigns, _, town) =>
      like(campaigns, {
        recipients: async function* (campaign) {
          yield* campaigns.recipients(campaign)
          yield addedTo(town, campaign)
        },
        recipient: async (campaign, id) =>
          (await campaigns.recipient(campaign, id)) ?? addedTo(town, campaign).find((each) => each.id === id),
      }),
    ),
  },
  'no-second-invitation': {
    is: 'an invitation that met a doubt is not sent again',
    without: instead('ledger', (ledger) =>
      like(ledger, {
        settle: (from, entry) => {
          const isFirst = entry.kind === 'invitation' && from.state === 'claimed' && entry.attempt === 1
          return ledger.settle(from, isFirst && entry.doubt === 'left' ? { ...entry, doubt: 'open' } : entry)
        },
      }),
    ),
  },
  answered: {
    is: 'who has registered meanwhile is not invited',
    without: instead('registrations', (registrations, actor) =>
      isSender(actor) ? like(registrations, { get: async () => undefined }) : registrations,
    ),
  },
  unsubscribed: {
    is: 'who has unsubscribed meanwhile is not invited',
    without: instead('suppressions', (suppressions) =>
      like(suppressions, { hasUnsubscribed: async () => false }),
    ),
  },
  'handed-again': {
    is: 'when nothing has moved for two minutes, whatever is not settled is handed to the queue again',
    without: asFed((campaign, now) => ({
      ...campaign,
      fed: campaign.fed && { ...campaign.fed, movedAt: now },
    })),
  },
  'settled-before-the-end': {
    is: 'a campaign is finished when each of its mails is settled, not when each is begun',
    without: instead('campaigns', (campaigns, actor) =>
      isFeeder(actor)
        ? like(campaigns, {
            mails: async function* (...of) {
              for await (const page of campaigns.mails(...of))
                yield page.map((entry) => ({ ...entry, state: 'accepted' as const }))
            },
          })
        : campaigns,
    ),
  },
  'sweep-of-campaigns': {
    is: 'the sweep hints at a running campaign that nobody looks after',
    without: instead('dispatches', (dispatches) =>
      like(dispatches, {
        withUnfinishedMails: async (id) => ({
          ...(await dispatches.withUnfinishedMails(id)),
          campaigns: [],
        }),
      }),
    ),
  },
}

/** Who looks after a campaign reads it changed. */
function asFed(change: (campaign: Campaign, now: string) => Campaign): Alteration {
  return instead('campaigns', (campaigns, actor) =>
    isFeeder(actor)
      ? like(campaigns, {
          get: async (...of) => {
            const campaign = await campaigns.get(...of)
            return campaign && change(campaign, actor.now())
          },
        })
      : campaigns,
  )
}

/** Who has come on the list since the campaign was started. */
const addedTo = ({ history }: Town, { list, startedAt }: Campaign): Recipient[] => {
  const lists = history.lists.get(list.id) ?? []
  const before = lists.findLast(({ at }) => at <= millisOf(startedAt ?? ''))?.is ?? []
  const now = lists.at(-1)?.is ?? []
  return now
    .filter(({ email }) => before.every((contact) => contact.email !== email))
    .map(({ email, name }) => aRecipient({ email, name }))
}

export const ofInviting: Record<string, Safeguard> = Object.fromEntries(
  Object.entries(safeguards).map(([name, { is, without }]) => [
    name,
    { is, without: { ...without, ofCampaigns: true } },
  ]),
)

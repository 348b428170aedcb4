import { PLACE } from '../../../shared/domain/mail/ledger/last-announced-place'
import type { LedgerEntry } from '../../../shared/domain/mail/ledger/ledger'
import { replacePort, type Safeguard, withMethods } from './safeguard'

const withoutPlace = ({ [PLACE]: _, ...days }: LedgerEntry['announcedVersions']) => days

/** The safeguards that carry mails through an outage of SES and a change of place, and stop them after a bounce. */
export const outageSafeguards: Record<string, Safeguard> = {
  'refusal-of-the-account': {
    description: 'a refusal that concerns the account fails no mail',
    mutation: replacePort('mailer', (mailer) => ({
      send: async (...mail) => {
        const result = await mailer.send(...mail)
        return result.outcome === 'account-refused' ? { outcome: 'rejected', code: result.code } : result
      },
    })),
  },
  'bounce-suppresses': {
    description: 'a hard bounce or a complaint ends all mail to the address',
    mutation: replacePort('suppressions', (suppressions) =>
      withMethods(suppressions, { suppress: async () => 'known' }),
    ),
  },
  'place-in-the-claim': {
    description: 'the claim says which place its mail tells, so that a later one is a change to its reader',
    mutation: replacePort('ledger', (ledger) =>
      withMethods(ledger, {
        listByRecipient: async (...of) =>
          (await ledger.listByRecipient(...of)).map((entry) => ({
            ...entry,
            announcedVersions: withoutPlace(entry.announcedVersions),
            maybeAnnounced: entry.maybeAnnounced.map(withoutPlace),
          })),
      }),
    ),
  },
}

import type { LedgerEntry } from '../../../shared/domain/mail/ledger'
import type { World } from '../../../shared/ports/world'
import { mailKey } from '../../support/memory/ledger'
import type { Actor } from '../actor'
import { instead, like, type Safeguard } from './safeguard'

const open: readonly LedgerEntry['state'][] = ['due', 'ambiguous']

/** What keeps a mail from being sent twice, too fast or never. */
export const ofSending: Record<string, Safeguard> = {
  'claim-before-call': {
    is: 'a mail is claimed in the ledger before SES is called',
    without: instead('ledger', (ledger) =>
      like(ledger, {
        claim: async (entry) => {
          const stored = await ledger.get(entry)
          return stored && !open.includes(stored.state)
            ? { claimed: false, entry: stored }
            : { claimed: true, entry }
        },
        settle: async (_, entry) => {
          const { entry: stored } = await ledger.claim({ ...entry, state: 'claimed' })
          return ledger.settle(stored, entry)
        },
      }),
    ),
  },
  'no-sdk-retry': {
    is: 'a call that ends in doubt is not repeated at once, as the SDK would',
    without: instead('mailer', (mailer) => ({
      send: async (...mail) => {
        for (let tries = 1; ; tries += 1) {
          const result = await mailer.send(...mail)
          if (result.outcome !== 'ambiguous' || tries === 3) return result
        }
      },
    })),
  },
  'conditional-claim': {
    is: 'of two that claim a mail one is refused',
    without: instead('ledger', (ledger, actor, { table }) =>
      like(ledger, {
        claim: (entry) =>
          actor.step('ledger.claim', () => {
            table.ledger.put(mailKey(entry), entry)
            return { claimed: true, entry }
          }),
      }),
    ),
  },
  'lease-fencing': {
    is: 'a late worker whose claim is over writes nothing: the attempt has another number',
    without: instead('ledger', (ledger, actor, { table }) =>
      like(ledger, {
        settle: (_, entry) =>
          actor.step('ledger.settle', () => {
            table.ledger.put(mailKey(entry), entry)
            return 'settled'
          }),
      }),
    ),
  },
  'wait-in-doubt': {
    is: 'a mail in doubt waits for the event of SES before it is sent once more',
    without: instead('ledger', (ledger) =>
      like(ledger, {
        get: async (key) => {
          const entry = await ledger.get(key)
          return entry?.state === 'ambiguous' ? { ...entry, changedAt: '2000-01-01T00:00:00.000Z' } : entry
        },
      }),
    ),
  },
  'events-of-ses': { is: 'an event of SES settles a doubt', without: { noEvents: true } },
  sweep: { is: 'the table is looked through for whatever is due and unfinished', without: { noSweep: true } },
  pace: {
    is: 'a worker waits for its place in the rate',
    without: instead('pace', () => ({
      turn: async () => ({ comes: async () => undefined }),
      slowDown: async () => undefined,
      close: async () => undefined,
    })),
  },
  'mails-before-summary': {
    is: "a summary's mails become due before it is kept, for nobody looks after a day that has one",
    without: {
      port: (name, port, actor) => {
        if (name === 'ledger') {
          const add: World['ledger']['add'] = async (entry) => {
            if (entry.kind !== 'day-summary') return (port as World['ledger']).add(entry)
            later(actor).push(() => (port as World['ledger']).add(entry))
            return 'added'
          }
          return like(port as World['ledger'], { add }) as never
        }
        if (name !== 'attendance') return port
        const saveSummary: World['attendance']['saveSummary'] = async (summary) => {
          await (port as World['attendance']).saveSummary(summary)
          for (const add of later(actor)) await add()
        }
        return like(port as World['attendance'], { saveSummary }) as never
      },
    },
  },
}

const waiting = new WeakMap<Actor, (() => Promise<unknown>)[]>()
const later = (actor: Actor): (() => Promise<unknown>)[] => {
  const all = waiting.get(actor) ?? []
  waiting.set(actor, all)
  return all
}

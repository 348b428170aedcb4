import type { LedgerEntry } from '../../../shared/domain/mail/ledger/ledger'
import type { Dependencies } from '../../../shared/ports/dependencies'
import { mailMapKey } from '../../support/memory/ledger'
import type { SimulatedProcess } from '../engine/simulated-process'
import { replacePort, type Safeguard, withMethods } from './safeguard'

const openStates: readonly LedgerEntry['state'][] = ['due', 'ambiguous']

/** The safeguards that keep a mail from being sent twice, too fast or never. */
export const sendingSafeguards: Record<string, Safeguard> = {
  'claim-before-call': {
    description: 'a mail is claimed in the ledger before SES is called',
    mutation: replacePort('ledger', (ledger) =>
      withMethods(ledger, {
        claim: async (entry) => {
          const stored = await ledger.get(entry)
          return stored && !openStates.includes(stored.state)
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
    description: 'a call with an unknown outcome is not repeated at once, as the SDK would',
    mutation: replacePort('mailer', (mailer) => ({
      send: async (...mail) => {
        for (let tries = 1; ; tries += 1) {
          const result = await mailer.send(...mail)
          if (result.outcome !== 'ambiguous' || tries === 3) return result
        }
      },
    })),
  },
  'conditional-claim': {
    description: 'of two that claim a mail one is refused',
    mutation: replacePort('ledger', (ledger, simProcess, { table }) =>
      withMethods(ledger, {
        claim: (entry) =>
          simProcess.step('ledger.claim', () => {
            table.ledger.put(mailMapKey(entry), entry)
            return { claimed: true, entry }
          }),
      }),
    ),
  },
  'lease-fencing': {
    seed: 577,
    description: 'a late worker whose claim is over writes nothing: the attempt has another number',
    mutation: replacePort('ledger', (ledger, simProcess, { table }) =>
      withMethods(ledger, {
        settle: (_, entry) =>
          simProcess.step('ledger.settle', () => {
            table.ledger.put(mailMapKey(entry), entry)
            return 'settled'
          }),
      }),
    ),
  },
  'wait-for-event': {
    seed: 180,
    description: 'a mail with an unknown outcome waits for the event of SES before it is sent once more',
    mutation: replacePort('ledger', (ledger) =>
      withMethods(ledger, {
        get: async (key) => {
          const entry = await ledger.get(key)
          return entry?.state === 'ambiguous' ? { ...entry, changedAt: '2000-01-01T00:00:00.000Z' } : entry
        },
      }),
    ),
  },
  'events-of-ses': {
    description: 'an event of SES settles an unknown outcome',
    mutation: { noEvents: true },
  },
  sweep: {
    description: 'the table is looked through for whatever is due and unfinished',
    mutation: { noSweep: true },
  },
  'rate-limiter': {
    seed: 162,
    description: 'a worker waits for its place in the rate',
    mutation: replacePort('rateLimiter', () => ({
      acquire: async () => ({ wait: async () => undefined }),
      recordCall: async () => undefined,
    })),
  },
  'mails-before-summary': {
    description: "a summary's mails become due before it is kept, for nobody looks after a day that has one",
    seed: 8513,
    mutation: {
      replacePort: (name, port, simProcess) => {
        if (name === 'ledger') {
          const add: Dependencies['ledger']['add'] = async (entry) => {
            if (entry.kind !== 'day-summary') return (port as Dependencies['ledger']).add(entry)
            postponedWrites(simProcess).push(() => (port as Dependencies['ledger']).add(entry))
            return 'added'
          }
          return withMethods(port as Dependencies['ledger'], { add }) as never
        }
        if (name !== 'attendance') return port
        const saveSummary: Dependencies['attendance']['saveSummary'] = async (summary) => {
          await (port as Dependencies['attendance']).saveSummary(summary)
          for (const add of postponedWrites(simProcess)) await add()
        }
        return withMethods(port as Dependencies['attendance'], { saveSummary }) as never
      },
    },
  },
}

const postponedByProcess = new WeakMap<SimulatedProcess, (() => Promise<unknown>)[]>()
const postponedWrites = (simProcess: SimulatedProcess): (() => Promise<unknown>)[] => {
  const all = postponedByProcess.get(simProcess) ?? []
  postponedByProcess.set(simProcess, all)
  return all
}

import { judgeMail } from '../../shared/domain/judge-mail'
import type { LedgerEntry } from '../../shared/domain/ledger'
import { planVersionOf } from '../../shared/domain/plan-version'
import { holds, seatChange } from '../../shared/domain/seats'
import type { World } from '../../shared/ports/world'
import { dispatchKey } from '../support/memory/dispatches'
import { mailKey } from '../support/memory/ledger'
import { count, seatsIn } from '../support/memory/registrations'
import { keyOf } from '../support/memory/table'
import type { Actor } from './actor'
import { plainWriting } from './letter'
import type { Town } from './town'
import type { Alteration } from './world'

/** Something that the promises rest on. */
export interface Safeguard {
  /** What it is, in a few words. */
  is: string
  /** The world without it. */
  without: Alteration
}

/** Puts another port in the place of one. */
const instead = <Name extends keyof World>(
  name: Name,
  make: (port: World[Name], actor: Actor, town: Town) => World[Name],
): Alteration => ({
  port: (asked, port, actor, town) =>
    (asked as string) === name ? (make(port as never, actor, town) as never) : port,
})

/** The same port, some verbs of it different: it may be one whose verbs are its prototype's. */
const like = <Port extends object>(port: Port, verbs: Partial<Port>): Port =>
  Object.assign(Object.create(port) as Port, verbs)

const judged = (judge: typeof judgeMail): Alteration => ({ writing: { ...plainWriting, judge } })

const open: readonly LedgerEntry['state'][] = ['due', 'ambiguous']

/** Each can be taken away, and then the simulation must find what it keeps from happening. */
export const safeguards: Record<string, Safeguard> = {
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
  'look-again': {
    is: 'after the claim everything is read again',
    without: {
      port: (name, port, _, __) => (isRead(name) ? (onceRead(port as object) as never) : port),
    },
  },
  'plan-version': {
    is: 'a mail of a former plan is not sent',
    without: judged((facts) => {
      const { key, clinic } = facts
      const planVersion = planVersionOf(clinic, key.kind, key.day) ?? key.planVersion
      return judgeMail(key.kind === 'cancelled' ? facts : { ...facts, key: { ...key, planVersion } })
    }),
  },
  'useful-until': {
    is: 'a mail that has become useless is not sent',
    without: {
      ...judged((facts) => {
        const verdict = judgeMail(facts)
        if (verdict.send || verdict.reason !== 'too-late') return verdict
        const none = { former: null, wayIn: false, left: null, usefulUntil: null }
        return { ...none, send: true, dueAt: facts.now }
      }),
      ...instead('dispatches', (dispatches) =>
        like(dispatches, {
          ofClinic: async (id) =>
            (await dispatches.ofClinic(id)).map((each) => ({ ...each, usefulUntil: null })),
        }),
      ),
    },
  },
  'registration-state': {
    is: 'who has withdrawn gets no mail that was decided before',
    without: judged((facts) =>
      judgeMail(
        facts.key.kind === 'cancelled'
          ? facts
          : { ...facts, registration: { ...facts.registration, status: 'confirmed' } },
      ),
    ),
  },
  'times-in-the-claim': {
    is: 'the claim says which times its mail tells, so that a later move is a change to its reader',
    without: instead('ledger', (ledger) =>
      like(ledger, {
        ofRecipient: async (...of) =>
          (await ledger.ofRecipient(...of)).map((entry) => ({ ...entry, told: {} })),
      }),
    ),
  },
  suppression: {
    is: 'an address that bounced or complained gets no mail any more',
    without: instead('suppressions', (suppressions) => like(suppressions, { find: async () => undefined })),
  },
  sweep: { is: 'the table is looked through for whatever is due and unfinished', without: { noSweep: true } },
  pace: {
    is: 'a worker waits for its place in the rate',
    without: instead('pace', () => ({
      turn: async () => ({ comes: async () => undefined }),
      slowDown: async () => undefined,
      close: async () => undefined,
    })),
  },
  'seat-and-mail-together': {
    is: 'registration, seat and due confirmation are one transaction',
    without: instead('registrations', (registrations, actor, { table }) =>
      like(registrations, {
        register: async (registration, confirmation, capacity) => {
          const { clinicId, id, round } = registration
          const result = await actor.step('registrations.register', () => {
            const stored = table.registrations.get(keyOf(clinicId, id))
            if (stored && !(stored.status === 'withdrawn' && stored.round === round - 1)) return 'exists'
            const { by, rule } = seatChange(null, registration.status)
            if (!holds(rule, seatsIn(table, clinicId), capacity)) return rule === 'list' ? 'free' : 'full'
            table.registrations.put(keyOf(clinicId, id), registration)
            count(table, clinicId, by)
            return 'registered'
          })
          if (result === 'registered')
            await actor.step('ledger.add', () => table.ledger.put(mailKey(confirmation), confirmation))
          return result
        },
      }),
    ),
  },
  'conditional-registration': {
    is: 'of two registrations of one address one is refused',
    without: instead('registrations', (registrations, actor, { table }) =>
      like(registrations, {
        register: (registration, confirmation) =>
          actor.step('registrations.register', () => {
            const { clinicId, id, status } = registration
            table.registrations.put(keyOf(clinicId, id), registration)
            count(table, clinicId, seatChange(null, status).by)
            table.ledger.put(mailKey(confirmation), confirmation)
            return 'registered'
          }),
      }),
    ),
  },
  'seat-on-condition': {
    is: 'a seat is given only on the condition that one is free',
    without: instead('registrations', (registrations) =>
      like(registrations, { change: (change) => registrations.change({ ...change, capacity: null }) }),
    ),
  },
  'change-and-notice-together': {
    is: 'a change of a clinic and the notice of it are one transaction',
    without: instead('clinics', (clinics, actor, { table }) =>
      like(clinics, {
        save: async (clinic, audit, notices = []) => {
          const saved = await clinics.save(clinic, audit)
          if (saved === 'conflict') return saved
          for (const notice of notices)
            await actor.step('dispatches.add', () => table.dispatches.put(dispatchKey(notice), notice))
          return saved
        },
      }),
    ),
  },
  'conditional-change': {
    is: 'who changes a clinic that another has changed since is refused',
    without: instead('clinics', (clinics, actor, { table }) =>
      like(clinics, {
        save: (clinic, _audit, notices = []) =>
          actor.step('clinics.save', () => {
            table.clinics.put(clinic.id, clinic)
            for (const notice of notices) table.dispatches.put(dispatchKey(notice), notice)
            return 'saved'
          }),
      }),
    ),
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

const isRead = (name: keyof World): boolean =>
  name === 'clinics' || name === 'registrations' || name === 'suppressions'

/** Whoever asks again is told what the first answer was. */
const onceRead = (port: object): object => {
  const answers = new Map<string, unknown>()
  const once =
    (verb: 'get' | 'find') =>
    async (...of: unknown[]) => {
      const question = JSON.stringify([verb, ...of])
      const call = (port as Record<string, (...of: unknown[]) => unknown>)[verb]
      if (!answers.has(question)) answers.set(question, await call?.apply(port, of))
      return answers.get(question)
    }
  return like(port as Record<string, unknown>, { get: once('get'), find: once('find') })
}

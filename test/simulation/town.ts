import type { Campaign } from '../../shared/domain/campaign/campaign'
import type { Unsubscription } from '../../shared/domain/campaign/standing'
import type { Clinic } from '../../shared/domain/clinic/clinic'
import type { Contact } from '../../shared/domain/contact-list/contact'
import type { LedgerEntry } from '../../shared/domain/mail/ledger'
import type { Suppression } from '../../shared/domain/mail/suppression'
import type { Registration } from '../../shared/domain/registration/registration'
import type { Seats } from '../../shared/domain/registration/seats'
import { memoryStores } from '../support/memory-world'
import { whoActs } from './acting'
import { Actor, type ActorPlan } from './actor'
import { quickTable, type Wrote } from './quick-table'
import { Timeline } from './timeline'
import type { Weather } from './weather'

/** What was true, and from when on; milliseconds. */
export interface Since<T> {
  at: number
  is: T
}

/** A claim, and who made it: nobody, where a person did. */
export interface Claimed extends Since<LedgerEntry> {
  by: Actor | undefined
}

/** Everything that was ever written that somebody's mail depends on. */
export interface History {
  clinic: Since<Clinic>[]
  registrations: Map<string, Since<Registration>[]>
  seats: Since<Seats>[]
  /** Person id -> when the address was suppressed. */
  suppressed: Map<string, number>
  /** Mail id -> which times of days its claims tell, by attempt. */
  claims: Map<string, Claimed[]>
  /** Every version of each campaign, by its key. */
  campaigns: Map<string, Since<Campaign>[]>
  /** List id -> who stood on it. */
  lists: Map<string, Since<Contact[]>[]>
  /** Person id -> whether she wanted no invitation. */
  unsubscribed: Map<string, Since<boolean>[]>
  /** When everything stood still. */
  leaps: number[]
}

export interface Line {
  at: number
  who: string
  what: string
}

/** Where it happens: time, luck, the table and its stores, and what is known of all that ever was. */
export const townOf = (seed: number, from: number, weather: Weather, story?: Line[]) => {
  const timeline = new Timeline(from)
  const history: History = {
    clinic: [],
    registrations: new Map(),
    seats: [],
    suppressed: new Map(),
    claims: new Map(),
    campaigns: new Map(),
    lists: new Map(),
    unsubscribed: new Map(),
    leaps: [],
  }
  const listeners: Wrote[] = []
  const table = quickTable((shelf, key, thing) => {
    remember(history, timeline.now, shelf, key, thing)
    for (const listener of listeners) listener(shelf, key, thing)
  })
  const counts = new Map<string, number>()
  const note = (who: string, what: string): void => {
    story?.push({ at: timeline.now, who, what })
  }
  return {
    seed,
    timeline,
    weather,
    history,
    table,
    stores: memoryStores(table),
    note,
    /** Recipient id -> what a story calls the person. */
    names: new Map<string, string>(),
    whenWritten: (listener: Wrote): void => {
      listeners.push(listener)
    },
    now: () => timeline.shown(),
    /** @param plan.name gets a number when it is not the first of its name */
    actor: (plan: ActorPlan): Actor => {
      const count = (counts.get(plan.name) ?? 0) + 1
      counts.set(plan.name, count)
      const name = count === 1 ? plan.name : `${plan.name} (${count})`
      const actor = new Actor(timeline, weather, seed, { ...plan, name })
      if (story) actor.note = (text) => note(name, text)
      return actor
    },
  }
}

export type Town = ReturnType<typeof townOf>

const remember = (history: History, at: number, ...[shelf, key, thing]: Parameters<Wrote>): void => {
  if (shelf === 'clinics') history.clinic.push({ at, is: thing as Clinic })
  else if (shelf === 'registrations') add(history.registrations, key, { at, is: thing as Registration })
  else if (shelf === 'seats') history.seats.push({ at, is: thing as Seats })
  else if (shelf === 'suppressions') history.suppressed.set((thing as Suppression).personId, at)
  else if (shelf === 'campaigns') add(history.campaigns, key, { at, is: thing as Campaign })
  else if (shelf === 'contacts') add(history.lists, key, { at, is: thing as Contact[] })
  else if (shelf === 'unsubscriptions') {
    const { personId, takenBackAt } = thing as Unsubscription
    add(history.unsubscribed, personId, { at, is: takenBackAt === null })
  } else if (shelf === 'ledger') {
    const entry = thing as LedgerEntry
    if (entry.state !== 'claimed') return
    const worker = whoActs()
    add(history.claims, entry.id, { at, is: entry, by: worker })
    if (worker) worker.claimedAt = at
  }
}

const add = <T>(map: Map<string, T[]>, key: string, one: T): void => {
  const all = map.get(key)
  if (all) all.push(one)
  else map.set(key, [one])
}

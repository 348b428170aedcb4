import { sharedPace } from '../../shared/aws/mail/pace'
import type { Calendar } from '../../shared/domain/mail/pace'
import type { House } from '../../shared/ports/house'
import type { Pace } from '../../shared/ports/pace'
import type { World } from '../../shared/ports/world'
import type { Writing } from '../../shared/use-cases/send-mail/writing'
import type { Actor } from './actor'
import { plainWriting } from './letter'
import type { Ses } from './ses'
import { stepped } from './stepped'
import type { Town } from './town'

/** What a safeguard's absence changes: a port as one actor has it, or how letters are judged. */
export interface Alteration {
  port?: <Name extends keyof World>(name: Name, port: World[Name], actor: Actor, town: Town) => World[Name]
  writing?: Writing
  /** Nobody looks after what was lost. */
  noSweep?: true
  /** Nobody hears what SES tells. */
  noEvents?: true
  /** It makes no difference to a life in which nobody is invited: such lives are left out. */
  ofCampaigns?: true
}

export interface Places extends Pick<World, 'scheduler' | 'queues'> {
  ses: Ses
  /** The one item that all workers pace themselves by. */
  calendar: { is: Calendar | undefined }
  house: House
}

/** Every one of them: a port that is missing here does not compile. */
const ports: Record<keyof World, true> = {
  clinics: true,
  registrations: true,
  ledger: true,
  dispatches: true,
  suppressions: true,
  contactLists: true,
  campaigns: true,
  visitors: true,
  sessions: true,
  attendance: true,
  erasures: true,
  scheduler: true,
  queues: true,
  deadLetters: true,
  mailer: true,
  pace: true,
  quota: true,
  secrets: true,
  house: true,
  now: true,
}

type Make = <Name extends keyof World>(name: Name) => World[Name]

/** Makes each port when it is first asked for: an actor needs a few of them. */
class LazyWorld {
  readonly made = new Map<keyof World, World[keyof World]>()
  constructor(readonly make: Make) {}
}
for (const name of Object.keys(ports) as (keyof World)[])
  Object.defineProperty(LazyWorld.prototype, name, {
    get(this: LazyWorld) {
      const known = this.made.get(name)
      if (known) return known
      const made = this.make(name)
      this.made.set(name, made)
      return made
    },
  })

/** Every port as one actor reaches it. */
export const worldOf = (actor: Actor, town: Town, places: Places, { port }: Alteration): World => {
  const make: Make = (name) => {
    const made = portOf(name, actor, town, places)
    return port ? port(name, made, actor, town) : made
  }
  return new LazyWorld(make) as unknown as World
}

const portOf = (name: keyof World, actor: Actor, town: Town, places: Places): never => {
  const port = ((): World[keyof World] => {
    switch (name) {
      case 'now':
        return () => actor.now()
      case 'house':
        return places.house
      case 'secrets':
        return secrets
      case 'mailer':
        return places.ses.mailerOf(actor)
      case 'pace':
        return paceOf(actor, town, places)
      case 'quota':
        return stepped(actor, name, places.ses.quota)
      case 'scheduler':
        return stepped(actor, name, places.scheduler)
      case 'queues':
        return stepped(actor, name, places.queues)
      case 'deadLetters':
        throw new Error('nobody looks at dead letters here: the sweep must do without')
      default:
        return stepped(actor, name, town.stores[name])
    }
  })()
  return port as never
}

const keys = ['key-of-the-simulation'] as const
const secrets: World['secrets'] = {
  tokenKeys: async () => keys,
  sessionKeys: async () => keys,
  zoomWebhook: async () => 'zoom-secret-of-the-simulation',
}

/** Each worker is a container of its own, with the calendar in one item between them. */
const paceOf = (actor: Actor, { timeline }: Town, { calendar, house }: Places): Pace => {
  const cell = {
    swap: (seen: Calendar | undefined, next: Calendar) =>
      actor.step('pace.swap', () => {
        const is = calendar.is
        const same = seen?.free === is?.free && seen?.closedUntil === is?.closedUntil
        if (same) calendar.is = next
        return same ? undefined : { calendar: is }
      }),
  }
  return sharedPace(cell, {
    rate: house.mailRate,
    clock: () => timeline.now + actor.skew,
    sleep: (milliseconds) => actor.sleep(milliseconds),
  })
}

export const writingOf = ({ writing }: Alteration): Writing => writing ?? plainWriting

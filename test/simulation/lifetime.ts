import { type Clinic, isPlannable } from '../../shared/domain/clinic/clinic'
import { dayWindow } from '../../shared/domain/clinic/plan'
import { personId, staffId } from '../../shared/domain/ids'
import { HOUR, instantOf, millisOf } from '../../shared/domain/time/instant'
import { anAuditRecord } from '../support/builders'
import { aHouse } from '../support/memory-world'
import { type Broken, brokenPromises } from './checks'
import { keepLists } from './inviting'
import { peopleOf } from './people'
import type { Script } from './script'
import { type Line, type Town, townOf } from './town'
import { emailOf, idOf } from './visits'
import { type Fault, Weather } from './weather'
import { putToWork } from './workers'
import type { Alteration } from './world'

export interface Lifetime {
  broken: Broken[]
  /** Calls of which nobody knew whether SES had taken them. */
  ambiguous: number
  mails: number
  /** How often somebody has waited for something: what living through it costs. */
  waits: number
  struck: { fault: Fault; place: string }[]
}

export interface LifetimeOptions {
  alteration?: Alteration
  /** Faults that do not strike, anywhere or in one place. */
  calm?: ReadonlySet<string>
  /** After so many strikes nothing goes wrong any more. */
  strikes?: number
  /** Is told everything. */
  story?: Line[]
}

/** One clinic from its publication to its last summary. The same seed, script and options live the same life. */
export const live = async (
  seed: number,
  script: Script,
  { alteration = {}, calm, strikes, story }: LifetimeOptions = {},
): Promise<Lifetime> => {
  const weather = new Weather(seed, calm, strikes)
  const begins = (script.actions.find(({ does }) => does === 'publish')?.at ?? 0) - HOUR
  const town = townOf(seed, begins, weather, story)
  const { timeline } = town
  for (const action of script.actions) {
    if (!('who' in action)) continue
    town.names.set(idOf(action.who), action.who)
    town.names.set(personId(emailOf(action.who)), action.who)
  }
  town.names.set(staffId('itu@example.org'), 'ITU')
  for (const { email } of script.clinic.organisers) town.names.set(staffId(email), 'the organiser')
  const { rate, pauseAbove = aHouse.pauseAbove } = script
  const { places, sweepSoon, tell } = putToWork(town, { ...aHouse, mailRate: rate, pauseAbove }, alteration)
  const people = peopleOf(town, { places, tell }, alteration)
  await town.stores.clinics.create({ ...script.clinic, createdAt: instantOf(begins) }, anAuditRecord())
  await keepLists(town.stores, script.actions, begins)
  for (const action of script.actions) {
    if (action.at === 0 && action.does === 'list') continue
    if (action.does === 'close-room') people.act(action)
    else timeline.at(action.at, () => people.act(action))
  }
  town.whenWritten((shelf, key, thing) => {
    if (shelf === 'campaigns') tellTurn(town, key)
    if (shelf !== 'clinics') return
    for (const end of endsOf(thing as Clinic))
      for (const hours of [0.6, 1.6, 3]) sweepSoon(end + hours * HOUR - timeline.now)
  })
  const rests = await timeline.run(script.ends, MOMENTS)
  const broken = rests ? brokenPromises(town, places) : [restless]
  return {
    broken,
    ambiguous: places.ses.deliveries.filter(({ faulted }) => faulted).length,
    mails: places.ses.deliveries.length,
    waits: timeline.activity,
    struck: weather.struck,
  }
}

/** A hundred times what a life takes. */
const MOMENTS = 100_000
const restless: Broken = { promise: 'lost', what: 'the house never came to rest' }

/** Whoever looks after a campaign writes without end; what a story tells is where it begins, rests and ends. */
const tellTurn = ({ history, note }: Town, key: string): void => {
  const [before, last] = (history.campaigns.get(key) ?? []).slice(-2)
  const campaign = (last ?? before)?.is
  if (campaign && campaign.turn !== (last && before)?.is.turn)
    note(`campaign ${campaign.number}`, campaign.state)
}

const endsOf = (clinic: Clinic): number[] =>
  isPlannable(clinic) ? clinic.days.map((day) => millisOf(dayWindow(clinic, day).to)) : []

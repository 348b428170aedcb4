import { type Clinic, isPlannable } from '../../shared/domain/clinic/clinic'
import { dayWindow } from '../../shared/domain/clinic/plan'
import { staffId } from '../../shared/domain/ids'
import { HOUR, instantOf, millisOf } from '../../shared/domain/time/instant'
import { anAuditRecord } from '../support/builders'
import { aHouse } from '../support/memory-world'
import { type Broken, brokenPromises } from './checks'
import { peopleOf } from './people'
import type { Script } from './script'
import { type Line, townOf } from './town'
import { idOf } from './visits'
import { type Fault, Weather } from './weather'
import { putToWork } from './workers'
import type { Alteration } from './world'

export interface Lifetime {
  broken: Broken[]
  /** Calls of which nobody knew whether SES had taken them. */
  ambiguous: number
  mails: number
  struck: { fault: Fault; place: string }[]
}

export interface LifetimeOptions {
  alteration?: Alteration
  /** Places in which nothing goes wrong. */
  calm?: ReadonlySet<string>
  /** Is told everything. */
  story?: Line[]
}

/** One clinic from its publication to its last summary. The same seed, script and options live the same life. */
export const live = async (
  seed: number,
  script: Script,
  { alteration = {}, calm, story }: LifetimeOptions = {},
): Promise<Lifetime> => {
  const weather = new Weather(seed, calm)
  const begins = (script.actions.find(({ does }) => does === 'publish')?.at ?? 0) - HOUR
  const town = townOf(seed, begins, weather, story)
  const { timeline } = town
  for (const action of script.actions) if ('who' in action) town.names.set(idOf(action.who), action.who)
  town.names.set(staffId('itu@example.org'), 'ITU')
  for (const { email } of script.clinic.organisers) town.names.set(staffId(email), 'the organiser')
  const { places, sweepSoon } = putToWork(town, { ...aHouse, mailRate: script.rate }, alteration)
  const people = peopleOf(town, places, alteration)
  await town.stores.clinics.create({ ...script.clinic, createdAt: instantOf(begins) }, anAuditRecord())
  for (const action of script.actions) {
    if (action.does === 'close-room') people.act(action)
    else timeline.at(action.at, () => people.act(action))
  }
  town.whenWritten((shelf, _, thing) => {
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
    struck: weather.struck,
  }
}

/** A hundred times what a life takes. */
const MOMENTS = 100_000
const restless: Broken = { promise: 'lost', what: 'the house never came to rest' }

const endsOf = (clinic: Clinic): number[] =>
  isPlannable(clinic) ? clinic.days.map((day) => millisOf(dayWindow(clinic, day).to)) : []

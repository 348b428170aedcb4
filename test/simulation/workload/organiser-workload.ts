import { RandomSource } from '../../../infra/local/faults/random-source'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/domain/values/time/instant'
import { placeNames } from '../simulated-places'
import type { WorkloadAction } from './workload-action'

interface ChangeContext {
  opensAt: number
  endsAt: number
  people: readonly string[]
  /** A campaign reads contacts of its own: nobody is erased while one may run. */
  hasCampaign: boolean
  /** A time in the run, at or after the given one. */
  drawTime: (random: RandomSource, from?: number) => number
}

/**
 * In some runs the organiser changes place or announcement, people ask to be erased, and somebody comes too late. It has
 * a random source of its own, so all other runs stay the same.
 */
export const generateChanges = (seed: number, context: ChangeContext): WorkloadAction[] => {
  const random = new RandomSource(seed, 'changes')
  const { endsAt, people, hasCampaign, drawTime } = context
  const actions: WorkloadAction[] = []
  if (random.chance(0.12)) actions.push(...placeChanges(random, drawTime))
  if (random.chance(0.08))
    actions.push({ at: drawTime(random), does: 'edit', title: `Clinic, edition ${random.whole(2, 9)}` })
  if (!hasCampaign && random.chance(0.08)) actions.push(...erasures(random.pick(people), random, drawTime))
  if (random.chance(0.08))
    actions.push({
      at: endsAt + random.between(MINUTE_MS, 2 * DAY_MS),
      does: 'register',
      who: random.pick(['late-idil', ...people]),
    })
  return actions
}

/** One change, or several; sometimes back to the place before, within minutes. */
const placeChanges = (random: RandomSource, drawTime: ChangeContext['drawTime']): WorkloadAction[] => {
  const at = drawTime(random)
  const actions: WorkloadAction[] = [{ at, does: 'change-place', place: random.pick(placeNames) }]
  while (random.chance(0.5)) {
    const last = actions.at(-1)?.at ?? at
    const next = random.chance(0.5) ? last + random.between(0, 3 * MINUTE_MS) : drawTime(random, last)
    actions.push({ at: next, does: 'change-place', place: random.pick(placeNames) })
  }
  return actions
}

const erasures = (
  who: string,
  random: RandomSource,
  drawTime: ChangeContext['drawTime'],
): WorkloadAction[] => {
  const at = drawTime(random)
  const by = random.chance(0.5) ? 'registrant' : 'staff'
  const actions: WorkloadAction[] = [{ at, does: 'erase', who, by }]
  if (random.chance(0.3)) actions.push({ at: at + random.between(0, 30_000), does: 'erase', who, by })
  if (random.chance(0.4)) actions.push({ at: at + random.between(0, 6 * HOUR_MS), does: 'register', who })
  return actions
}

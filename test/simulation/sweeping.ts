import { instantOf, MINUTE } from '../../shared/domain/time/instant'
import type { World } from '../../shared/ports/world'
import { rePlan } from '../../shared/use-cases/clinic/re-plan'
import { offerSeats } from '../../shared/use-cases/registration/offer-seats'
import { sweep, toPlanAgain } from '../../shared/use-cases/sweep'
import type { Actor } from './actor'
import type { Town } from './town'

const SWEEP_EVERY = 5 * MINUTE
/** The age at which the sweep surely believes that a hint is lost: two minutes, by whatever clock. */
const PATIENCE = 2 * MINUTE + 40_000

/** The sweep runs every five minutes; a run that can find nothing, since nothing is young or due, is left out. */
export const sweepingOf = (
  { timeline, actor }: Town,
  worldFor: (actor: Actor) => World,
  isLeftOut: boolean,
) => {
  const planned = new Set<number>()
  /** @param milliseconds when what it may find is due */
  const sweepSoon = (milliseconds = 0): void => {
    if (isLeftOut) return
    const from = timeline.now + Math.max(milliseconds, 0) + PATIENCE
    const at = Math.ceil(from / SWEEP_EVERY) * SWEEP_EVERY
    if (planned.has(at)) return
    planned.add(at)
    timeline.at(at, () => {
      planned.delete(at)
      sweepNow()
    })
  }
  const sweepNow = (): void => {
    const next = () => sweepSoon()
    const name = `sweep ${instantOf(timeline.now).slice(5, 16)}`
    const sweeper = actor({ name, limit: 240_000, clock: 'own', died: next })
    const world = worldFor(sweeper)
    const work = async () => {
      const watched = await sweep(world)
      for (const { id, schedules } of toPlanAgain(watched, world.now())) {
        await rePlan(world, id, { tzVersion: 'simulated', schedules })
      }
      for (const { clinic } of watched) await offerSeats(world, clinic.id)
    }
    sweeper.run(work, (error) => error !== undefined && next())
  }
  return { sweepSoon }
}

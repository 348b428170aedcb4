import { type Clinic, isPlannable } from '../../shared/domain/clinic/clinic'
import { dayWindow } from '../../shared/domain/clinic/plan'
import type { Registration } from '../../shared/domain/registration/registration'
import { DAY, MINUTE, millisOf } from '../../shared/domain/time/instant'
import type { World } from '../../shared/ports/world'
import { type Decision, decideRegistrations } from '../../shared/use-cases/registration/decide-registrations'
import { takeSeat } from '../../shared/use-cases/registration/take-seat'
import { somalia } from '../support/builders'
import { type Action, isInviting } from './actions'
import { bounceOf, invitingBy } from './inviting'
import { Random } from './random'
import type { Town } from './town'
import { by, roomCloses, visitFor } from './visits'
import type { putToWork } from './workers'
import { type Alteration, worldOf } from './world'

const PATIENCE = 6

/** People do what the script says; when a page fails they try again, as people do. */
export const peopleOf = (
  town: Town,
  { places, tell }: Pick<ReturnType<typeof putToWork>, 'places' | 'tell'>,
  alteration: Alteration,
) => {
  const { timeline } = town
  const attempt = (name: string, work: (world: World) => Promise<unknown>, tries = 1): void => {
    const again = () => {
      if (tries < PATIENCE) timeline.after(30_000, () => attempt(name, work, tries + 1))
    }
    const actor = town.actor({ name, limit: 10_000, clock: 'own', died: again })
    const world = worldOf(actor, town, places, alteration)
    const tried = async () => {
      const result = await work(world)
      actor.note(typeof result === 'string' ? result : ((result as { result?: string })?.result ?? 'done'))
    }
    actor.run(tried, (error) => error !== undefined && again())
  }
  const roomsCloseBy: Extract<Action, { does: 'close-room' }>[] = []
  const act = (action: Action): void => {
    if (action.does === 'close-room') roomsCloseBy.push(action)
    else if (action.does === 'stand-still') {
      town.note('the house', 'stands still for two hours')
      town.history.leaps.push(timeline.now)
      town.weather.struck.push({ fault: 'clock-jump', place: 'the house' })
      timeline.leap(action.for)
    } else if (action.does === 'bounce') {
      tell(`a mail of another clinic to ${action.who}`, bounceOf(action.who, timeline.now), 0)
    } else attempt(...(isInviting(action) ? invitingBy(action) : visitFor(action)))
  }
  /** A day ends when it ends, however often it was moved. */
  const awaitEnds = (clinic: Clinic): void => {
    if (clinic.status !== 'published' || !isPlannable(clinic)) return
    for (const { day: number, how, after } of roomsCloseBy) {
      const day = clinic.days.find((each) => each.number === number)
      if (!day) continue
      const { from, to } = dayWindow(clinic, day)
      const isStill = () =>
        town.table.clinics.get(somalia)?.days.find((each) => each.number === number)?.planVersion ===
        day.planVersion
      const close = () =>
        attempt(`room ${number} closes`, (world) => roomCloses(world, { day: number, how, from, to }))
      timeline.at(millisOf(to) + (how === 'report' ? after : MINUTE), () => isStill() && close())
    }
  }
  /** To whom a seat is offered takes it in time, or at the last moment, or not at all. */
  const answers = ({ id, email, status, round, offeredUntil }: Registration): void => {
    if (status !== 'offered') return
    const random = new Random(town.seed, `answer ${id} ${round}`)
    if (random.chance(0.4)) return
    const left = millisOf(offeredUntil ?? '') - timeline.now
    const after = random.chance(0.3) ? left + random.between(-2_000, 2_000) : random.between(0, left)
    const take = () =>
      attempt(`${email.split('@')[0]} takes the seat`, (world) =>
        takeSeat(world, { clinicId: somalia, registrationId: id }),
      )
    timeline.after(after, take)
    if (random.chance(0.3)) timeline.after(after + random.between(0, 200), take)
  }
  const decides = (verdict: Decision['verdict'], { id, email, round }: Registration, after: number): void =>
    timeline.after(after, () =>
      attempt(`organiser decides on ${email.split('@')[0]}: ${verdict}`, (world) =>
        decideRegistrations(world, { clinicId: somalia, people: [{ id, round }], verdict, by }),
      ),
    )
  /** The organiser decides sooner or later, or not at all; now and then two do, each in their way, or one thinks better. */
  const decided = (one: Registration): void => {
    if (one.status !== 'pending' && one.status !== 'rejected') return
    const random = new Random(town.seed, `decision ${one.id} ${one.round}`)
    const after = random.pick([random.between(0, 2 * MINUTE), random.between(0, 2 * DAY)])
    if (one.status === 'rejected') {
      if (random.chance(0.2)) decides('approve', one, after)
      return
    }
    if (random.chance(0.1)) return
    const verdict = random.chance(0.8) ? 'approve' : 'reject'
    decides(verdict, one, after)
    if (random.chance(0.2))
      decides(random.pick(['approve', 'reject'] as const), one, after + random.between(-60, 60))
  }
  town.whenWritten((shelf, _, thing) => {
    if (shelf === 'clinics') awaitEnds(thing as Clinic)
    if (shelf !== 'registrations') return
    answers(thing as Registration)
    decided(thing as Registration)
  })
  return { act }
}

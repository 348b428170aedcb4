import { type Clinic, isPlannable } from '../../shared/domain/clinic/clinic'
import { dayWindow } from '../../shared/domain/clinic/plan'
import { registrationId } from '../../shared/domain/ids'
import type { Registration } from '../../shared/domain/registration/registration'
import { DAY, type Instant, instantOf, MINUTE, millisOf } from '../../shared/domain/time/instant'
import type { World } from '../../shared/ports/world'
import { recordZoomEvent } from '../../shared/use-cases/attendance/record-zoom-event'
import { takeReport } from '../../shared/use-cases/attendance/take-report'
import { cancelClinic } from '../../shared/use-cases/clinic/cancel-clinic'
import { moveDay } from '../../shared/use-cases/clinic/move-day'
import { publishClinic } from '../../shared/use-cases/clinic/publish-clinic'
import { type Decision, decideRegistrations } from '../../shared/use-cases/registration/decide-registrations'
import { register } from '../../shared/use-cases/registration/register'
import { takeSeat } from '../../shared/use-cases/registration/take-seat'
import { withdraw } from '../../shared/use-cases/registration/withdraw'
import { aForm, aStay, aZoomEvent, somalia } from '../support/builders'
import { Random } from './random'
import type { Action } from './script'
import type { Town } from './town'
import { type Alteration, type Places, worldOf } from './world'

const PATIENCE = 6
const by = 'organiser-1'

const emailOf = (who: string): string => `${who}@example.org`
export const idOf = (who: string): string => registrationId(somalia, emailOf(who))

/** People do what the script says; when a page fails they try again, as people do. */
export const peopleOf = (town: Town, places: Places, alteration: Alteration) => {
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
    } else attempt(...visitFor(action))
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
        attempt(`room ${number} closes`, (world) =>
          how === 'webhook' ? tell(world, from, to) : upload(world, number, from, to),
        )
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

type Visit = Exclude<Action, { does: 'close-room' | 'stand-still' }>

/** What somebody comes to a page for, in words and in deed. */
const visitFor = (action: Visit): [string, (world: World) => Promise<unknown>] => {
  switch (action.does) {
    case 'register':
      return [`${action.who} registers`, (world) => registers(world, action.who)]
    case 'withdraw': {
      const who = { clinicId: somalia, registrationId: idOf(action.who) }
      return [`${action.who} withdraws`, (world) => withdraw(world, who)]
    }
    case 'publish':
      return ['organiser publishes', (world) => changed(world, publishClinic)]
    case 'cancel':
      return ['organiser cancels', (world) => changed(world, cancelClinic)]
    case 'move': {
      const { day, date, start, end } = action
      const move: Parameters<typeof changed>[1] = (world, change) =>
        moveDay(world, { ...change, day, date, start, end })
      return [`organiser moves day ${day} to ${date} ${start}-${end}`, (world) => changed(world, move)]
    }
  }
}

const registers = (world: World, who: string) => {
  return register(world, { clinicId: somalia, form: aForm({ name: who, email: emailOf(who) }) })
}

/** Reads the clinic as a page shows it, and changes that version. */
const changed = async (
  world: World,
  change: (world: World, what: { id: string; version: number; by: string }) => Promise<{ result: string }>,
) => {
  const clinic = await world.clinics.get(somalia)
  if (!clinic) throw new Error('the clinic is gone')
  const { result } = await change(world, { id: somalia, version: clinic.version, by })
  if (result === 'conflict' && clinic.status === 'published')
    throw new Error('somebody else has changed it: once more')
  return { result }
}

const tell = async (world: World, from: Instant, to: Instant) => {
  const email = emailOf('amina')
  const after = instantOf(millisOf(to) + 20_000)
  await recordZoomEvent(world, aZoomEvent({ email, at: from }))
  await recordZoomEvent(
    world,
    aZoomEvent({ kind: 'ended', participantId: null, email: null, name: '', at: after }),
  )
}

const upload = (world: World, day: number, from: Instant, to: Instant) =>
  takeReport(world, { clinicId: somalia, day, by, stays: [aStay({ email: emailOf('amina'), from, to })] })

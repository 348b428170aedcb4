import { personId, registrationId } from '../../shared/domain/ids'
import { type Instant, instantOf, millisOf } from '../../shared/domain/time/instant'
import type { World } from '../../shared/ports/world'
import { recordZoomEvent } from '../../shared/use-cases/attendance/record-zoom-event'
import { takeReport } from '../../shared/use-cases/attendance/take-report'
import { cancelClinic } from '../../shared/use-cases/clinic/cancel-clinic'
import { moveDay } from '../../shared/use-cases/clinic/move-day'
import { publishClinic } from '../../shared/use-cases/clinic/publish-clinic'
import { register } from '../../shared/use-cases/registration/register'
import { withdraw } from '../../shared/use-cases/registration/withdraw'
import { aForm, aStay, aZoomEvent, somalia } from '../support/builders'
import type { Action, Inviting } from './actions'

/** Whoever organises. */
export const by = 'organiser-1'

export const emailOf = (who: string): string => `${who}@example.org`
/** The name of whose address it is. */
export const whoIs = (email: string): string => email.split('@')[0] ?? ''
export const idOf = (who: string): string => registrationId(somalia, emailOf(who))

/** `personId` of those few people of whom a check asks again and again. */
export const personOf = (email: string): string => {
  const known = persons.get(email) ?? personId(email)
  persons.set(email, known)
  return known
}
const persons = new Map<string, string>()

type Visit = Exclude<Action, { does: 'close-room' | 'stand-still' | Inviting['does'] }>

/** What somebody comes to a page for, in words and in deed. */
export const visitFor = (action: Visit): [string, (world: World) => Promise<unknown>] => {
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

/** Zoom tells it, or an organiser uploads the report. */
export const roomCloses = (
  world: World,
  { day, how, from, to }: { day: number; how: 'webhook' | 'report'; from: Instant; to: Instant },
): Promise<unknown> => (how === 'webhook' ? tell(world, from, to) : upload(world, day, from, to))

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

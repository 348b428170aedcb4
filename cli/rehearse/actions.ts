import type { PlannableClinic } from '../../shared/domain/clinic/clinic'
import { dayWindow } from '../../shared/domain/clinic/plan'
import { type Instant, MINUTE, plus } from '../../shared/domain/time/instant'
import type { Page } from './browser'
import type { Person } from './cast'
import type { organiserAt } from './organiser'
import { rehearsalOrganiser } from './organiser'
import type { registrantsAt } from './registrant'
import type { Part, Script, Visit } from './script'
import { untilAnswered } from './until-answered'
import type { Guest, zoomRoom } from './zoom-room'

/** Something that somebody does at an instant. */
export interface Action {
  at: Instant
  run: () => Promise<void>
}

export interface Stage {
  clinicId: string
  organiser: ReturnType<typeof organiserAt>
  registrants: ReturnType<typeof registrantsAt>
  room: ReturnType<typeof zoomRoom>
  now: () => Instant
  /** Of somebody who had to send her form for long a second confirmation may come. */
  mayBringCopy: (person: Person, from: Instant) => void
}

/** Everything that anybody does after publishing, in order of time. */
export const actionsOf = (script: Script, stage: Stage): Action[] => {
  const { clinicId, organiser } = stage
  const { at, day, to } = script.move
  const actions = [
    { at, run: () => organiser.move(clinicId, day, to) },
    ...script.parts.flatMap((part, index) => actionsOfPart(part, index, stage)),
    ...script.after.days.flatMap(({ number }) => actionsOfRoom(script.after, number, stage)),
  ]
  return actions.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

const actionsOfPart = (part: Part, index: number, stage: Stage): Action[] => {
  const { clinicId, registrants, room, now } = stage
  const { person, registersAt, registersAgainAt, withdrawsAt, visits } = part
  const registers = () =>
    untilAnswered(
      () => registrants.register(clinicId, person),
      now,
      (from) => stage.mayBringCopy(person, from),
    )
  const visit = (each: Visit, count: number): Action[] => {
    const guest = guestOf(part, each, `${index}-${count}`)
    return [
      {
        at: each.from,
        run: async () => {
          letIn(await registrants.follow(person))
          await room.joins(runOf(each.day), guest)
        },
      },
      { at: each.to, run: () => room.leaves(runOf(each.day), guest) },
    ]
  }
  return [
    { at: registersAt, run: registers() },
    ...(registersAgainAt ? [{ at: registersAgainAt, run: registers() }] : []),
    ...(withdrawsAt ? [{ at: withdrawsAt, run: () => registrants.withdraw(person) }] : []),
    ...visits.flatMap(visit),
  ]
}

/** The host opens early and closes last; one guest comes whom nobody invited. */
const actionsOfRoom = (clinic: PlannableClinic, number: number, { room }: Stage): Action[] => {
  const day = clinic.days.find((each) => each.number === number)
  if (!day) return []
  const { from, to } = dayWindow(clinic, day)
  const run = runOf(number)
  const host: Guest = { id: `host-${number}`, ...rehearsalOrganiser }
  const stranger: Guest = { id: `stranger-${number}`, name: 'iPhone', email: null }
  return [
    { at: plus(from, -15 * MINUTE), run: () => room.joins(run, host) },
    { at: plus(from, 20 * MINUTE), run: () => room.joins(run, stranger) },
    { at: plus(from, 25 * MINUTE), run: () => room.leaves(run, stranger) },
    { at: plus(to, 2 * MINUTE), run: () => room.leaves(run, host) },
    { at: plus(to, 3 * MINUTE), run: () => room.ends(run) },
  ]
}

const guestOf = ({ person }: Part, { asGuest }: Visit, id: string): Guest => ({
  id,
  name: person.name,
  email: asGuest ? null : person.email,
})

const runOf = (day: number): string => `rehearsal-day-${day}==`

const letIn = ({ url }: Page): void => {
  if (!url.startsWith('https://zoom.example.org/')) throw new Error('the join address did not lead to Zoom')
}

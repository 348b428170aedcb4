import type { PlannableClinic } from '../../shared/domain/clinic/clinic'
import { dayWindow } from '../../shared/domain/clinic/times/day-window'
import { addMilliseconds, type Instant, MINUTE_MS } from '../../shared/domain/values/time/instant'
import type { createOrganiserClient } from './organiser-client'
import { rehearsalOrganiser } from './organiser-client'
import type { InventedRegistrant } from './participants'
import type { createRegistrantClient } from './registrant-client'
import type { RehearsalParticipant, RehearsalScript, RoomVisit } from './rehearsal-script'
import { submitUntilAnswered } from './retry-form'
import type { FetchedPage } from './text-browser'
import type { createZoomEventSender, ZoomGuest } from './zoom-event-sender'

/** An action of one person at one time. */
export interface RehearsalAction {
  at: Instant
  run: () => Promise<void>
}

export interface RehearsalContext {
  clinicId: string
  organiser: ReturnType<typeof createOrganiserClient>
  registrants: ReturnType<typeof createRegistrantClient>
  room: ReturnType<typeof createZoomEventSender>
  now: () => Instant
  /** A registrant who had to send the form for a long time may get a second confirmation. */
  allowCopy: (person: InventedRegistrant, from: Instant) => void
}

/** All actions after publishing, in order of time. */
export const createRehearsalActions = (
  script: RehearsalScript,
  context: RehearsalContext,
): RehearsalAction[] => {
  const { clinicId, organiser } = context
  const { at, day, to } = script.move
  const actions = [
    { at, run: () => organiser.move(clinicId, day, to) },
    ...script.participants.flatMap((participant, index) => participantActions(participant, index, context)),
    ...script.clinicAfterMove.days.flatMap(({ number }) =>
      roomActions(script.clinicAfterMove, number, context),
    ),
  ]
  return actions.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

const participantActions = (
  participant: RehearsalParticipant,
  index: number,
  context: RehearsalContext,
): RehearsalAction[] => {
  const { clinicId, registrants, room, now } = context
  const { person, registersAt, registersAgainAt, withdrawsAt, roomVisits: visits } = participant
  const createSubmission = () =>
    submitUntilAnswered(
      () => registrants.register(clinicId, person),
      now,
      (from) => context.allowCopy(person, from),
    )
  const visitActions = (otherVisit: RoomVisit, visitIndex: number): RehearsalAction[] => {
    const guest = toZoomGuest(participant, otherVisit, `${index}-${visitIndex}`)
    return [
      {
        at: otherVisit.from,
        run: async () => {
          expectRedirectToZoom(await registrants.followJoinLink(person))
          await room.sendJoined(meetingRunId(otherVisit.day), guest)
        },
      },
      { at: otherVisit.to, run: () => room.sendLeft(meetingRunId(otherVisit.day), guest) },
    ]
  }
  return [
    { at: registersAt, run: createSubmission() },
    ...(registersAgainAt ? [{ at: registersAgainAt, run: createSubmission() }] : []),
    ...(withdrawsAt ? [{ at: withdrawsAt, run: () => registrants.withdraw(person) }] : []),
    ...visits.flatMap(visitActions),
  ]
}

/** The host opens early and closes last; one guest joins without an invitation. */
const roomActions = (
  clinic: PlannableClinic,
  number: number,
  { room }: RehearsalContext,
): RehearsalAction[] => {
  const day = clinic.days.find((otherVisit) => otherVisit.number === number)
  if (!day) return []
  const { from, to } = dayWindow(clinic, day)
  const run = meetingRunId(number)
  const host: ZoomGuest = { id: `host-${number}`, ...rehearsalOrganiser }
  const stranger: ZoomGuest = { id: `stranger-${number}`, name: 'iPhone', email: null }
  return [
    { at: addMilliseconds(from, -15 * MINUTE_MS), run: () => room.sendJoined(run, host) },
    { at: addMilliseconds(from, 20 * MINUTE_MS), run: () => room.sendJoined(run, stranger) },
    { at: addMilliseconds(from, 25 * MINUTE_MS), run: () => room.sendLeft(run, stranger) },
    { at: addMilliseconds(to, 2 * MINUTE_MS), run: () => room.sendLeft(run, host) },
    { at: addMilliseconds(to, 3 * MINUTE_MS), run: () => room.sendEnded(run) },
  ]
}

const toZoomGuest = ({ person }: RehearsalParticipant, { asGuest }: RoomVisit, id: string): ZoomGuest => ({
  id,
  name: person.name,
  email: asGuest ? null : person.email,
})

const meetingRunId = (day: number): string => `rehearsal-day-${day}==`

const expectRedirectToZoom = ({ url }: FetchedPage): void => {
  if (!url.startsWith('https://zoom.example.org/')) throw new Error('the join address did not lead to Zoom')
}

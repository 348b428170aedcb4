import * as z from 'zod'
import { InstantText } from '../../clinic/clinic'

/** One webhook event about a meeting, as it is stored. Two events with the same fields are the same event. */
export const ZoomEvent = z.object({
  meetingId: z.string(),
  /** One per run of the meeting: a restart has a uuid of its own. */
  meetingUuid: z.string(),
  kind: z.enum(['joined', 'left', 'ended']),
  /** One per join and device; null with `ended`. */
  participantId: z.string().nullable(),
  registrantId: z.string().nullable(),
  email: z.string().nullable(),
  name: z.string(),
  at: InstantText,
})
export type ZoomEvent = z.infer<typeof ZoomEvent>

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString())
const filled = z
  .string()
  .nullish()
  .transform((text) => text?.trim() || null)

const meeting = { id: z.coerce.string().max(100), uuid: z.string().min(1) }
const participant = {
  user_id: z.coerce.string().optional(),
  participant_uuid: filled,
  user_name: z.string().nullish(),
  email: filled,
  registrant_id: filled,
}
const named = <K extends string, T extends z.ZodRawShape>(kind: K, object: T) =>
  z.object({
    event: z.literal(`meeting.${kind}`),
    payload: z.object({ object: z.object({ ...meeting, ...object }) }),
  })

const body = z.discriminatedUnion('event', [
  named('participant_joined', { participant: z.object({ ...participant, join_time: instant }) }),
  named('participant_left', { participant: z.object({ ...participant, leave_time: instant }) }),
  named('ended', { end_time: instant }),
])

/**
 * The event in the body of a Zoom webhook (meeting.participant_joined, .participant_left and meeting.ended,
 * Zoom's Meetings events reference); null for every other event or form.
 */
export const zoomEventOf = (webhook: unknown): ZoomEvent | null => {
  const parsed = body.safeParse(webhook)
  if (!parsed.success) return null
  const { event, payload } = parsed.data
  const meetingOf = { meetingId: payload.object.id, meetingUuid: payload.object.uuid }
  if (event === 'meeting.ended') {
    const nobody = { participantId: null, registrantId: null, email: null, name: '' }
    return { ...meetingOf, kind: 'ended', ...nobody, at: payload.object.end_time }
  }
  const who = payload.object.participant
  return {
    ...meetingOf,
    kind: 'join_time' in who ? 'joined' : 'left',
    participantId: who.participant_uuid ?? who.user_id ?? who.user_name ?? null,
    registrantId: who.registrant_id,
    email: who.email?.toLowerCase() ?? null,
    name: who.user_name?.trim() ?? '',
    at: 'join_time' in who ? who.join_time : who.leave_time,
  }
}

import * as z from 'zod'
import { InstantText } from '../../values/time/time-schemas'
import { cutDisplayName } from './display-name'

/** One webhook event about a meeting, as it is stored. Two events with the same fields are the same event. */
export const ZoomEvent = z.object({
  meetingId: z.string(),
  /** One per run of the meeting: a restart has a uuid of its own. */
  meetingUuid: z.string(),
  kind: z.enum(['started', 'joined', 'left', 'ended']),
  /** One per join and device; null with `started` and `ended`. */
  participantId: z.string().nullable(),
  registrantId: z.string().nullable(),
  email: z.string().nullable(),
  name: z.string(),
  at: InstantText,
})
export type ZoomEvent = z.infer<typeof ZoomEvent>

const instantSchema = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString())
const optionalText = z
  .string()
  .nullish()
  .transform((text) => text?.trim() || null)

const MAX_EMAIL_LENGTH = 254

const meeting = { id: z.coerce.string().max(100), uuid: z.string().min(1) }
const participant = {
  user_id: z.coerce.string().optional(),
  participant_uuid: optionalText,
  user_name: z.string().nullish(),
  email: optionalText,
  registrant_id: optionalText,
}
const eventSchema = <K extends string, T extends z.ZodRawShape>(kind: K, object: T) =>
  z.object({
    event: z.enum([`meeting.${kind}`, `webinar.${kind}`]),
    payload: z.object({ object: z.object({ ...meeting, ...object }) }),
  })

const webhookSchema = z.discriminatedUnion('event', [
  eventSchema('participant_joined', { participant: z.object({ ...participant, join_time: instantSchema }) }),
  eventSchema('participant_left', { participant: z.object({ ...participant, leave_time: instantSchema }) }),
  eventSchema('started', { start_time: instantSchema }),
  eventSchema('ended', { end_time: instantSchema }),
])

/**
 * The event in the body of a Zoom webhook: started, participant_joined, participant_left and ended, of meetings
 * and of webinars, which have the same form (Zoom's Meetings and Webinars events references); null for every other
 * event.
 */
export const parseZoomEvent = (webhook: unknown): ZoomEvent | null => {
  const parsed = webhookSchema.safeParse(webhook)
  if (!parsed.success) return null
  const { object } = parsed.data.payload
  const meetingIds = { meetingId: object.id, meetingUuid: object.uuid }
  const noParticipant = { participantId: null, registrantId: null, email: null, name: '' }
  if ('start_time' in object)
    return { ...meetingIds, kind: 'started', ...noParticipant, at: object.start_time }
  if ('end_time' in object) return { ...meetingIds, kind: 'ended', ...noParticipant, at: object.end_time }
  const who = object.participant
  return {
    ...meetingIds,
    kind: 'join_time' in who ? 'joined' : 'left',
    participantId: who.participant_uuid ?? who.user_id ?? who.user_name ?? null,
    registrantId: who.registrant_id,
    // RFC 5321 bears no longer address; without one the name is all that is known.
    email: who.email !== null && who.email.length <= MAX_EMAIL_LENGTH ? who.email.toLowerCase() : null,
    name: cutDisplayName(who.user_name?.trim() ?? ''),
    at: 'join_time' in who ? who.join_time : who.leave_time,
  }
}

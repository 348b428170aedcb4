import { createHmac } from 'node:crypto'
import type { Instant } from '../../shared/domain/time/instant'
import type { Ask } from './browser'
import { rehearsalZoom } from './organiser'

/** Zoom's side of the meeting: signed events as people come and go. */
export const zoomRoom = (
  siteUrl: string,
  secret: string,
  now: () => Instant,
  { meetingId } = rehearsalZoom,
  ask: Ask = fetch,
) => {
  const send = async (event: string, object: Record<string, unknown>): Promise<void> => {
    const at = now()
    const timestamp = Math.floor(Date.parse(at) / 1000)
    const payload = { account_id: 'rehearsal', object: { id: meetingId, ...object } }
    const body = JSON.stringify({ event, event_ts: Date.parse(at), payload })
    const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')
    const headers = {
      'content-type': 'application/json',
      'x-zm-request-timestamp': String(timestamp),
      'x-zm-signature': `v0=${signature}`,
    }
    const response = await ask(new URL('/zoom/events', siteUrl), { method: 'POST', headers, body })
    if (response.status !== 200) throw new Error(`the webhook answered ${event} with ${response.status}`)
  }

  return {
    joins: (run: string, person: Guest) =>
      send('meeting.participant_joined', {
        uuid: run,
        participant: { ...participant(person), join_time: now() },
      }),
    leaves: (run: string, person: Guest) =>
      send('meeting.participant_left', {
        uuid: run,
        participant: { ...participant(person), leave_time: now() },
      }),
    ends: (run: string) => send('meeting.ended', { uuid: run, end_time: now() }),
  }
}

export interface Guest {
  /** Zoom's id of one join on one device. */
  id: string
  name: string
  /** null: a guest who gave no address. */
  email: string | null
}

const participant = ({ id, name, email }: Guest) => ({
  user_id: id,
  participant_uuid: id,
  user_name: name,
  email: email ?? '',
})

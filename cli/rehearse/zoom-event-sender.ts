import { createHmac } from 'node:crypto'
import type { Instant } from '../../shared/domain/values/time/instant'
import { rehearsalMeeting } from './organiser-client'
import type { HttpFetch } from './text-browser'

/** Zoom's side of the meeting: signed events as people come and go. */
export const createZoomEventSender = (
  siteUrl: string,
  secret: string,
  now: () => Instant,
  { meetingId, type = 'meeting' }: { meetingId: string; type?: 'meeting' | 'webinar' } = rehearsalMeeting,
  httpFetch: HttpFetch = fetch,
) => {
  const sendEvent = async (event: string, object: Record<string, unknown>): Promise<void> => {
    const at = now()
    const timestamp = Math.floor(Date.parse(at) / 1000)
    const payload = { account_id: 'rehearsal', object: { id: meetingId, ...object } }
    const body = JSON.stringify({ event: `${type}.${event}`, event_ts: Date.parse(at), payload })
    const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')
    const headers = {
      'content-type': 'application/json',
      'x-zm-request-timestamp': String(timestamp),
      'x-zm-signature': `v0=${signature}`,
    }
    const response = await httpFetch(new URL('/zoom/events', siteUrl), { method: 'POST', headers, body })
    if (response.status !== 200) throw new Error(`the webhook answered ${event} with ${response.status}`)
  }

  return {
    sendJoined: (run: string, guest: ZoomGuest) =>
      sendEvent('participant_joined', {
        uuid: run,
        participant: { ...participantFields(guest), join_time: now() },
      }),
    sendLeft: (run: string, guest: ZoomGuest) =>
      sendEvent('participant_left', {
        uuid: run,
        participant: { ...participantFields(guest), leave_time: now() },
      }),
    sendEnded: (run: string) => sendEvent('ended', { uuid: run, end_time: now() }),
  }
}

export interface ZoomGuest {
  /** Zoom's id of one join on one device. */
  id: string
  name: string
  /** null: a guest who gave no address. */
  email: string | null
}

const participantFields = ({ id, name, email }: ZoomGuest) => ({
  user_id: id,
  participant_uuid: id,
  user_name: name,
  email: email ?? '',
})

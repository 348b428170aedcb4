import type { Hono } from 'hono'
import * as z from 'zod'
import { zoomEventOf } from '../../../shared/domain/attendance/zoom/zoom-event'
import { recordZoomEvent } from '../../../shared/use-cases/attendance/record-zoom-event'
import type { SiteContext, SiteEnv, SiteParts } from '../site'
import { isFromZoom, validationAnswer } from '../zoom-signature'

const Validation = z.object({
  event: z.literal('endpoint.url_validation'),
  payload: z.object({ plainToken: z.string().min(1).max(1000) }),
})

/** Milliseconds: after three seconds without an answer Zoom calls an event failed (Zoom, "Using webhooks"). */
const ANSWER_WITHIN = 2_500

/**
 * Zoom's events. Answered with 200 only after a durable write; an error, and a write that takes too long, are
 * answered with 5xx, so that Zoom sends the event again. Repeats and any order are fine: the same event is the
 * same item.
 */
export const addZoomEvents = (app: Hono<SiteEnv>, { world, within, log }: SiteParts): void => {
  app.post('/zoom/events', async (c) => {
    const answer = await within(ANSWER_WITHIN, answerTo(c))
    if (answer !== 'late') return answer
    log.warn('an event was not kept in time', { code: 'late' })
    return c.body(null, 503)
  })

  const answerTo = async (c: SiteContext): Promise<Response> => {
    const body = await c.req.text()
    const secret = await world.secrets.zoomWebhook()
    const timestamp = c.req.header('x-zm-request-timestamp')
    const signature = c.req.header('x-zm-signature')
    if (!isFromZoom(secret, { body, timestamp, signature }, world.now())) {
      log.warn('a webhook was refused', { code: 'signature' })
      return c.body(null, 401)
    }
    const message = parsed(body)
    const validation = Validation.safeParse(message)
    if (validation.success) return c.json(validationAnswer(secret, validation.data.payload.plainToken))
    const event = zoomEventOf(message)
    if (!event) return c.body(null, 200)
    const result = await recordZoomEvent(world, event)
    if (result !== 'recorded') log.info('an event of no clinic was dropped', { meetingId: event.meetingId })
    return c.body(null, 200)
  }
}

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

import type { Hono } from 'hono'
import * as z from 'zod'
import { parseZoomEvent } from '../../../shared/domain/attendance/zoom/zoom-event'
import { recordZoomEvent } from '../../../shared/use-cases/attendance/record-zoom-event'
import type { SiteAppOptions, SiteContext, SiteEnv } from '../site-dependencies'
import { createValidationAnswer, hasValidZoomSignature } from './zoom-signature'

const UrlValidation = z.object({
  event: z.literal('endpoint.url_validation'),
  payload: z.object({ plainToken: z.string().min(1).max(1000) }),
})

/** Milliseconds: after three seconds without an answer Zoom calls an event failed (Zoom, "Using webhooks"). */
const ANSWER_TIMEOUT_MS = 2_500

/**
 * Zoom's events. Answered with 200 only after a durable write; an error, and a write that takes too long, are
 * answered with 5xx, so that Zoom sends the event again. Repeats and any order are fine: the same event is the
 * same item.
 */
export const addZoomEventRoute = (
  app: Hono<SiteEnv>,
  { deps, runWithTimeout, log }: SiteAppOptions,
): void => {
  app.post('/zoom/events', async (c) => {
    const answer = await runWithTimeout(ANSWER_TIMEOUT_MS, handleEvent(c))
    if (answer !== 'late') return answer
    log.warn('zoom-event-late')
    return c.body(null, 503)
  })

  const handleEvent = async (c: SiteContext): Promise<Response> => {
    const body = await c.req.text()
    const secret = await deps.secrets.zoomWebhook()
    const timestamp = c.req.header('x-zm-request-timestamp')
    const signature = c.req.header('x-zm-signature')
    if (!hasValidZoomSignature(secret, { body, timestamp, signature }, deps.now())) {
      log.warn('webhook-refused', { code: 'signature' })
      return c.body(null, 401)
    }
    const message = parseJson(body)
    const validation = UrlValidation.safeParse(message)
    if (validation.success) return c.json(createValidationAnswer(secret, validation.data.payload.plainToken))
    const event = parseZoomEvent(message)
    if (!event) return c.body(null, 200)
    const result = await recordZoomEvent(deps, event)
    if (result !== 'recorded') log.info('zoom-event-dropped', { meetingId: event.meetingId })
    return c.body(null, 200)
  }
}

const parseJson = (body: string): unknown => {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

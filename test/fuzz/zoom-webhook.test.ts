import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ZoomEvent } from '../../shared/domain/attendance/zoom/zoom-event'
import { somaliaClinicId } from '../support/builders/builders'
import { mutateJson } from '../support/json-mutations'
import { snapshotStores } from '../support/stores/store-snapshot'
import { aSite, siteUrl } from '../unit/functions/site/site-fixture'

const now = '2026-12-10T06:00:00.000Z'
const participant = {
  user_id: '167',
  participant_uuid: 'P-1',
  user_name: 'Ayaan Nur',
  email: 'ayaan@example.org',
  registrant_id: 'r-1',
  join_time: now,
  leave_time: now,
}
const events = ['started', 'participant_joined', 'participant_left', 'ended'].map((kind) => ({
  event: `meeting.${kind}`,
  event_ts: Date.parse(now),
  payload: { object: { id: '84512345678', uuid: 'uuid-1==', participant, start_time: now, end_time: now } },
}))
const validation = { event: 'endpoint.url_validation', payload: { plainToken: 'abc' } }
const someMessage = fc
  .oneof(...[...events, validation].map(mutateJson))
  .map(({ value }) => JSON.stringify(value))

describe('an arbitrary request to the webhook with Zoom’s signature', () => {
  it('is stored as an event of its form, or acknowledged and dropped, and never requested again', async () => {
    const { app, deps } = await aSite({ now })
    const before = await snapshotStores(deps)
    const secret = await deps.secrets.zoomWebhook()
    const seconds = String(Date.parse(now) / 1000)
    const send = (body: string, key: string) => {
      const mac = createHmac('sha256', key).update(`v0:${seconds}:${body}`).digest('hex')
      const headers = { 'x-zm-request-timestamp': seconds, 'x-zm-signature': `v0=${mac}` }
      return app.request(`${siteUrl}/zoom/events`, { method: 'POST', body, headers })
    }
    await fc.assert(
      fc.asyncProperty(fc.oneof(someMessage, fc.string(), fc.json()), async (body) => {
        expect((await send(body, 'a guess')).status).toBe(401)
        expect((await send(body, secret)).status).toBe(200)
      }),
      { numRuns: 300 },
    )
    const kept = await deps.attendance.listEvents(somaliaClinicId)
    expect(kept.length).toBeGreaterThan(3)
    for (const event of kept) expect(ZoomEvent.safeParse(event).error).toBeUndefined()
    expect((await snapshotStores(deps)).replace(/"events":\[.*\],"reports"/s, '"events":[],"reports"')).toBe(
      before,
    )
  })
})

import crypto, { createHmac } from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import { describe, expect, it } from 'vitest'
import { parseZoomEvent } from '../../../../../shared/domain/attendance/zoom/zoom-event'
import { somaliaClinicId } from '../../../../support/builders/builders'
import { aSite } from '../site-fixture'

const now = '2026-12-10T06:00:00.000Z'
const hmac = (text: string) => createHmac('sha256', 'zoom-secret-of-the-tests').update(text).digest('hex')
const seconds = String(Date.parse(now) / 1000)

const joined = (overrides: Record<string, unknown> = {}) => ({
  event: 'meeting.participant_joined',
  event_ts: Date.parse(now),
  payload: {
    account_id: 'a',
    object: {
      id: '84512345678',
      uuid: 'uuid-1==',
      topic: 'Clinic',
      participant: {
        user_id: '167',
        participant_uuid: 'P-1',
        user_name: 'Ayaan Nur',
        email: 'ayaan@example.org',
        join_time: now,
      },
      ...overrides,
    },
  },
})

const zoom = async (options: Partial<Parameters<typeof aSite>[0]> = {}) => {
  const site = await aSite({ now, ...options })
  const send = (message: unknown, headers: Record<string, string> = {}) => {
    const body = typeof message === 'string' ? message : JSON.stringify(message)
    const signed = {
      'x-zm-request-timestamp': seconds,
      'x-zm-signature': `v0=${hmac(`v0:${seconds}:${body}`)}`,
    }
    return site.app.request('https://clinics.example.org/zoom/events', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...signed, ...headers },
    })
  }
  return { ...site, send }
}

describe('Zoom’s events', () => {
  it('are kept before they are acknowledged, repeats as one', async () => {
    const { send, deps } = await zoom()
    expect((await send(joined())).status).toBe(200)
    expect((await send(joined())).status).toBe(200)
    const events = await deps.attendance.listEvents(somaliaClinicId)
    expect(events).toHaveLength(1)
    expect(events[0]).toMatchObject({ kind: 'joined', email: 'ayaan@example.org', at: now })
  })

  it.each(['webinar.started', 'webinar.participant_joined', 'webinar.participant_left', 'webinar.ended'])(
    'of a webinar are kept like those of a meeting: %s',
    (name) => {
      const object = {
        id: '84512345678',
        uuid: 'run',
        start_time: '2026-12-10T05:30:00Z',
        end_time: '2026-12-10T09:30:00Z',
        participant: { user_id: '1', join_time: '2026-12-10T06:00:00Z', leave_time: '2026-12-10T07:00:00Z' },
      }
      const kind = name.replace(/^webinar\.(participant_)?/, '')
      expect(parseZoomEvent({ event: name, payload: { object } })).toEqual(
        parseZoomEvent({ event: name.replace('webinar', 'meeting'), payload: { object } }),
      )
      expect(parseZoomEvent({ event: name, payload: { object } })).toMatchObject({ kind })
    },
  )

  it('are not acknowledged when they could not be kept, so that Zoom sends them again', async () => {
    const { send, deps } = await zoom()
    deps.attendance.recordEvent = () => Promise.reject(new Error('no table'))
    expect((await send(joined())).status).toBe(500)
  })

  it('are answered within Zoom’s three seconds, and not acknowledged, when keeping one takes longer', async () => {
    const waits: number[] = []
    const { send, deps, logged } = await zoom({
      runWithTimeout: (milliseconds, work) => {
        waits.push(milliseconds)
        return Promise.race([work, new Promise<'late'>((late) => setImmediate(late, 'late'))])
      },
    })
    const { recordEvent } = deps.attendance
    deps.attendance.recordEvent = () => new Promise(() => undefined)
    expect((await send(joined())).status).toBe(503)
    expect(waits.every((milliseconds) => milliseconds < 3000)).toBe(true)
    expect(logged.join()).toContain('zoom-event-late')
    deps.attendance.recordEvent = recordEvent
    expect((await send(joined())).status).toBe(200)
    expect(await deps.attendance.listEvents(somaliaClinicId)).toHaveLength(1)
  })

  it('are held against their signature as a whole, in constant time, wherever a wrong one begins to differ', async () => {
    const { send } = await zoom()
    const right = `v0=${hmac(`v0:${seconds}:${JSON.stringify(joined())}`)}`
    const { timingSafeEqual } = crypto
    const compared: string[][] = []
    crypto.timingSafeEqual = (one, other) => {
      compared.push([one, other].map((bytes) => `${Buffer.from(bytes as Uint8Array)}`).toSorted())
      return timingSafeEqual(one, other)
    }
    syncBuiltinESMExports()
    try {
      const tries = [0, 1, 20, right.length - 1].map((at) => `${right.slice(0, at)}x${right.slice(at + 1)}`)
      for (const signature of tries)
        expect((await send(joined(), { 'x-zm-signature': signature })).status).toBe(401)
      expect((await send(joined(), { 'x-zm-signature': right })).status).toBe(200)
      expect(compared).toEqual([...tries, right].map((given) => [given, right].toSorted()))
    } finally {
      crypto.timingSafeEqual = timingSafeEqual
      syncBuiltinESMExports()
    }
  })

  it.each([
    ['without a signature', { 'x-zm-signature': '' }],
    ['with a wrong one', { 'x-zm-signature': `v0=${hmac('something else')}` }],
    ['with one of another length', { 'x-zm-signature': 'v0=abc' }],
    ['of another time', { 'x-zm-request-timestamp': String(Number(seconds) + 1) }],
    ['without a time', { 'x-zm-request-timestamp': 'yesterday' }],
  ])('are refused %s', async (_, headers) => {
    const { send, deps } = await zoom()
    expect((await send(joined(), headers)).status).toBe(401)
    expect(await deps.attendance.listEvents(somaliaClinicId)).toEqual([])
  })

  it('are refused when they are more than five minutes old, though genuine', async () => {
    const { send, deps } = await zoom()
    deps.setNow('2026-12-10T06:05:01.000Z')
    expect((await send(joined())).status).toBe(401)
    deps.setNow('2026-12-10T06:04:59.000Z')
    expect((await send(joined())).status).toBe(200)
  })

  it('are refused when they are from more than five minutes ahead: they could be kept to be sent later', async () => {
    const { send, deps } = await zoom()
    deps.setNow('2026-12-10T05:54:59.000Z')
    expect((await send(joined())).status).toBe(401)
    deps.setNow('2026-12-10T05:55:01.000Z')
    expect((await send(joined())).status).toBe(200)
  })

  it('of unknown meetings and of other kinds are acknowledged and dropped', async () => {
    const { send, deps } = await zoom()
    for (const message of [
      joined({ id: '999999999' }),
      { event: 'meeting.started', payload: {} },
      'no json',
      '[]',
    ]) {
      expect((await send(message)).status).toBe(200)
    }
    expect(await deps.attendance.listEvents(somaliaClinicId)).toEqual([])
  })

  it('begin with a validation of this address, which is answered', async () => {
    const { send } = await zoom()
    const answer = await send({
      event: 'endpoint.url_validation',
      payload: { plainToken: 'qgg8vlvZRS6UYooatFL8Aw' },
    })
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({
      plainToken: 'qgg8vlvZRS6UYooatFL8Aw',
      encryptedToken: hmac('qgg8vlvZRS6UYooatFL8Aw'),
    })
  })
})

import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { RandomSource } from '../../infra/local/faults/random-source'
import { staysFromEvents } from '../../shared/domain/attendance/zoom/event-stays'
import { parseZoomEvent } from '../../shared/domain/attendance/zoom/zoom-event'
import { addMilliseconds, MINUTE_MS } from '../../shared/domain/values/time/instant'
import { somaliaClinicId } from '../support/builders/builders'
import { aSite, siteUrl } from '../unit/functions/site/site-fixture'

const from = '2026-12-10T06:00:00.000Z'
const to = '2026-12-10T09:30:00.000Z'
const seconds = String(Date.parse(to) / 1000)

const message = (event: string, object: object) =>
  JSON.stringify({ event: `meeting.${event}`, payload: { object: { id: '84512345678', ...object } } })

/** The events that Zoom sends while people join and leave, in the order of time. */
const eventsOf = (people: number, random: RandomSource): string[] => {
  const timed: [at: string, body: string][] = [1, 2].map((run) => {
    const at = addMilliseconds(from, run * 100 * MINUTE_MS)
    return [at, message('ended', { uuid: `run-${run}`, end_time: at })]
  })
  for (let index = 0; index < people; index += 1) {
    const [uuid, opens] = random.chance(0.5)
      ? ['run-1', from]
      : ['run-2', addMilliseconds(from, 101 * MINUTE_MS)]
    const joins = addMilliseconds(opens, random.whole(0, 50) * MINUTE_MS)
    const leaves = addMilliseconds(joins, random.whole(1, 50) * MINUTE_MS)
    const who = {
      participant_uuid: `device-${random.whole(0, people / 2)}`,
      user_name: `Person ${index}`,
      email: `person-${index}@example.org`,
    }
    timed.push([joins, message('participant_joined', { uuid, participant: { ...who, join_time: joins } })])
    timed.push([leaves, message('participant_left', { uuid, participant: { ...who, leave_time: leaves } })])
  }
  return timed.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, body]) => body)
}

const shuffled = <T>(things: readonly T[], random: RandomSource): T[] =>
  things
    .map((thing) => [random.next(), thing] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, thing]) => thing)

describe('ten thousand events of Zoom', () => {
  it('in any order, every tenth twice, with forged ones among them, give the right stays', async () => {
    const random = new RandomSource(7, 'rehearsal')
    const { app, deps } = await aSite({ now: to })
    const clinics = await deps.clinics.findByMeeting('84512345678')
    deps.clinics.findByMeeting = async () => clinics
    const send = async (body: string, secret: string): Promise<number> => {
      const mac = createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex')
      const headers = { 'x-zm-request-timestamp': seconds, 'x-zm-signature': `v0=${mac}` }
      return (await app.request(`${siteUrl}/zoom/events`, { method: 'POST', body, headers })).status
    }
    const events = eventsOf(4_545, random)
    const forged = message('participant_joined', {
      uuid: 'run-1',
      participant: { user_name: 'Mallory', email: 'mallory@example.org', join_time: from },
    })
    const all = shuffled(
      [...events, ...events.filter((_, index) => index % 10 === 0), ...events.slice(0, 1).map(() => forged)],
      random,
    )
    expect(all.length).toBeGreaterThan(10_000)
    const genuine = await deps.secrets.zoomWebhook()
    for (const body of all) {
      const secret = body === forged ? 'a guess' : genuine
      expect(await send(body, secret)).toBe(body === forged ? 401 : 200)
    }
    const inOrder = events.map((body) => parseZoomEvent(JSON.parse(body))).filter((event) => event !== null)
    expect(await deps.attendance.listEvents(somaliaClinicId)).toHaveLength(events.length)
    expect(staysFromEvents(await deps.attendance.listEvents(somaliaClinicId), to)).toEqual(
      staysFromEvents(inOrder, to),
    )
  }, 60_000)
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventsOfDay, staysFromEvents } from '../../../../../shared/domain/attendance/zoom/event-stays'
import { parseZoomEvent, type ZoomEvent } from '../../../../../shared/domain/attendance/zoom/zoom-event'
import { addMilliseconds } from '../../../../../shared/domain/values/time/instant'
import { dayHours, utcOnThatDay } from '../attendance-builders'

const anEvent = (kind: ZoomEvent['kind'], clock: string, overrides: Partial<ZoomEvent> = {}): ZoomEvent => ({
  meetingId: '91234567890',
  meetingUuid: 'first run',
  kind,
  participantId: kind === 'ended' ? null : 'device 1',
  registrantId: null,
  email: null,
  name: kind === 'ended' ? '' : 'Amina Warsame',
  at: utcOnThatDay(clock),
  ...overrides,
})
const spans = (events: ZoomEvent[]) => staysFromEvents(events, dayHours.to).map(({ from, to }) => [from, to])

describe('stays from events', () => {
  it('pair a join with its leave in any order of arrival', () => {
    const events = [anEvent('left', '07:30'), anEvent('joined', '06:10')]
    expect(spans(events)).toEqual([[utcOnThatDay('06:10'), utcOnThatDay('07:30')]])
  })

  it('keep devices and restarts of the meeting apart', () => {
    const events = [
      anEvent('joined', '06:00'),
      anEvent('joined', '06:30', { participantId: 'device 2' }),
      anEvent('left', '07:00'),
      anEvent('left', '08:00', { participantId: 'device 2' }),
      anEvent('joined', '08:10', { meetingUuid: 'second run' }),
      anEvent('left', '09:00', { meetingUuid: 'second run' }),
    ]
    expect(spans(events)).toEqual([
      [utcOnThatDay('06:00'), utcOnThatDay('07:00')],
      [utcOnThatDay('06:30'), utcOnThatDay('08:00')],
      [utcOnThatDay('08:10'), utcOnThatDay('09:00')],
    ])
  })

  it('end with the meeting when the leave event is missing', () => {
    expect(spans([anEvent('joined', '06:00'), anEvent('ended', '08:00')])).toEqual([
      [utcOnThatDay('06:00'), utcOnThatDay('08:00')],
    ])
  })

  it('end when the meeting is started again and its end event is missing', () => {
    const events = [anEvent('joined', '06:00'), anEvent('joined', '07:00', { meetingUuid: 'second run' })]
    expect(spans(events)).toEqual([
      [utcOnThatDay('06:00'), utcOnThatDay('07:00')],
      [utcOnThatDay('07:00'), dayHours.to],
    ])
  })

  it('end with the day while the meeting continues', () => {
    expect(spans([anEvent('joined', '06:00')])).toEqual([[utcOnThatDay('06:00'), dayHours.to]])
  })

  it('are not made of the start of the meeting', () => {
    const started = anEvent('started', '05:30', { participantId: null, name: '' })
    expect(spans([started, anEvent('joined', '06:00'), anEvent('left', '07:00')])).toEqual([
      [utcOnThatDay('06:00'), utcOnThatDay('07:00')],
    ])
    expect(spans([started])).toEqual([])
  })

  it('ignore a leave without a join', () => {
    expect(spans([anEvent('left', '07:00')])).toEqual([])
  })

  it('identify the person by the data of all events together', () => {
    const events = [
      anEvent('joined', '06:00', { registrantId: 'zoom-7' }),
      anEvent('left', '07:00', { email: 'a@example.org' }),
    ]
    expect(staysFromEvents(events, dayHours.to)).toMatchObject([
      { registrantId: 'zoom-7', email: 'a@example.org' },
    ])
  })

  const clock = fc
    .integer({ min: 0, max: 300 })
    .map((minute) => utcOnThatDay(new Date(minute * 60_000).toISOString().slice(11, 19)))
  const someEvent = fc
    .record({
      kind: fc.constantFrom('joined', 'left', 'ended'),
      meetingUuid: fc.constantFrom('first run', 'second run'),
      participantId: fc.constantFrom('device 1', 'device 2', 'device 3'),
      name: fc.constantFrom('Amina Warsame', 'Faadumo Nur'),
      email: fc.constantFrom(null, 'amina.warsame@example.org'),
      at: clock,
    })
    .map(
      (part): ZoomEvent => ({ ...anEvent('joined', '06:00'), ...part, kind: part.kind as ZoomEvent['kind'] }),
    )

  it('do not depend on the order or the repetition of events', () => {
    const shuffled = fc.array(someEvent, { maxLength: 20 }).chain((events) =>
      fc.record({
        events: fc.constant(events),
        again: fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 }),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ events, again }) => {
        expect(staysFromEvents(again, dayHours.to)).toEqual(staysFromEvents(events, dayHours.to))
      }),
    )
  })

  it('never overlap on one device', () => {
    const singleDeviceEvents = someEvent.map((event) => ({
      ...event,
      participantId: 'device 1',
      meetingUuid: 'first run',
    }))
    fc.assert(
      fc.property(fc.array(singleDeviceEvents, { maxLength: 20 }), (events) => {
        const stays = staysFromEvents(events, dayHours.to)
        stays.forEach((stay, index) => {
          expect(stay.from <= stay.to).toBe(true)
          expect(index === 0 || (stays[index - 1]?.to ?? '') <= stay.from).toBe(true)
        })
      }),
    )
  })
})

describe("Zoom's webhook", () => {
  const webhook = (event: string, object: object) => ({
    event,
    event_ts: 1,
    payload: { account_id: 'x', object },
  })
  const meeting = { id: 91234567890, uuid: 'ab/c==', topic: 'Clinic', type: 2 }

  it('yields joins with everything that identifies the person', () => {
    const participant = {
      user_id: '16778240',
      participant_uuid: 'p-1',
      user_name: 'Amina Warsame',
      email: 'Amina.Warsame@example.org',
      registrant_id: 'zoom-7',
      join_time: '2025-12-10T06:01:02Z',
    }
    expect(parseZoomEvent(webhook('meeting.participant_joined', { ...meeting, participant }))).toEqual({
      meetingId: '91234567890',
      meetingUuid: 'ab/c==',
      kind: 'joined',
      participantId: 'p-1',
      registrantId: 'zoom-7',
      email: 'amina.warsame@example.org',
      name: 'Amina Warsame',
      at: utcOnThatDay('06:01:02'),
    })
  })

  it('yields leaves of guests who gave only a name', () => {
    const participant = { user_id: '1', user_name: 'iPhone', email: '', leave_time: '2025-12-10T07:00:00Z' }
    expect(parseZoomEvent(webhook('meeting.participant_left', { ...meeting, participant }))).toMatchObject({
      kind: 'left',
      participantId: '1',
      email: null,
      registrantId: null,
    })
  })

  it('yields the end of a run', () => {
    expect(
      parseZoomEvent(webhook('meeting.ended', { ...meeting, end_time: '2025-12-10T10:05:00Z' })),
    ).toMatchObject({
      kind: 'ended',
      participantId: null,
      at: utcOnThatDay('10:05'),
    })
  })

  it.each([[null], ['x'], [{}], [webhook('meeting.started', meeting)], [webhook('meeting.ended', meeting)]])(
    'tells nothing with other events and forms: %j',
    (other) => {
      expect(parseZoomEvent(other)).toBeNull()
    },
  )
})

describe('the events of a day', () => {
  const timesOf = (events: ZoomEvent[], now: string) => eventsOfDay(events, dayHours, now).map(({ at }) => at)

  it('are those before now: a clock that is ahead adds nobody', () => {
    const events = [anEvent('joined', '06:10'), anEvent('left', '08:00')]
    expect(timesOf(events, utcOnThatDay('07:00'))).toEqual([utcOnThatDay('06:10')])
    expect(timesOf(events, utcOnThatDay('08:00'))).toHaveLength(2)
  })

  it('leave out a run that begins after the day, and one of the evening before', () => {
    const late = { meetingUuid: 'second run', at: addMilliseconds(dayHours.to, 60_000) }
    const early = { meetingUuid: 'rehearsal', at: addMilliseconds(dayHours.from, -91 * 60_000) }
    const events = [
      anEvent('joined', '06:10'),
      anEvent('joined', '06:10', late),
      anEvent('left', '06:10', early),
    ]
    expect(timesOf(events, addMilliseconds(dayHours.to, 3_600_000))).toEqual([utcOnThatDay('06:10')])
  })
  it('hold who joined the run hours before the day and stayed, and not who left before it', () => {
    const minutesEarlier = (minutes: number) => ({ at: addMilliseconds(dayHours.from, -minutes * 60_000) })
    const guest = { participantId: 'device 2', name: 'Guled Ali' }
    const events = [
      anEvent('joined', '06:00', minutesEarlier(180)),
      anEvent('joined', '06:00', { ...guest, ...minutesEarlier(170) }),
      anEvent('left', '06:00', { ...guest, ...minutesEarlier(150) }),
      anEvent('left', '09:00'),
    ]
    const found = eventsOfDay(events, dayHours, dayHours.to)
    expect(staysFromEvents(found, dayHours.to).filter(({ to }) => to > dayHours.from)).toMatchObject([
      { name: 'Amina Warsame', to: utcOnThatDay('09:00') },
    ])
  })

  it('leave out a run of the same morning that nobody continued, and joins of the day before', () => {
    const morning = { meetingUuid: 'rehearsal', at: addMilliseconds(dayHours.from, -3 * 3_600_000) }
    const dayBefore = { at: addMilliseconds(dayHours.from, -20 * 3_600_000) }
    const events = [
      anEvent('joined', '06:00', morning),
      anEvent('joined', '06:00', dayBefore),
      anEvent('joined', '06:20', { participantId: 'device 2' }),
    ]
    expect(timesOf(events, dayHours.to)).toEqual([utcOnThatDay('06:20')])
  })
})

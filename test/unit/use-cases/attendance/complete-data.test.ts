import { describe, expect, it } from 'vitest'
import type { ZoomEvent } from '../../../../shared/domain/attendance/zoom/zoom-event'
import { HOUR, MINUTE, plus } from '../../../../shared/domain/time/instant'
import { collectAttendance } from '../../../../shared/use-cases/attendance/collect-attendance'
import { recordZoomEvent } from '../../../../shared/use-cases/attendance/record-zoom-event'
import { takeReport } from '../../../../shared/use-cases/attendance/take-report'
import { sweep } from '../../../../shared/use-cases/sweep'
import {
  aLedgerEntry,
  anAuditRecord,
  aPublishedClinic,
  aRegistration,
  aStay,
  somalia,
} from '../../../support/builders'
import { memoryWorld } from '../../../support/memory-world'

const from = '2026-12-10T06:00:00.000Z'
const to = '2026-12-10T09:30:00.000Z'
const day1 = { clinicId: somalia, day: 1 }

const worldAt = async (now: string) => {
  const world = memoryWorld({ now })
  await world.clinics.create(aPublishedClinic(), anAuditRecord())
  await world.registrations.register(aRegistration(), { ...aLedgerEntry(), state: 'accepted' }, null)
  return world
}

const event = (meetingUuid: string, kind: ZoomEvent['kind'], minute: number): ZoomEvent => ({
  meetingId: '84512345678',
  meetingUuid,
  kind,
  participantId: kind === 'ended' ? null : `device of ${meetingUuid}`,
  registrantId: null,
  email: kind === 'ended' ? null : 'ayaan@example.org',
  name: kind === 'ended' ? '' : 'Ayaan Nur',
  at: plus(from, minute * MINUTE),
})

describe('the summary of a day', () => {
  it('is not made while the day is on, though a report was uploaded', async () => {
    const world = await worldAt(plus(from, HOUR))
    await takeReport(world, { ...day1, stays: [aStay()], by: 'organiser-1' })
    expect(await collectAttendance(world, day1)).toBe('too-early')
    world.setNow(plus(to, MINUTE))
    expect(await collectAttendance(world, day1)).toBe('summarised')
  })

  it('is tried by every sweep from half an hour after the day, for two days, until there is one', async () => {
    const world = await worldAt(from)
    const triesAt = async (now: string) => {
      world.setNow(now)
      world.queue.attendance.length = 0
      await sweep(world)
      return world.queue.attendance.filter(({ day }) => day === 1).length
    }
    expect(await triesAt(plus(to, 29 * MINUTE))).toBe(0)
    for (const minutes of [30, 35, 40, 24 * 60, 47 * 60, 48 * 60, 48 * 60 + 5])
      expect([minutes, await triesAt(plus(to, minutes * MINUTE))]).toEqual([minutes, 1])
    await collectAttendance(world, day1)
    expect(await triesAt(plus(to, 48 * HOUR + 10 * MINUTE))).toBe(0)
  })

  it('gathers every restart of the meeting from Zoom’s events, rehearsal and all, and counts the day’s hours', async () => {
    const world = await worldAt(from)
    for (const one of [
      event('rehearsal', 'joined', -50),
      event('rehearsal', 'left', -20),
      event('rehearsal', 'ended', -20),
      event('run 1', 'joined', -5),
      event('run 1', 'ended', 60),
      event('run 2', 'joined', 70),
      event('run 2', 'left', 120),
      event('run 3', 'joined', 110),
      event('run 3', 'left', 140),
      event('run 3', 'ended', 215),
    ])
      await recordZoomEvent(world, one)
    world.setNow(plus(to, HOUR))
    await collectAttendance(world, day1)
    const [summary] = await world.attendance.summaries(somalia)
    // 60 minutes of the first run and 70 of the other two together: of 105 that are long enough.
    expect(summary?.counts).toMatchObject({ inRoom: 1, inRoomLongEnough: 1, unmatchedRows: 0 })
    expect(summary?.curve.find(({ at }) => at === plus(from, HOUR))?.people).toBe(0)
  })
})

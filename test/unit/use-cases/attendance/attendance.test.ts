import { describe, expect, it } from 'vitest'
import { rowKey } from '../../../../shared/domain/attendance/match'
import type { ZoomEvent } from '../../../../shared/domain/attendance/zoom/zoom-event'
import { staffId } from '../../../../shared/domain/ids'
import { dueEntry } from '../../../../shared/domain/mail/mail-entry'
import { HOUR, MINUTE, plus } from '../../../../shared/domain/time/instant'
import { collectAttendance } from '../../../../shared/use-cases/attendance/collect-attendance'
import { decideMatch } from '../../../../shared/use-cases/attendance/decide-match'
import { followJoin } from '../../../../shared/use-cases/attendance/follow-join'
import { recordZoomEvent } from '../../../../shared/use-cases/attendance/record-zoom-event'
import { takeReport } from '../../../../shared/use-cases/attendance/take-report'
import { sendMail } from '../../../../shared/use-cases/send-mail/send-mail'
import { sweep } from '../../../../shared/use-cases/sweep'
import {
  aLedgerEntry,
  anAuditRecord,
  aPublishedClinic,
  aRegistration,
  aStay,
  aWithdrawal,
  somalia,
} from '../../../support/builders'
import { mailsTo, settle } from '../../../support/live'
import { type MemoryWorld, memoryWorld } from '../../../support/memory-world'

const from = '2026-12-10T06:00:00.000Z'
const to = '2026-12-10T09:30:00.000Z'
const day1 = { clinicId: somalia, day: 1 }
const who = { clinicId: somalia, registrationId: aRegistration().id }

const worldAt = async (now: string): Promise<MemoryWorld> => {
  const world = memoryWorld({ now })
  await world.clinics.create(aPublishedClinic(), anAuditRecord())
  await world.registrations.register(aRegistration(), { ...aLedgerEntry(), state: 'accepted' }, null)
  return world
}

const event = (overrides: Partial<ZoomEvent> = {}): ZoomEvent => ({
  meetingId: '84512345678',
  meetingUuid: 'run-1',
  kind: 'joined',
  participantId: '16778240',
  registrantId: null,
  email: 'ayaan@example.org',
  name: 'Ayaan Nur',
  at: from,
  ...overrides,
})

const counts = async (world: MemoryWorld) => (await world.attendance.summaries(somalia))[0]?.counts

describe('the join address', () => {
  it('waits before the window, leads on inside it, and is a plain word after the last day', async () => {
    const world = await worldAt(plus(from, -31 * MINUTE))
    expect(await followJoin(world, who)).toMatchObject({
      state: 'waiting',
      opensAt: plus(from, -30 * MINUTE),
    })
    world.setNow(plus(from, -30 * MINUTE))
    expect(await followJoin(world, who)).toMatchObject({
      state: 'open',
      joinUrl: expect.stringContaining('zoom'),
    })
    world.setNow(to)
    expect(await followJoin(world, who)).toMatchObject({ state: 'waiting', day: { number: 2 } })
    world.setNow('2026-12-11T09:30:00.000Z')
    expect(await followJoin(world, who)).toMatchObject({ state: 'over' })
  })

  it('stores the first click inside the window as tried, and no click outside', async () => {
    const world = await worldAt(plus(from, -HOUR))
    const tried = async () => (await world.registrations.get(somalia, who.registrationId))?.tried
    await followJoin(world, who)
    expect(await tried()).toEqual({})
    world.setNow(from)
    await followJoin(world, who)
    world.setNow(plus(from, HOUR))
    await followJoin(world, who)
    expect(await tried()).toEqual({ '1': from })
  })

  it('lets in who is confirmed and nobody else, while the room is open', async () => {
    const led: string[] = []
    for (const status of [
      'waitlisted',
      'offered',
      'pending',
      'rejected',
      'withdrawn',
      'confirmed',
    ] as const) {
      const world = await worldAt(from)
      const before = aRegistration()
      const offeredUntil = status === 'offered' ? '2026-12-11T06:00:00.000Z' : null
      const to = { ...before, status, round: 2, offeredUntil }
      const mail = aLedgerEntry({ kind: 'pending', planVersion: 2 })
      const capacity = status === 'waitlisted' ? 0 : null
      if (status !== 'confirmed')
        expect(await world.registrations.change({ from: before, to, mail, capacity })).toBe('changed')
      const answer = await followJoin(world, who)
      if ('joinUrl' in answer) led.push(status)
      expect([status, (await world.registrations.get(somalia, before.id))?.status]).toEqual([status, status])
    }
    expect(led).toEqual(['confirmed'])
  })

  it('lets nobody in who has withdrawn', async () => {
    const world = await worldAt(from)
    await world.registrations.change(aWithdrawal())
    expect(await followJoin(world, who)).toMatchObject({ state: 'withdrawn' })
  })
})

describe('the summary of a day', () => {
  it('is made from Zoom events half an hour after the room closed, and mailed once to organisers and ITU', async () => {
    const world = await worldAt(from)
    await followJoin(world, who)
    await recordZoomEvent(world, event())
    await recordZoomEvent(world, event({ kind: 'left', at: plus(from, 2 * HOUR) }))
    await recordZoomEvent(world, event({ kind: 'ended', participantId: null, at: to }))
    world.setNow(plus(to, 29 * MINUTE))
    expect(await collectAttendance(world, day1)).toBe('too-early')
    world.setNow(plus(to, 30 * MINUTE))
    await sweep(world)
    await settle(world, somalia)
    await settle(world, somalia)
    expect(await counts(world)).toMatchObject({
      registered: 1,
      tried: 1,
      inRoom: 1,
      inRoomLongEnough: 1,
      unmatchedRows: 0,
    })
    expect(mailsTo(world, 'hodan@example.org')).toEqual(['day-summary 1'])
    expect(mailsTo(world, 'itu@example.org')).toEqual(['day-summary 1'])
  })

  it('counts the confirmed only: who waits, is pending or was rejected is a guest, should she be in the room', async () => {
    const world = await worldAt(from)
    const stays = [aStay()]
    for (const status of ['pending', 'rejected', 'waitlisted'] as const) {
      const one = aRegistration({ email: `${status}@example.org`, name: status, status })
      const mail = aLedgerEntry({ recipientId: one.id, kind: status, state: 'accepted' })
      await world.registrations.register(one, mail, 1)
      stays.push(aStay({ email: one.email, name: one.name }))
      await followJoin(world, { clinicId: somalia, registrationId: one.id })
    }
    world.setNow(plus(to, HOUR))
    await takeReport(world, { ...day1, stays, by: 'organiser-1' })
    await collectAttendance(world, day1)
    expect(await counts(world)).toMatchObject({ registered: 1, tried: 0, inRoom: 1, unmatchedRows: 3 })
  })

  it('counts neither who has withdrawn as registered, nor the organiser as in the room', async () => {
    const world = await worldAt(plus(to, MINUTE))
    const gone = aRegistration({ email: 'gone@example.org' })
    const mail = aLedgerEntry({ recipientId: gone.id, state: 'accepted' })
    await world.registrations.register(gone, mail, null)
    await world.registrations.change(aWithdrawal(gone))
    const emails = ['ayaan@example.org', gone.email, 'hodan@example.org']
    const stays = emails.map((email) => aStay({ email, name: email }))
    await takeReport(world, { ...day1, stays, by: 'o' })
    await collectAttendance(world, day1)
    expect(await counts(world)).toMatchObject({ registered: 1, inRoom: 1, unmatchedRows: 1 })
  })

  it('whose writing was cut short is written and mailed when the day is counted again, found by the sweep', async () => {
    const world = await worldAt(plus(to, HOUR))
    await takeReport(world, { ...day1, stays: [aStay()], by: 'organiser-1' })
    const { saveSummary } = world.attendance
    world.attendance.saveSummary = () => Promise.reject(new Error('killed'))
    await expect(collectAttendance(world, day1)).rejects.toThrow('killed')
    await settle(world, somalia)
    expect(mailsTo(world, 'hodan@example.org')).toEqual([])
    world.attendance.saveSummary = saveSummary
    world.setNow(plus(world.now(), 5 * MINUTE))
    await sweep(world)
    await settle(world, somalia)
    expect(mailsTo(world, 'hodan@example.org')).toEqual(['day-summary 1'])
    expect(mailsTo(world, 'itu@example.org')).toEqual(['day-summary 1'])
  })

  it('whose mail comes before its numbers is asked for again in seconds, not with the next sweep', async () => {
    const world = await worldAt(plus(to, HOUR))
    const key = {
      clinicId: somalia,
      recipientId: staffId('itu@example.org'),
      kind: 'day-summary',
      day: 1,
      planVersion: 1,
    } as const
    await world.ledger.add(dueEntry(key, world.now(), null))
    expect(await sendMail(world, key)).toBe('again-later')
    expect(world.queue.mail.map(({ delaySeconds }) => delaySeconds < 10)).toEqual([true])
    world.setNow(plus(world.now(), 2 * MINUTE))
    expect(await sendMail(world, key)).toBe('again-later')
    expect(world.queue.mail).toHaveLength(1)
  })

  it('is not made from events while the room may be open, but at last after two days', async () => {
    const world = await worldAt(plus(to, 47 * HOUR))
    await recordZoomEvent(world, event())
    expect(await collectAttendance(world, day1)).toBe('too-early')
    world.setNow(plus(to, 48 * HOUR))
    expect(await collectAttendance(world, day1)).toBe('summarised')
  })

  it("prefers Zoom's report; the same report twice changes nothing, a corrected one replaces, no second mail", async () => {
    const world = await worldAt(plus(to, HOUR))
    const take = async (minutes: number) => {
      const stays = [aStay({ from, to: plus(from, minutes * MINUTE) })]
      await takeReport(world, { ...day1, stays, by: 'organiser-1' })
      await collectAttendance(world, day1)
      await settle(world, somalia)
    }
    await take(20)
    const first = await counts(world)
    await take(20)
    expect(await counts(world)).toEqual(first)
    expect(first).toMatchObject({ inRoom: 1, inRoomLongEnough: 0 })
    await take(150)
    expect(await counts(world)).toMatchObject({ inRoom: 1, inRoomLongEnough: 1 })
    expect(mailsTo(world, 'hodan@example.org')).toEqual(['day-summary 1'])
  })

  it("keeps a person's decision about a row through the same report and a corrected one", async () => {
    const world = await worldAt(plus(to, HOUR))
    const guest = aStay({ name: 'A. Nur', email: null })
    await takeReport(world, { ...day1, stays: [guest], by: 'organiser-1' })
    await collectAttendance(world, day1)
    expect(await counts(world)).toMatchObject({ inRoom: 0, unmatchedRows: 1 })
    await decideMatch(world, {
      ...day1,
      rowKey: rowKey(guest),
      registrationId: who.registrationId,
      by: 'organiser-1',
    })
    const stranger = aStay({ name: 'Somebody Else', email: null })
    for (const [stays, unmatchedRows] of [
      [[guest], 0],
      [[{ ...guest, to: plus(from, HOUR) }, stranger], 1],
    ] as const) {
      await takeReport(world, { ...day1, stays: [...stays], by: 'organiser-1' })
      await collectAttendance(world, day1)
      expect(await counts(world)).toMatchObject({ inRoom: 1, unmatchedRows })
    }
    const actions = (await world.clinics.audit(somalia)).map(({ action }) => action)
    expect(actions).toEqual(expect.arrayContaining(['report-taken', 'match-decided']))
  })

  it('says who came on both days', async () => {
    const world = await worldAt('2026-12-11T10:30:00.000Z')
    await takeReport(world, { ...day1, stays: [aStay()], by: 'o' })
    const stays = [aStay({ from: '2026-12-11T06:00:00.000Z', to: '2026-12-11T07:00:00.000Z' })]
    await takeReport(world, { clinicId: somalia, day: 2, stays, by: 'o' })
    await collectAttendance(world, { clinicId: somalia, day: 2 })
    const [summary] = await world.attendance.summaries(somalia)
    expect(summary?.againstDayBefore).toEqual({ first: 1, second: 2, both: 1, onlyFirst: 0, onlySecond: 0 })
  })
})

describe('a report and a decision', () => {
  it('are not kept without their line in the audit log', async () => {
    const world = await worldAt(to)
    world.clinics.record = () => Promise.reject(new Error('killed'))
    const report = { ...day1, stays: [aStay()], by: 'o' }
    await expect(takeReport(world, report)).rejects.toThrow('killed')
    expect(await world.attendance.report(somalia, 1)).toBeUndefined()
    const decision = { ...day1, rowKey: rowKey(aStay()), registrationId: aRegistration().id, by: 'o' }
    await expect(decideMatch(world, decision)).rejects.toThrow('killed')
    expect(await world.attendance.decisions(somalia, 1)).toEqual({})
  })
})

describe('a Zoom event', () => {
  it('of a meeting that no clinic has is told apart', async () => {
    const world = await worldAt(from)
    expect(await recordZoomEvent(world, event({ meetingId: '99999999999' }))).toBe('unknown-meeting')
  })

  it('twice is one', async () => {
    const world = await worldAt(from)
    await recordZoomEvent(world, event())
    await recordZoomEvent(world, event())
    expect(await world.attendance.events(somalia)).toHaveLength(1)
  })
})

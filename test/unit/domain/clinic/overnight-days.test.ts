import { describe, expect, it } from 'vitest'
import { findProblems } from '../../../../shared/domain/clinic/check-clinic'
import { clinicPhaseAt } from '../../../../shared/domain/clinic/clinic-phase'
import { isClinicOver } from '../../../../shared/domain/clinic/times/clinic-times'
import { dayWindow, instantOfSession, joinWindow } from '../../../../shared/domain/clinic/times/day-window'
import { withDayMoved } from '../../../../shared/domain/clinic/times/move-day-time'
import { planMessages } from '../../../../shared/domain/mail/kinds/message-plan'
import { aClinic, aDay, aPublishedClinic } from '../../../support/builders/builders'

const session = (start: string, end: string) => ({
  start,
  end,
  title: `From ${start}`,
  kind: 'session' as const,
  description: '',
})

/** Two evenings in Suva (UTC+12): 16 and 17 February 2027, each until 02:00. */
const night = aDay({
  date: '2027-02-16',
  start: '22:00',
  end: '02:00',
  sessions: [session('22:00', '23:30'), session('23:30', '00:30'), session('00:30', '02:00')],
})
const suva = {
  timeZone: 'Pacific/Fiji',
  days: [night, { ...night, number: 2, date: '2027-02-17' }],
}
const now = '2026-12-01T00:00:00.000Z'

describe('a day that goes on over midnight', () => {
  it('ends on the next date', () => {
    expect(dayWindow(suva, night)).toEqual({
      from: '2027-02-16T10:00:00.000Z',
      to: '2027-02-16T14:00:00.000Z',
    })
    expect(joinWindow(suva, night)).toEqual({
      from: '2027-02-16T09:30:00.000Z',
      to: '2027-02-16T14:00:00.000Z',
    })
  })

  it('has its sessions after midnight on the next date', () => {
    const instants = night.sessions.flatMap(({ start, end }) =>
      [start, end].map((time) => instantOfSession(suva, night, time).slice(11, 16)),
    )
    expect(instants).toEqual(['10:00', '11:30', '11:30', '12:30', '12:30', '14:00'])
  })

  it('lasts as long as its clock says, also in a night in which the clock changes', () => {
    const zurich = { timeZone: 'Europe/Zurich' }
    const spring = { date: '2027-03-27', start: '22:00', end: '04:00' }
    expect(dayWindow(zurich, spring)).toEqual({
      from: '2027-03-27T21:00:00.000Z',
      to: '2027-03-28T02:00:00.000Z',
    })
  })

  it('can be published, unless it is so long that its hours must have changed places', () => {
    expect(findProblems(aClinic(suva), now)).toEqual([])
    const codes = (start: string, end: string) =>
      findProblems(aClinic({ ...suva, days: [{ ...night, start, end }] }), now).map(({ code }) => code)
    expect(codes('20:00', '08:00')).toEqual([])
    expect(codes('20:00', '08:01')).toEqual(['end-before-start'])
    expect(codes('12:00', '12:00')).toEqual(['end-before-start'])
  })

  it('overlaps the next day only when that day starts before it has ended', () => {
    const codes = (start: string) =>
      findProblems(
        aClinic({ ...suva, days: [night, aDay({ number: 2, date: '2027-02-17', start, end: '12:00' })] }),
        now,
      ).map(({ code }) => code)
    expect(codes('02:00')).toEqual([])
    expect(codes('01:30')).toEqual(['days-overlap'])
  })

  it('refuses an end that the clock skips on the next date', () => {
    const skipped = aClinic({
      timeZone: 'Europe/Zurich',
      days: [{ ...night, date: '2027-03-27', end: '02:30' }],
    })
    expect(findProblems(skipped, now)).toMatchObject([
      { code: 'time-skipped', message: expect.stringContaining('02:30 on 2027-03-28') },
    ])
  })

  it('is running until its end and over after it', () => {
    const clinic = aPublishedClinic({ ...suva, days: [night] })
    expect(clinicPhaseAt(clinic, '2027-02-16T13:59:00.000Z')).toBe('running')
    expect(isClinicOver(clinic, '2027-02-16T13:59:00.000Z')).toBe(false)
    expect(clinicPhaseAt(clinic, '2027-02-16T14:00:00.000Z')).toBe('completed')
  })

  it('has its reminders before its start and its joining link useful until its end', () => {
    const messages = planMessages(aPublishedClinic({ ...suva, days: [night] }))
    expect(messages.map(({ kind, at, usefulUntil }) => [kind, at, usefulUntil])).toEqual([
      ['reminder-week', '2027-02-08T21:00:00.000Z', '2027-02-14T10:00:00.000Z'],
      ['reminder-day', '2027-02-14T21:00:00.000Z', '2027-02-16T10:00:00.000Z'],
      ['join-link', '2027-02-16T09:00:00.000Z', '2027-02-16T14:00:00.000Z'],
      ['thank-you', '2027-02-18T21:00:00.000Z', '2027-02-25T21:00:00.000Z'],
    ])
  })

  it('takes its programme along when it is moved and keeps its length', () => {
    const clinic = aPublishedClinic({ ...suva, days: [night] })
    const hoursAfter = (start: string, end: string) =>
      withDayMoved(clinic, 1, { date: '2027-02-18', start, end }, now).days[0]?.sessions.map(
        (moved) => `${moved.start}-${moved.end}`,
      )
    expect(hoursAfter('23:00', '03:00')).toEqual(['23:00-00:30', '00:30-01:30', '01:30-03:00'])
    expect(hoursAfter('18:00', '22:00')).toEqual(['18:00-19:30', '19:30-20:30', '20:30-22:00'])
    expect(hoursAfter('22:00', '03:00')).toEqual(['22:00-23:30', '23:30-00:30', '00:30-02:00'])
  })
})

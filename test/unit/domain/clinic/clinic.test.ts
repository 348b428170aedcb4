import { describe, expect, it } from 'vitest'
import { Clinic, type PlannableDay } from '../../../../shared/domain/clinic/clinic'
import { dayWindow } from '../../../../shared/domain/clinic/times/day-window'
import { aClinic, aDay } from '../../../support/builders/builders'

const isStorable = (overrides: object): boolean => Clinic.safeParse({ ...aClinic(), ...overrides }).success

describe('a stored clinic', () => {
  it('has a local date and clock times for each day and an IANA zone, and no instant of a day', () => {
    const days = [aDay(), aDay({ number: 2, date: '2026-12-11', start: '10:00' })]
    expect(isStorable({ days })).toBe(true)
    const wrong: Partial<Record<keyof PlannableDay, string>>[] = [
      { date: '2026-12-10T06:00:00.000Z' },
      { start: '09:00+03:00' },
      { start: '2026-12-10T06:00:00.000Z' },
      { end: '12:30Z' },
    ]
    for (const part of wrong)
      expect([part, isStorable({ days: [{ ...aDay(), ...part }] })]).toEqual([part, false])
    for (const timeZone of ['EAT', 'GMT+3', '+03:00', 'Africa/Nowhere'])
      expect([timeZone, isStorable({ timeZone })]).toEqual([timeZone, false])
    const cached = Clinic.parse({ ...aClinic(), days: days.map((day) => ({ ...day, from: 'x', at: 'x' })) })
    expect(cached.days).toEqual(days)
  })

  it('has the instants of a day computed from the stored values', () => {
    const { days, timeZone } = aClinic()
    const [day = aDay()] = days
    expect(dayWindow({ timeZone }, day)).toEqual({
      from: '2026-12-10T06:00:00.000Z',
      to: '2026-12-10T09:30:00.000Z',
    })
    expect(dayWindow({ timeZone: 'America/Lima' }, day).from).toBe('2026-12-10T14:00:00.000Z')
  })

  it('names no speakers where it was stored before there were any, and none without a name', () => {
    const withSpeakers = (speakers: unknown) =>
      Clinic.safeParse({
        ...aClinic(),
        days: aClinic().days.map((day) => ({
          ...day,
          sessions: day.sessions.map((session) => ({
            ...session,
            ...(speakers !== undefined && { speakers }),
          })),
        })),
      })
    expect(withSpeakers(undefined).data?.days[0]?.sessions[0]).not.toHaveProperty('speakers')
    expect(withSpeakers([{ name: 'A. Example', affiliation: '' }]).success).toBe(true)
    for (const speakers of [[], [{ name: '', affiliation: 'ITU' }], [{ name: 'A, B', affiliation: '' }]])
      expect(withSpeakers(speakers).success).toBe(false)
  })

  it('has no introduction where it was stored before there was one', () => {
    const { introduction: _, ...stored } = aClinic()
    expect(Clinic.parse(stored).introduction).toEqual([])
  })
})

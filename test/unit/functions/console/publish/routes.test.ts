import { describe, expect, it } from 'vitest'
import type { PlannableDay } from '../../../../../shared/domain/clinic/clinic'
import { aClinic, aDay, somaliaClinicId } from '../../../../support/builders/builders'
import { aConsole, pageText } from '../in-memory-console'

const publish = `/console/clinics/${somaliaClinicId}/publish`

describe('publishing', () => {
  it('shows every message that it will plan, in clinic time with place and offset', async () => {
    const { get, deps } = await aConsole({ clinics: [aClinic()], now: '2026-12-05T09:00:00.000Z' })
    const words = await pageText(await get(publish))
    expect(words).toContain(
      'Reminder a week before Thursday, 3 December 2026, 09:00 (Mogadishu, UTC+03:00): this time has passed, so it will not be sent',
    )
    expect(words).toContain(
      'Joining link (1 hour before), day 2 Friday, 11 December 2026, 08:00 (Mogadishu, UTC+03:00)',
    )
    expect(await deps.clinics.get(somaliaClinicId)).toMatchObject({ status: 'draft' })
  })

  it('says that a confirmation waits for the organiser where each registration is decided', async () => {
    const { get } = await aConsole({ clinics: [aClinic({ approval: true })] })
    const words = await pageText(await get(publish))
    expect(words).toContain('get a confirmation when you approve it.')
    expect(words).not.toContain('Everybody also gets a confirmation at once.')
  })

  it('is done by the button only, once', async () => {
    const { post, follow, deps } = await aConsole({ clinics: [aClinic()] })
    const answer = await post(publish, { version: '1' })
    expect(await pageText(await follow(answer))).toContain('Published. Registration is open')
    expect(await deps.clinics.get(somaliaClinicId)).toMatchObject({ status: 'published', version: 2 })
    expect((await post(publish, { version: '1' })).headers.get('location')).toBe(
      answer.headers.get('location'),
    )
    expect(await deps.clinics.get(somaliaClinicId)).toMatchObject({ version: 2 })
  })

  it('says what is missing instead', async () => {
    const { get, post, deps } = await aConsole({ clinics: [{ ...aClinic(), timeZone: null }] })
    const words = await pageText(await get(publish))
    expect(words).toContain('Choose the time zone')
    expect(words).not.toContain('These messages are planned')
    expect((await post(publish, { version: '1' })).status).toBe(422)
    expect(await deps.clinics.get(somaliaClinicId)).toMatchObject({ status: 'draft' })
  })

  it('is refused with the reason where a day makes a plan impossible, and not for sessions that overlap', async () => {
    const refused = async (...days: PlannableDay[]) => {
      const draft = aClinic({ timeZone: 'Europe/Zurich', days })
      const { get, post, deps } = await aConsole({ clinics: [draft] })
      const words = await pageText(await get(publish))
      const { status } = await post(publish, { version: '1' })
      expect(await deps.clinics.get(somaliaClinicId)).toMatchObject({
        status: status === 303 ? 'published' : 'draft',
      })
      return [status, /published (.*?) Edit/.exec(words)?.[1]]
    }
    expect(await refused(aDay(), aDay({ number: 2, start: '12:00', end: '15:00' }))).toEqual([
      422,
      'Day 2 must begin after day 1 has ended.',
    ])
    expect(await refused(aDay({ start: '14:00', end: '10:00' }))).toEqual([
      422,
      'Day 1 ends before it starts.',
    ])
    expect(await refused(aDay({ date: '2027-03-28', start: '02:30' }))).toEqual([
      422,
      'In Zurich the clock skips 02:30 on 2027-03-28. Take 01:59 or 03:00.',
    ])
    const [opening] = aDay().sessions
    const sessions = opening ? [opening, { ...opening, end: '13:30' }] : []
    expect(await refused(aDay({ sessions }))).toEqual([303, undefined])
  })

  it('says of a time that the clock shows twice that the first is meant', async () => {
    const days = [aDay({ date: '2027-10-31', start: '02:30' })]
    const { get } = await aConsole({ clinics: [aClinic({ timeZone: 'Europe/Zurich', days })] })
    expect(await pageText(await get(publish))).toContain('The first one is used (Zurich, UTC+02:00).')
  })

  it('is refused when the draft was changed meanwhile', async () => {
    const { post, deps } = await aConsole({ clinics: [aClinic({ version: 4 })] })
    const answer = await post(publish, { version: '3' })
    expect(answer.status).toBe(409)
    expect(await pageText(answer)).toContain('It was changed while you were looking')
    expect(await deps.clinics.get(somaliaClinicId)).toMatchObject({ status: 'draft' })
  })
})

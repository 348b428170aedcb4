import { describe, expect, it } from 'vitest'
import {
  aClinic,
  aLedgerEntry,
  aPublishedClinic,
  aRegistration,
  somaliaClinicId,
} from '../../../../support/builders/builders'
import { aConsole, pageText } from '../in-memory-console'

const move = `/console/clinics/${somaliaClinicId}/days/2/move`
const to = { date: '2026-12-14', start: '10:00', end: '13:30' }
const asked = (time: Record<string, string>) => `${move}?${new URLSearchParams(time)}`

const aRunningConsole = async () => {
  const parts = await aConsole({ clinics: [aPublishedClinic()] })
  const registration = aRegistration()
  await parts.deps.registrations.register(registration, aLedgerEntry({ recipientId: registration.id }), null)
  await parts.deps.ledger.add(
    aLedgerEntry({ recipientId: registration.id, kind: 'reminder-day', day: 2, state: 'accepted' }),
  )
  return parts
}

describe('moving a day', () => {
  it('shows every consequence and changes nothing', async () => {
    const { get, deps } = await aRunningConsole()
    const words = await pageText(await get(asked(to)))
    expect(words).toContain('New: Monday, 14 December 2026, 10:00–13:30 (Mogadishu, UTC+03:00)')
    expect(words).toContain('1 person will be informed by e-mail at once, with the old and the new time.')
    expect(words).toContain('“Reminder the day before, day 2” was sent to 1 person with the old time')
    expect(words).toContain(
      'Joining link (1 hour before), day 2 11 December 2026, 08:00 (Mogadishu, UTC+03:00) 14 December 2026, 09:00 (Mogadishu, UTC+03:00)',
    )
    expect(words).toContain('Move the day and inform 1 person')
    expect(await deps.clinics.get(somaliaClinicId)).toMatchObject({ version: 2 })
  })

  it('moves it when confirmed', async () => {
    const { post, follow, deps } = await aRunningConsole()
    const answer = await post(move, { ...to, version: '2' })
    expect(await pageText(await follow(answer))).toContain(
      'The day has been moved. All registrants are being informed.',
    )
    expect((await deps.clinics.get(somaliaClinicId))?.days[1]).toMatchObject({ ...to, planVersion: 2 })
    expect(await deps.dispatches.listByClinic(somaliaClinicId)).toMatchObject([{ kind: 'moved', day: 2 }])
  })

  it('does not move it twice when the button is pressed twice', async () => {
    const { post, deps } = await aRunningConsole()
    const [first, second] = await Promise.all([1, 2].map(() => post(move, { ...to, version: '2' })))
    const third = await post(move, { ...to, version: '2' })
    for (const answer of [first, second, third]) {
      expect(answer?.headers.get('location')).toBe(`/console/clinics/${somaliaClinicId}?notice=moved`)
    }
    expect((await deps.clinics.get(somaliaClinicId))?.days[1]).toMatchObject({ planVersion: 2 })
  })

  it('tells an organiser who wanted another time that someone else was faster', async () => {
    const { post, deps } = await aRunningConsole()
    await post(move, { ...to, version: '2' })
    expect((await post(move, { ...to, end: '14:00', version: '2' })).status).toBe(409)
    expect((await deps.clinics.get(somaliaClinicId))?.days[1]).toMatchObject({ ...to, planVersion: 2 })
  })

  it('says at the field why a time is impossible', async () => {
    const { get } = await aRunningConsole()
    const before = await get(asked({ ...to, date: '2026-12-09' }))
    expect(before.status).toBe(422)
    expect(await before.text()).toMatch(/href="#field-date">Day 2 must begin after day 1 has ended/)
    expect(await (await get(asked({ ...to, end: '09:00' }))).text()).toMatch(
      /href="#field-end">Day 2 ends before it starts/,
    )
    expect(await (await get(asked({ ...to, date: 'soon' }))).text()).toMatch(
      /href="#field-date">Enter a date/,
    )
  })

  it('refuses a time that the clock skips, with the last time before and the first after it', async () => {
    const { get, post, deps } = await aConsole({
      clinics: [aPublishedClinic({ timeZone: 'Europe/Zurich' })],
    })
    const skipped = { date: '2027-03-28', start: '02:30', end: '05:00' }
    const answer = await get(asked(skipped))
    expect(answer.status).toBe(422)
    expect(await answer.text()).toMatch(
      /href="#field-start">In Zurich the clock skips 02:30 on 2027-03-28. Take 01:59 or 03:00./,
    )
    expect((await post(move, { ...skipped, version: '2' })).status).toBe(422)
    expect(await deps.clinics.get(somaliaClinicId)).toMatchObject({ version: 2 })
  })

  it('says of a time that the clock shows twice that the first is meant, and of no other', async () => {
    const { get } = await aConsole({ clinics: [aPublishedClinic({ timeZone: 'Europe/Zurich' })] })
    const twice = { date: '2027-10-31', start: '02:30', end: '05:00' }
    expect(await pageText(await get(asked(twice)))).toContain(
      '02:30 on Sunday, 31 October 2027 occurs twice, because the clock is set back. The first one is used (Zurich, UTC+02:00).',
    )
    expect(await pageText(await get(asked({ ...twice, start: '03:00' })))).not.toContain('occurs twice')
  })

  it('says that nothing would change', async () => {
    const { get, post } = await aRunningConsole()
    const same = { date: '2026-12-11', start: '09:00', end: '12:30' }
    expect(await pageText(await get(asked(same)))).toContain('The day already has this time')
    expect((await post(move, { ...same, version: '2' })).headers.get('location')).toMatch('notice=unchanged')
  })

  it('is not for drafts or days that do not exist', async () => {
    const { get } = await aConsole({ clinics: [aClinic()] })
    expect(await pageText(await get(asked(to)))).toContain('Only the days of a published clinic can be moved')
    expect((await get(move.replace('days/2', 'days/9'))).status).toBe(404)
  })
})

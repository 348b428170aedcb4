import { describe, expect, it } from 'vitest'
import { isPlannable } from '../../../../../shared/domain/clinic/clinic'
import { readDayReport } from '../../../../../shared/queries/day-report'
import { collectAttendance } from '../../../../../shared/use-cases/attendance/collect-attendance'
import {
  anAuditRecord,
  aRegistration,
  aReport,
  aStay,
  somaliaClinicId,
} from '../../../../support/builders/builders'
import { aConsole, aStaff, pageText } from '../in-memory-console'
import { aDayLater, ayaanRow, csv, day } from './day-fixture'

describe('the page of a day', () => {
  it('says what to do next while there is nothing to show', async () => {
    const { get, deps, upload } = await aDayLater()
    expect(await pageText(await get(day))).toContain(
      'Zoom has sent nothing about this day, so its attendance is not known. Upload Zoom’s report',
    )
    await upload(csv(ayaanRow))
    const waiting = await get(day)
    expect(await waiting.clone().text()).toContain('<meta http-equiv="refresh" content="5"')
    expect(await pageText(waiting)).toContain(
      'The report is being counted. This page refreshes automatically.',
    )
    deps.setNow('2026-12-09T12:00:00.000Z')
    expect(await pageText(await get(day))).toContain('The day is not over yet')
  })

  it('shows the four numbers, their source, and the groups', async () => {
    const { get, upload, count } = await aDayLater()
    await upload(csv(ayaanRow, 'Guest,,2026-12-10 09:00:00,2026-12-10 09:30:00,30'))
    await count()
    const answer = await get(day)
    const page = await answer.clone().text()
    const words = await pageText(answer)
    expect(words).toContain('Registered 2 Clicked the joining link 0 Joined 1 Attended (105+ min) 1')
    expect(words).toContain(
      'From Zoom’s report, as of Thursday, 10 December 2026, 15:00 (Mogadishu, UTC+03:00).',
    )
    expect(words).toContain('1 participant (1 row) could not be matched.')
    expect(words).toContain('Sector Registered Joined Attended Central bank 2 1 1')
    expect(words).toContain('Central Bank of Somalia 2 1 1')
    expect(words).toContain('At most 2 people at once')
    expect(page).not.toContain('http-equiv="refresh"')
  })

  it('says what has changed since the numbers were counted, and no longer once they are counted again', async () => {
    const { get, deps, upload, count } = await aDayLater()
    await upload(csv(ayaanRow))
    await count()
    expect(await pageText(await get(day))).not.toMatch(/being counted|have changed since/)
    const clinic = await deps.clinics.get(somaliaClinicId)
    if (!clinic) throw new Error('no clinic')
    const changed = { ...clinic, attendanceShare: 0.9, version: clinic.version + 1 }
    await deps.clinics.save(changed, anAuditRecord(), [])
    const page = await pageText(await get(day))
    expect(page).toContain(
      'the attendance rule or the known bots have changed since these numbers were counted',
    )
    expect(page).not.toContain('being counted')
    await count()
    const counted = await pageText(await get(day))
    expect(counted).toContain('Attended (189+ min)')
    expect(counted).not.toMatch(/being counted|have changed since/)
  })

  it('compares day 2 with day 1', async () => {
    const { get, deps } = await aDayLater()
    deps.setNow('2026-12-12T00:00:00.000Z')
    await deps.attendance.saveReport(aReport({ stays: [aStay()] }))
    await deps.attendance.saveReport(
      aReport({
        day: 2,
        stays: [
          aStay({ from: '2026-12-11T06:00:00.000Z', to: '2026-12-11T09:00:00.000Z' }),
          aStay({
            name: 'Omar Ali',
            email: 'omar@example.org',
            from: '2026-12-11T06:00:00.000Z',
            to: '2026-12-11T07:00:00.000Z',
          }),
        ],
      }),
    )
    await collectAttendance(deps, { clinicId: somaliaClinicId, day: 2 })
    expect(await pageText(await get(day.replace('days/1', 'days/2')))).toContain(
      '1 person joined on both days, 0 only on day 1, 1 only on day 2.',
    )
  })
})

describe('the match of a participant', () => {
  const guests = csv(
    'Omar Ali,,2026-12-10 09:00:00,2026-12-10 10:00:00,60',
    'iPhone,,2026-12-10 09:00:00,2026-12-10 09:40:00,40',
  )
  const rowOf = (page: string, name: string): string => {
    const card =
      page
        .split('<li class="card"')
        .slice(1)
        .find((part) => part.includes(name)) ?? ''
    return /name="row" value="([\w-]+)"/.exec(card)?.[1] ?? ''
  }

  it('is proposed by name, and confirmed by a person', async () => {
    const { get, post, upload, count, deps } = await aDayLater()
    await upload(guests)
    await count()
    const answer = await get(day)
    const page = await answer.clone().text()
    expect(await pageText(answer)).toContain(
      'Omar Ali 60 minutes, 1 row Omar Ali, omar@example.org: same name Confirm match',
    )
    const decided = await post(`${day}/matches`, { row: rowOf(page, 'Omar Ali'), email: 'omar@example.org' })
    expect(decided.headers.get('location')).toBe(`${day}?notice=decided`)
    expect(await pageText(await get(`${day}?notice=decided`))).toMatch(
      /being counted again.*Decided by hand: 1 Omar Ali 60 minutes, matched to Omar Ali, omar@example.org Undo/,
    )
    await count()
    expect((await deps.attendance.listSummaries(somaliaClinicId))[0]?.counts).toMatchObject({
      joined: 1,
      unmatchedPeople: 1,
    })
  })

  it('may be ruled out as not a participant, undone, and decided anew', async () => {
    const { get, post, upload, count, deps } = await aDayLater()
    await upload(guests)
    await count()
    const row = rowOf(await (await get(day)).text(), 'iPhone')
    await post(`${day}/matches`, { row, decision: 'not-participant' })
    expect(await pageText(await get(day))).toContain('iPhone 40 minutes, not a participant Undo')
    await post(`${day}/matches`, { row, decision: 'undecided' })
    expect(await pageText(await get(day))).toContain('iPhone 40 minutes, 1 row')
    await post(`${day}/matches`, { row, [`email.${row}`]: ' AYAAN@example.org' })
    expect(Object.values(await deps.attendance.getMatchDecisions(somaliaClinicId, 1))).toEqual([
      aRegistration().id,
    ])
  })

  it('is refused for an address without registration, which stays in its field', async () => {
    const { get, post, upload, count, deps } = await aDayLater()
    await upload(guests)
    await count()
    const row = rowOf(await (await get(day)).text(), 'iPhone')
    const answer = await post(`${day}/matches`, { row, [`email.${row}`]: 'nobody@example.org' })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('value="nobody@example.org"')
    expect(page).toContain('No registrant has this address.')
    expect(await deps.attendance.getMatchDecisions(somaliaClinicId, 1)).toEqual({})
    expect((await post(`${day}/matches`, { row: '../x', decision: 'not-participant' })).status).toBe(404)
  })

  it('is offered for those excluded by a word in the name, who are listed with the reason', async () => {
    const { get, post, upload, count, deps } = await aDayLater()
    await upload(csv(ayaanRow, 'Interpreter Somali,,2026-12-10 09:00:00,2026-12-10 12:20:00,200'))
    await count()
    const page = await (await get(day)).text()
    expect(await pageText(await get(day))).toMatch(
      /No participant is left unmatched\. 1 host, interpreter or bot excluded\..*Interpreter Somali 200 minutes, interpreter: suggested by the display name Include/,
    )
    const row = /name="row" value="([\w-]+)"/.exec(page.slice(page.indexOf('Interpreter Somali')))?.[1] ?? ''
    await post(`${day}/matches`, { row, decision: 'participant' })
    await count()
    expect((await deps.attendance.listSummaries(somaliaClinicId))[0]).toMatchObject({
      counts: { joined: 1, unmatchedPeople: 1 },
      excluded: { interpreter: 0 },
    })
  })

  it('is known to an analyst by number alone, from the query on', async () => {
    const { deps, get: getAsEditor, post, upload, count } = await aDayLater()
    const host = 'Zubeyda (interpreter),zubeyda@example.org,2026-12-10 09:00:00,2026-12-10 12:20:00,200'
    const decided = 'Mystery Phone,phone@example.org,2026-12-10 09:00:00,2026-12-10 12:20:00,200'
    await upload(`${guests}\n${host}\n${decided}`)
    await post(`${day}/matches`, {
      row: rowOf(await (await getAsEditor(day)).text(), 'Mystery Phone'),
      decision: 'not-participant',
    })
    await count()
    const names = ['Omar', 'omar@example.org', 'iPhone', 'Zubeyda', 'zubeyda@', 'Mystery', 'ayaan@']
    const shownTo = async (role: 'organiser' | 'analyst') => {
      const { get } = await aConsole({ deps, staff: aStaff(role) })
      const answer = await get(day)
      return { html: await answer.clone().text(), words: await pageText(answer) }
    }
    const organiser = await shownTo('organiser')
    expect(names.filter((name) => !organiser.html.includes(name))).toEqual([])
    const analyst = await shownTo('analyst')
    expect(names.filter((name) => analyst.html.includes(name))).toEqual([])
    expect(analyst.html).not.toContain(`action="${day}/matches"`)
    expect(analyst.words).toMatch(/Unmatched participants: \d Your role shows no names/)
    const clinic = await deps.clinics.get(somaliaClinicId)
    if (!clinic || !isPlannable(clinic) || !clinic.days[0]) throw new Error('no day')
    const report = await readDayReport(deps, aStaff('analyst'), clinic, clinic.days[0])
    expect(report).toMatchObject({
      hasNames: false,
      unmatched: [],
      excluded: [],
      decided: [],
      registrants: [],
    })
    expect(report.unmatchedPeople).toBe(report.summary?.counts.unmatchedPeople)
    expect(names.filter((name) => JSON.stringify(report).includes(name))).toEqual([])
  })
})

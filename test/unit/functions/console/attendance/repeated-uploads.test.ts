import { describe, expect, it } from 'vitest'
import { collectAttendance } from '../../../../../shared/use-cases/attendance/collect-attendance'
import { cancelClinic } from '../../../../../shared/use-cases/clinic/cancel-clinic'
import { moveDay } from '../../../../../shared/use-cases/clinic/move-day'
import { aPublishedClinic, aReport, aStay, somaliaClinicId } from '../../../../support/builders/builders'
import { acceptedMailsTo, drainQueues } from '../../../../support/execution/run-until'
import { aConsole, pageText } from '../in-memory-console'
import { aDayLater, after, ayaanRow, csv, day } from './day-fixture'

const longer = 'Ayaan Nur,ayaan@example.org,2026-12-10 09:05:00,2026-12-10 10:05:00,60'

describe('an upload', () => {
  it('sent twice is stored once, counted once and mailed once', async () => {
    const { upload, deps } = await aDayLater()
    for (const answer of [await upload(csv(ayaanRow)), await upload(csv(ayaanRow))])
      expect(answer.status).toBe(303)
    await collectAttendance(deps, { clinicId: somaliaClinicId, day: 1 })
    await collectAttendance(deps, { clinicId: somaliaClinicId, day: 1 })
    await drainQueues(deps, somaliaClinicId)
    expect(acceptedMailsTo(deps, 'hodan@example.org')).toEqual(['day-summary 1'])
  })

  it('sent several times in parallel gives one report and one summary', async () => {
    const { upload, count, deps } = await aDayLater()
    const answers = await Promise.all([1, 2, 3].map(() => upload(csv(ayaanRow))))
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    await Promise.all([count(), count(), count()])
    await drainQueues(deps, somaliaClinicId)
    expect(acceptedMailsTo(deps, 'hodan@example.org')).toEqual(['day-summary 1'])
    expect((await deps.attendance.listSummaries(somaliaClinicId))[0]).toMatchObject({
      edition: 1,
      counts: { joined: 1 },
    })
  })

  it('that replaces another while that one is counted is what the day shows in the end', async () => {
    const { upload, count, deps } = await aDayLater()
    await upload(csv(longer))
    await count()
    deps.setNow('2026-12-10T12:10:00.000Z')
    await upload(csv(ayaanRow, 'Guest,,2026-12-10 09:00:00,2026-12-10 09:30:00,30'))
    const { saveSummary } = deps.attendance
    // The first count has read this report; a corrected one is uploaded and counted before the first writes.
    deps.attendance.saveSummary = async (summary) => {
      deps.attendance.saveSummary = saveSummary
      deps.setNow('2026-12-10T12:20:00.000Z')
      await upload(csv(ayaanRow))
      await count()
      await saveSummary(summary)
    }
    await count()
    const [summary] = await deps.attendance.listSummaries(somaliaClinicId)
    expect(summary).toMatchObject({
      dataTakenAt: '2026-12-10T12:20:00.000Z',
      counts: { joined: 1, attended: 1, unmatchedPeople: 0 },
    })
  })

  it('counts what the preview showed: another file or zone is previewed again', async () => {
    const { upload, deps } = await aDayLater()
    const preview = await (await upload(csv(ayaanRow), { confirmed: '' })).text()
    const previewed = /name="previewed" value="([^"]+)"/.exec(preview)?.[1] ?? ''
    expect(previewed).not.toBe('')
    for (const changed of [
      await upload(csv(longer), { previewed }),
      await upload(csv(ayaanRow), { previewed, zone: 'Africa/Nairobi' }),
    ]) {
      expect(changed.status).toBe(200)
      expect(await pageText(changed)).toContain('Check the report of day 1')
    }
    expect(await deps.attendance.report(somaliaClinicId, 1)).toBeUndefined()
    expect((await upload(csv(ayaanRow), { previewed })).status).toBe(303)
  })
})

describe('an upload for a day that was moved', () => {
  const moved = async () => {
    const parts = await aConsole({ clinics: [aPublishedClinic()], now: '2026-12-09T12:00:00.000Z' })
    const to = { date: '2026-12-10', start: '14:00', end: '17:30' }
    const move = { id: somaliaClinicId, version: 2, day: 1, by: 'organiser-1', ...to }
    return { ...parts, move: () => moveDay(parts.deps, move) }
  }
  const form = (text: string) => {
    const fields = new FormData()
    fields.set('zone', 'Africa/Mogadishu')
    fields.set('confirmed', 'yes')
    fields.set('file', new File([text], 'report.csv'))
    return fields
  }

  it('between preview and confirmation is checked against the new hours', async () => {
    const { post, move, deps } = await moved()
    expect(await move()).toMatchObject({ result: 'saved' })
    deps.setNow('2026-12-10T16:00:00.000Z')
    const answer = await post(`${day}/report`, form(csv(ayaanRow)))
    expect(answer.status).toBe(422)
    expect(await pageText(answer)).toContain(
      'No row falls into day 1, Thursday, 10 December 2026, 14:00–17:30',
    )
  })

  it('before the move no longer counts, and the page says so', async () => {
    const { get, move, deps } = await moved()
    await deps.attendance.saveReport(aReport({ stays: [aStay()], receivedAt: '2026-12-09T11:00:00.000Z' }))
    await move()
    deps.setNow('2026-12-10T16:00:00.000Z')
    expect(await collectAttendance(deps, { clinicId: somaliaClinicId, day: 1 })).toBe('no-data')
    const page = await get(day)
    expect(await page.clone().text()).not.toContain('http-equiv="refresh"')
    expect(await pageText(page)).toContain(
      'No row of the uploaded report is within the hours of this day, so its attendance is not known. Upload Zoom’s report',
    )
  })
})

describe('an upload for a clinic that was cancelled after its first day', () => {
  it('is counted and mailed, and for a day that did not take place nothing is asked', async () => {
    const { upload, count, deps, get } = await aDayLater()
    const cancelled = await cancelClinic(deps, { id: somaliaClinicId, version: 2, by: 'organiser-1' })
    expect(cancelled).toMatchObject({ result: 'saved' })
    deps.setNow(after)
    expect((await upload(csv(ayaanRow))).status).toBe(303)
    expect(await count()).toBe('summarised')
    await drainQueues(deps, somaliaClinicId)
    expect(acceptedMailsTo(deps, 'hodan@example.org')).toEqual(['day-summary 1'])
    expect(await pageText(await get(day))).toContain('Joined 1')
    deps.setNow('2026-12-11T12:00:00.000Z')
    expect(await collectAttendance(deps, { clinicId: somaliaClinicId, day: 2 })).toBe('no-data')
    await drainQueues(deps, somaliaClinicId)
    expect(acceptedMailsTo(deps, 'hodan@example.org')).toEqual(['day-summary 1'])
    expect(await pageText(await get(day.replace('days/1', 'days/2')))).toContain(
      'The clinic was cancelled before this day',
    )
  })
})

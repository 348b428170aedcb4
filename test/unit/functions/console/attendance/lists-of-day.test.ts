import { describe, expect, it } from 'vitest'
import { collectAttendance } from '../../../../../shared/use-cases/attendance/collect-attendance'
import { anAuditRecord, aReport, aStay, somaliaClinicId } from '../../../../support/builders/builders'
import { pageText } from '../in-memory-console'
import { aDayLater } from './day-fixture'

const onDay2 = (email: string, hours: number) =>
  aStay({
    name: email,
    email,
    from: '2026-12-11T06:00:00.000Z',
    to: `2026-12-11T0${6 + hours}:00:00.000Z`,
  })

/** Two registrants: one came on both days, the other on the second only and for an hour. */
const afterTwoDays = async () => {
  const testConsole = await aDayLater()
  const { deps } = testConsole
  deps.setNow('2026-12-12T00:00:00.000Z')
  await deps.attendance.saveReport(aReport({ stays: [aStay()] }))
  const stays = [onDay2('ayaan@example.org', 3), onDay2('omar@example.org', 1)]
  await deps.attendance.saveReport(aReport({ day: 2, stays }))
  for (const day of [1, 2]) await collectAttendance(deps, { clinicId: somaliaClinicId, day })
  return testConsole
}
const dayTwo = `/console/clinics/${somaliaClinicId}/days/2`
const linkedFigure = /<a href="([^"]*\/attendees[^"]*)">(\d+)<span class="hidden">: show the list/g

describe('the figures of a day', () => {
  it('each lead to a list of as many people', async () => {
    const { get } = await afterTwoDays()
    const page = await (await get(dayTwo)).text()
    const figures = [...page.matchAll(linkedFigure)].map(([, href = '', value]) => ({
      href: href.replaceAll('&amp;', '&'),
      value: Number(value),
    }))
    // Four numbers, four of each day against day 1, three of both days, and three of each sector, country, organisation.
    expect(figures.length).toBeGreaterThanOrEqual(24)
    expect(figures.filter(({ href }) => href.includes('day=1'))).not.toEqual([])
    expect(figures.filter(({ href }) => href.includes('organisation='))).not.toEqual([])
    for (const { href, value } of figures) {
      const list = await (await get(href)).text()
      expect(list.match(/<tr>/g)?.length ?? 1, href).toBe(value + (value > 0 ? 1 : 0) || 1)
    }
  })

  it('have their definitions beside them', async () => {
    const { get } = await afterTwoDays()
    const text = await pageText(await get(dayTwo))
    expect(text).toContain('What the numbers mean')
    expect(text).toContain('Registered people who opened their personal joining link')
  })

  it('lead nowhere once the personal data of the clinic are erased', async () => {
    const { get, deps } = await afterTwoDays()
    const clinic = await deps.clinics.get(somaliaClinicId)
    if (!clinic) throw new Error('no clinic')
    const erased = { ...clinic, erasedAt: '2026-12-12T00:00:00.000Z', version: clinic.version + 1 }
    await deps.clinics.save(erased, anAuditRecord(), [])
    const page = await (await get(dayTwo)).text()
    expect(page).toContain('Registered')
    expect(page.match(linkedFigure)).toBeNull()
  })
})

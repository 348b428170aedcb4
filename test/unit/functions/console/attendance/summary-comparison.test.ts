import { describe, expect, it } from 'vitest'
import { collectAttendance } from '../../../../../shared/use-cases/attendance/collect-attendance'
import {
  aDaySummary,
  aPublishedClinic,
  aReport,
  aStay,
  somaliaClinicId,
} from '../../../../support/builders/builders'
import { someFigures } from '../../../../support/builders/figures-builder'
import { aConsole, pageText } from '../in-memory-console'

/** Day 1 has a summary with other numbers; day 2 is counted from one registrant's stay. */
const afterDayTwo = async (comparable: number, mode: 'online' | 'in-person' = 'online') => {
  const testConsole = await aConsole({ now: '2026-12-12T09:00:00.000Z', clinics: [aPublishedClinic()] })
  const { deps } = testConsole
  for (let index = 1; index <= comparable; index += 1) {
    const clinicId = `clinic-${index}`
    const figures = someFigures({ clinicId, mode, firstDay: '2026-03-01', recorded: false })
    await deps.programme.saveRecord({ clinicId, revision: 1, isFrozen: false, figures })
    const counts = {
      ...aDaySummary().counts,
      registered: 30 * index,
      joinClicked: 20,
      joined: 10,
      attended: 5,
    }
    await deps.attendance.saveSummary(aDaySummary({ clinicId, day: 2, counts }))
  }
  const counts = {
    ...aDaySummary().counts,
    registered: 77,
    joinClicked: 66,
    joined: 55,
    attended: 44,
  }
  await deps.attendance.saveSummary(aDaySummary({ counts }))
  const stays = [aStay({ from: '2026-12-11T06:00:00.000Z', to: '2026-12-11T09:00:00.000Z' })]
  await deps.attendance.saveReport(aReport({ day: 2, stays }))
  await collectAttendance(deps, { clinicId: somaliaClinicId, day: 2 })
  return pageText(await testConsole.get(`/console/clinics/${somaliaClinicId}/days/2`))
}

describe('a day against the others', () => {
  it('stands beside day 1 and the average of five comparable clinics', async () => {
    const text = await afterDayTwo(5)
    expect(text).toContain('Number Day 2 Day 1 Average of comparable clinics Registered 0 77 90')
    expect(text).toContain('Clicked the joining link 0 66 20 Joined 0 55 10 Attended 0 44 5')
    expect(text).toContain('The average is of 5 clinics. Comparable clinics are of the same mode')
  })

  it.each([0, 1, 4])('has no average of %i comparable clinics, and says so', async (count) => {
    const text = await afterDayTwo(count)
    expect(text).toContain('Number Day 2 Day 1 Registered 0 77')
    expect(text).toContain(
      `It needs at least 5 comparable clinics and, for each organiser of this clinic, at least 5 that other people organised. ${count} ${count === 1 ? 'is' : 'are'} known`,
    )
  })

  it('is not compared with clinics of another mode', async () => {
    expect(await afterDayTwo(5, 'in-person')).toContain('It needs at least 5')
  })
})

import { describe, expect, it } from 'vitest'
import type { DaySummary } from '../../../../../shared/domain/attendance/summary/day-summary'
import { aDaySummary, aPublishedClinic, somaliaClinicId } from '../../../../support/builders/builders'
import { aConsole, pageText } from '../in-memory-console'

const dayPage = async (sessions: DaySummary['sessions'], erasedAt: string | null = null) => {
  const { deps, get } = await aConsole({
    now: '2026-12-12T09:00:00.000Z',
    clinics: [aPublishedClinic({ erasedAt })],
  })
  await deps.attendance.saveSummary(aDaySummary({ sessions }))
  return get(`/console/clinics/${somaliaClinicId}/days/1`)
}

const sessions = [
  { number: 1, title: 'Welcome <b>', people: 12 },
  { number: 2, title: 'SIM swap', people: 0 },
]

describe('the sessions of a day', () => {
  it('have a bar and a row each, and a link to their people', async () => {
    const answer = await dayPage(sessions)
    const html = await answer.clone().text()
    const text = await pageText(answer)
    expect(text).toContain('Session People Welcome &lt;b&gt; 12 SIM swap 0')
    expect(text).toContain('Registered people who were in the meeting for at least one whole minute')
    expect(html).toContain('<desc id="sessions-description">Welcome &lt;b&gt;: 12; SIM swap: 0</desc>')
    expect(html).toContain(`/console/clinics/${somaliaClinicId}/attendees?day=1&amp;session=1`)
    expect(html).toContain(`/console/clinics/${somaliaClinicId}/attendees?day=1&amp;session=2`)
  })

  it('lead nowhere after the erasure, when the counts are kept', async () => {
    const html = await (await dayPage(sessions, '2026-12-12T08:00:00.000Z')).text()
    expect(html).toContain('SIM swap')
    expect(html).not.toContain('session=1')
  })

  it('are not shown where no minutes are known', async () => {
    for (const unknown of [[], [{ number: 1, title: 'Welcome', people: null }]])
      expect(await (await dayPage(unknown)).text()).not.toContain('id="sessions')
  })
})

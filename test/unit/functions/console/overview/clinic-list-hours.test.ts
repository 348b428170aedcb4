import { describe, expect, it } from 'vitest'
import { aClinic, anUndatedDay, aPublishedClinic } from '../../../../support/builders/builders'
import { aConsole, pageText } from '../in-memory-console'

describe('the list of clinics in the console', () => {
  it('shows the hours of each day, once where all days have the same', async () => {
    const [first, second] = aPublishedClinic().days
    if (!first || !second) throw new Error('two days')
    const later = { ...second, date: '2026-12-12', start: '14:00', end: '17:00' }
    const { get } = await aConsole({
      clinics: [
        aPublishedClinic({ days: [first, later] }),
        aPublishedClinic({ id: 'same-hours', days: [first, { ...first, number: 2, date: '2026-12-11' }] }),
      ],
    })
    const words = await pageText(await get('/console'))
    expect(words).toContain(
      '10 December 2026 09:00–12:30 (Mogadishu, UTC+03:00) 12 December 2026 14:00–17:00 (Mogadishu, UTC+03:00)',
    )
    expect(words).toContain('10–11 December 2026 09:00–12:30 (Mogadishu, UTC+03:00)')
  })

  it('says of a draft that its hours are not known, and never shows the whole day for them', async () => {
    const unknown = { start: '00:00', end: '23:59' }
    const draft = { ...aClinic(), timeZone: null, days: [{ ...anUndatedDay(), ...unknown }] }
    const { get } = await aConsole({ clinics: [draft] })
    for (const path of ['/console', `/console/clinics/${draft.id}`]) {
      const words = await pageText(await get(path))
      expect(words).toContain('no hours yet')
      expect(words).not.toContain('23:59')
    }
  })

  it('shows neither hours nor registrations of a recorded clinic of which they are not known', async () => {
    const unknown = { start: '00:00', end: '23:59' }
    const [day] = aPublishedClinic().days
    if (!day) throw new Error('a day')
    const figures = { region: null, languages: [], days: 1, joined: null, attended: null, countries: null }
    const recorded = (id: string, registered: number | null) => ({
      ...aPublishedClinic({ id, status: 'recorded', publishedAt: null }),
      timeZone: null,
      days: [{ ...day, ...unknown }],
      history: { ...figures, registered, institutions: null },
    })
    const { get } = await aConsole({
      clinics: [recorded('unknown', null), recorded('known', 31), recorded('none', 0)],
    })
    const words = await pageText(await get('/console'))
    expect(words).toContain('hours not known')
    expect(words).not.toContain('23:59')
    expect(words.match(/recorded afterwards (–|\d+)/g)?.toSorted()).toEqual([
      'recorded afterwards 0',
      'recorded afterwards 31',
      'recorded afterwards –',
    ])
    const page = await pageText(await get('/console/clinics/unknown'))
    expect(page).not.toContain('23:59')
    expect(page).toContain('Registered not known')
    expect(page).toContain('hours not known completed')
    for (const setting of ['Registrations', 'Messages', 'Seats', 'Zoom meeting', 'Personal data'])
      expect(page).not.toContain(setting)
    expect(await pageText(await get('/console/clinics/known'))).toContain('Registered 31')
  })
})

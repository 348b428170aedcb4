import { describe, expect, it } from 'vitest'
import type { StaffRole } from '../../../../../shared/domain/access/staff'
import { genderCounts, someFigures } from '../../../../support/builders/figures-builder'
import { aConsoleWithFigures, pageText } from '../in-memory-console'

const organiserEmails = ['hodan@example.org']
const large = someFigures({
  clinicId: 'large',
  title: 'Large clinic',
  firstDay: '2023-06-05',
  registered: 60,
  joined: 40,
  attended: 20,
  genders: genderCounts({ woman: [30, 20, 10], man: [25, 15, 5] }),
})
const small = {
  ...large,
  clinicId: 'small',
  title: 'Small clinic',
  firstDay: '2024-06-05',
  organiserEmails,
  genders: genderCounts({ woman: [58, 38, 18], man: [2, 2, 2] }),
}
const silent = someFigures({ clinicId: 'silent', title: 'Silent clinic', registered: 900 })

const consoleFor = (role: StaffRole, clinics = [large, small, silent]) => aConsoleWithFigures(role, clinics)
const section = (text: string): string => /By gender, where given .*?(?=Export|By mail)/.exec(text)?.[0] ?? ''

describe('the programme by gender', () => {
  it('adds up the clinics in which anybody told it, for roles that see names', async () => {
    const text = section(await pageText(await (await consoleFor('organiser')).get('/console/programme')))
    expect(text).toContain('People of 2 of 3 clinics; none was given in the others.')
    expect(text).toMatch(/Woman 88 58 28 Man 27 17 7 Not given, or erased 5 5 5/)
    expect(text).not.toContain('Other')
  })

  it('has no part of a clinic with a small group for analysts, on the page, alone, and in its files', async () => {
    const { get } = await consoleFor('analyst')
    const text = section(await pageText(await get('/console/programme')))
    expect(text).toContain('none was given in the others, or a group has fewer than 5 people.')
    expect(text).toMatch(/People of 1 of 3 clinics.*Woman 30 20 10 Man 25 15 5/)
    const alone = await pageText(await get('/console/programme?by=clinic&dimension=clinic&value=small'))
    expect(alone).not.toContain('By gender, where given')
    const rows = (await (await get('/console/programme.csv?by=clinic')).text())
      .replace('\ufeff', '')
      .split('\r\n')
      .map((line) => line.slice(1, -1).split('","'))
    const cells = (title: string, ...headings: string[]) => {
      const row = rows.find(([first]) => first === title) ?? []
      return headings.map((heading) => row[rows[0]?.indexOf(heading) ?? -1])
    }
    const women = ['Registered: Woman', 'Attended: Man', 'Joined: gender not given']
    expect(cells('Large clinic', ...women)).toEqual(['30', '5', '5'])
    expect(cells('Small clinic', ...women)).toEqual(['', '', ''])
    expect(cells('All clinics', ...women)).toEqual(['30', '5', '5'])
  })

  it('shows a partner all groups of their own clinics', async () => {
    const text = section(await pageText(await (await consoleFor('partner')).get('/console/programme')))
    expect(text).toMatch(/People of 1 of 1 clinics.*Woman 58 38 18 Man 2 2 2/)
  })

  it('is not there where nobody told it', async () => {
    const { get } = await consoleFor('organiser', [silent])
    expect(await pageText(await get('/console/programme'))).not.toContain('By gender')
  })
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAnnouncement } from '../../../shared/announcement/read-announcement'
import {
  maxLineLength,
  maxPageLines,
  splitPageLines,
} from '../../../shared/announcement/text/layout/page-lines'
import { hostileFragments, repeatFragment } from '../../support/pages/hostile-pages'

describe('what a page may hold', () => {
  it('is cut to the longest line and the most lines before any pattern sees it', () => {
    const long = fc.tuple(fc.constantFrom(...hostileFragments, '\t', '  x  ', 'ﷺ'), fc.nat(30_000))
    fc.assert(
      fc.property(fc.array(long, { maxLength: 4 }), (parts) => {
        const lines = splitPageLines(parts.map(([piece, length]) => repeatFragment(piece, length)).join('\n'))
        expect(Math.max(0, ...lines.map(({ text }) => text.length))).toBeLessThanOrEqual(maxLineLength)
        expect(lines.length).toBeLessThanOrEqual(maxPageLines + 1)
      }),
      { numRuns: 100 },
    )
  })

  it('is told where it was cut, with the line of the source', () => {
    const page = `DFS Security Clinic for Kenya, 3 March 2026\n${'word '.repeat(maxLineLength)}\n10:00-11:00 EAT Welcome`
    const { clinics, findings } = readAnnouncement(page)
    expect(clinics[0]?.days[0]?.sessions).toMatchObject([{ title: 'Welcome' }])
    expect(findings).toContainEqual(expect.objectContaining({ code: 'line-not-understood', line: 2 }))
    const many = readAnnouncement('Welcome\n'.repeat(maxPageLines + 5))
    expect(many.findings).toContainEqual(expect.objectContaining({ line: maxPageLines + 1 }))
  })

  it('counts nothing against a line for the spaces around it', () => {
    const spaces = ' '.repeat(maxLineLength)
    expect(splitPageLines(`${spaces}10:00-11:00 Welcome${spaces}\n${spaces}`)).toEqual([
      { number: 1, text: '10:00-11:00 Welcome', heading: false, truncated: false },
    ])
  })
})

import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AnnouncementReading } from '../../../shared/announcement/draft-clinic'
import { readAnnouncement } from '../../../shared/announcement/read-announcement'

/** Pieces that pages are made of, so that chance builds what the reader must decide. */
const pieces = fc.constantFrom(
  ...'10:00 - 12:30|10:00-10:10Welcome|9h30|9:30 am|25:61|0930-1000|5-6 June 2025|27–28 November|05/06/2025|2025-12-10|31/02/2025|Day 1|Jour 2|1er|EAT (GMT+3)|SAST (GMT-4)|CET|Kigali local time|Africa/Nairobi|GMT+99|Rwanda|PURA|Programme|Target audience|Related Reports:|Coffee Break|Jane Doe – Officer, ITU|in collaboration with the|DFS Security Clinic|<p>|</p>|<table><tr><td>|</td>|<script>|<!--|&nbsp;|&#0;|&#xd800;|<a href="|•|(|)|: | |, |\t|\r\n|\n|\n\n|\u00a0|\u200b|\ufeff|–|2023|17  19 January|to|de|à'.split(
    '|',
  ),
  '|',
)
const page = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: pieces },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))

const sound = (text: string): void => {
  const reading = readAnnouncement(text)
  expect(AnnouncementReading.safeParse(reading).error).toBeUndefined()
  const count = text.split(/\r\n|\r|\n/).length
  for (const { line } of reading.findings) expect(line ?? 1).toBeLessThanOrEqual(count)
  if (reading.clinics.length === 0) expect(reading.findings.length).toBeGreaterThan(0)
}

describe('any input', () => {
  it('gives clinics and findings of their form, whatever the pieces', () => {
    fc.assert(fc.property(page, sound), { numRuns: 600 })
  })

  it('gives clinics and findings of their form, whatever the characters', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string()),
        sound,
      ),
      { numRuns: 300 },
    )
  })

  it('survives a real page cut, doubled, and with any line lost', () => {
    const real = readFileSync('samples/announcements/lesotho-2025-06.txt', 'utf8')
    const lines = real.split('\n')
    fc.assert(
      fc.property(fc.nat(real.length), fc.nat(lines.length), (at, line) => {
        sound(real.slice(0, at))
        sound(real.slice(at))
        sound(lines.toSpliced(line, 1).join('\r'))
      }),
      { numRuns: 60 },
    )
  })

  it('says that there is no clinic where there is none', () => {
    for (const text of ['', '\n\n', '1234', '<div></div>', '🦎', 'Lorem ipsum dolor sit amet.']) {
      expect(readAnnouncement(text)).toMatchObject({
        clinics: [],
        findings: [{ severity: 'error', code: 'date-missing' }],
      })
    }
  })

  it('does not lose one session of a page of one megabyte', () => {
    const real = readFileSync('samples/announcements/somalia-2025-12.txt', 'utf8')
    const [, programme = ''] = real.split('Programme\n')
    const times = 200
    const { clinics } = readAnnouncement(real + programme.repeat(times))
    expect(clinics[0]?.days.map(({ sessions }) => sessions.length)).toEqual([
      4 * (times + 1),
      4 * (times + 1),
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { readAnnouncement } from '../../../../shared/domain/announcement/read-announcement'

const megabyte = 1_000_000
const fill = (text: string) => text.repeat(Math.ceil(megabyte / text.length)).slice(0, megabyte)

/** What made readers of text slow before: one long line, many short ones, tags that never end, near misses. */
const hostile = [
  'a',
  ' ',
  '\n',
  '1\n',
  '1-',
  '-',
  '10:',
  '10:00-11:00 ',
  '10:00-11:00\nWelcome\n',
  '10:00-11:00 EAT (GMT+3)\n',
  'Day 1\n10:00-11:00 x\n',
  '5-6 June 2025, ',
  '1-31 December 2025 - ',
  'Rwanda\nRURA\n5 - 6 June\n',
  'EAT (GMT+3) ',
  'Democratic Republic of the Congo ',
  'The clinic will take place on 5 June 2025 from 10:00 to 12:00 CEST in collaboration with the Bank of Ghana and ',
  'audience are a, b and c ',
  'Arnold Kibuuka – Project Officer, ITU\n',
  '<',
  '<a ',
  '<!--',
  '<p><script>',
  '<p><a "',
  `<p><a "'>`,
  '<div>',
  '<table><tr><td>10:00-11:00<td>x',
  '<li>10:00-11:00 x',
  '&#x41;&nope;',
  'é–\u200b\u00a0',
  '\ud800',
]

describe('a megabyte', () => {
  it('of anything is read in less than a second of work', () => {
    readAnnouncement('DFS Security Clinic for Kenya, 3 March 2026\n10:00-11:00 EAT Welcome')
    for (const piece of hostile) {
      const text = fill(piece)
      const before = process.cpuUsage()
      readAnnouncement(text)
      const { user } = process.cpuUsage(before)
      expect(user / 1000, `milliseconds for ${JSON.stringify(piece)}`).toBeLessThan(1000)
    }
  }, 120_000)
})

import { describe, expect, it } from 'vitest'
import { readAnnouncement } from '../../../../shared/announcement/read-announcement'

const findingsOf = (line: string) =>
  readAnnouncement(
    `DFS Security Clinic for Kenya\n\n3 March 2027, 09:00-12:00 Nairobi time, online\n\n${line}\n`,
  ).findings.map(({ code }) => code)

describe('another date in a sentence about something else', () => {
  it.each([
    'Register by 5 March for the clinic on 10 March 2027.',
    'As announced earlier, the clinic will take place on 10 March 2027.',
  ])('is told where the sentence also says when a clinic is: %s', (line) => {
    expect(findingsOf(line)).toContain('date-also-named')
  })

  it.each([
    'Register by 2 March 2027.',
    'An earlier clinic was held on 10 March 2026.',
    'The Act was adopted on 10 March 2020.',
  ])('is not told otherwise: %s', (line) => {
    expect(findingsOf(line)).not.toContain('date-also-named')
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readAnnouncement } from '../../../../shared/announcement/read-announcement'
import { summariseClinics } from '../summarise-reading'

const folder = import.meta.dirname
const cases: Record<string, ReturnType<typeof summariseClinics>> = JSON.parse(
  readFileSync(`${folder}/expected.json`, 'utf8'),
)
const sessionsOf = (page: string) =>
  readAnnouncement(page).clinics[0]?.days.map(({ sessions }) => sessions.map(({ title }) => title))

describe('pages pasted from mails, calendars, chats, tickets and tables', () => {
  it.each(Object.entries(cases))('reads %s', (file, expected) => {
    expect(summariseClinics(readFileSync(`${folder}/${file}`, 'utf8'))).toEqual(expected)
  })
})

describe('a programme table with several columns of sessions', () => {
  it('gives each room its session and names what all share once', () => {
    expect(sessionsOf(readFileSync(`${folder}/markdown-two-tracks.txt`, 'utf8'))).toEqual([
      [
        'Opening',
        'Track A: Technical: Log analysis',
        'Track B: Management: Crisis communication',
        'Break',
        'Track A: Technical: Containment',
        'Track B: Management: Reporting to the regulator',
      ],
    ])
  })

  it('keeps the room of a cell when the cell before it is empty', () => {
    const page =
      'Security Workshop, Lusaka\n3 March 2026\n\nTime\tRoom 1\tRoom 2\n09:00-10:00\tOpening\tOpening\n10:00-11:00\t\tSIM swap'
    expect(sessionsOf(page)).toEqual([['Opening', 'Room 2: SIM swap']])
  })

  it('gives each day its own sessions', () => {
    expect(sessionsOf(readFileSync(`${folder}/table-column-per-day.txt`, 'utf8'))).toEqual([
      ['Introduction', 'Break', 'SIM swap'],
      ['Authentication', 'Break', 'Exercise'],
    ])
  })

  it('asks about columns whose heads it does not know', () => {
    const { findings } = readAnnouncement(readFileSync(`${folder}/table-unknown-columns.txt`, 'utf8'))
    expect(findings.map(({ message }) => message)).toContain(
      'The table has the columns "Supervisors", "Operators". Only the first was read as the session; add what stands in the others.',
    )
  })
})

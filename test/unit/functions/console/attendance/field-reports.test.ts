import { describe, expect, it } from 'vitest'
import { aDay } from '../../../../support/builders/builders'
import { aSampleConsole, fieldReport, previewFigures } from './report-fixture'

interface FieldCase {
  figures: string
  people: string[]
  /** What the preview says beside the figures. */
  preview?: RegExp
  /** What the day's page says afterwards. */
  day?: RegExp
}

const otherMeeting = (id: string) =>
  new RegExp(`This report is from meeting ${id}; the clinic’s meeting is 89610530000\\.`)
const listedHost = /ITU Lab(, lab@example\.org)? 2\d\d minutes, host: .*? Include/

const cases: Record<string, FieldCase> = {
  'flat-english-2024.csv': {
    figures: previewFigures(3, 2, 0, 1),
    people: ['amina 120', 'jose 60'],
    preview: /ITU Lab \(Host\), host: the address of an organiser/,
    day: /1 host, interpreter or bot excluded\./,
  },
  'flat-english-classic.csv': {
    figures: previewFigures(3, 2, 0, 1),
    people: ['amina 120', 'jose 60'],
    day: listedHost,
  },
  'flat-spanish.csv': {
    figures: previewFigures(3, 2, 0, 1),
    people: ['amina 120', 'jose 60'],
    day: listedHost,
  },
  'portuguese.csv': { figures: previewFigures(2, 1, 0, 1), people: ['jose 120'], day: listedHost },
  'webinar-first-last.csv': {
    figures: previewFigures(1, 1, 0, 0),
    people: ['amina 120'],
    preview: /1 row is of people who were not admitted or did not join\..*meeting 91695860000/,
    day: /Registered 6 .* Joined 1 .* Every row belongs to a registrant\./,
  },
  'webinar-all-sections.csv': {
    figures: previewFigures(6, 2, 1, 1),
    people: ['amina 225', 'omar 180'],
    preview: otherMeeting('91695860000'),
  },
  'excel-dd-mmm-yy.csv': { figures: previewFigures(1, 1, 0, 0), people: ['amina 120'] },
  'french-months.csv': { figures: previewFigures(1, 1, 0, 0), people: ['amina 120'] },
  'sep-line.csv': { figures: previewFigures(1, 1, 0, 0), people: ['amina 120'] },
  'utf16be-no-bom.csv': { figures: previewFigures(1, 1, 0, 0), people: ['amina 120'] },
  'header-zone.csv': {
    figures: previewFigures(1, 1, 0, 0),
    people: ['amina 120'],
    preview:
      /with UTC time that is 09:00-11:00 in Mogadishu.*The headings of the file name UTC, so it was used\./,
  },
  'leave-before-join.csv': {
    figures: previewFigures(1, 1, 0, 0),
    people: ['amina 120'],
    preview: /These rows cannot be read: Row 3: leaves at .* before joining .* Leave them out/,
    day: /No participant is left unmatched\. 1 row of the report could not be read and was left out\./,
  },
  'quote-in-name.csv': {
    figures: previewFigures(2, 2, 0, 0),
    people: ['amina 120', 'nguyen 60'],
    preview: /Row 3: a quotation mark is opened and never closed/,
    day: /1 row of the report could not be read and was left out\./,
  },
  'address-as-name.csv': {
    figures: previewFigures(6, 0, 6, 0),
    people: [],
    day: /6 participants \(6 rows\) could not be matched\..*amina@example\.org: this address is the display name Confirm match/,
  },
  'bots-2025.csv': {
    figures: previewFigures(12, 0, 0, 12),
    people: [],
    preview: /Amina's Notetaker, bot: suggested by the display name.*Spinach AI, bot/,
    day: /12 hosts, interpreters and bots excluded\..*Granola 240 minutes, bot: suggested by the display name Include/,
  },
  'people-taken-for-roles.csv': {
    figures: previewFigures(4, 4, 0, 0),
    people: ['almaz 240', 'amina 240', 'jose 240', 'omar 240'],
    day: /Every row belongs to a registrant\./,
  },
  'both-days.csv': {
    figures: previewFigures(2, 1, 0, 0),
    people: ['amina 120'],
    preview: /1 row of the file is outside the hours of day 1 and is not counted\./,
  },
  'german.csv': { figures: previewFigures(1, 1, 0, 0), people: ['amina 120'] },
  'waiting-localised.csv': {
    figures: previewFigures(2, 2, 0, 0),
    people: ['amina 120', 'jose 65'],
    preview: /1 row is of people who were not admitted/,
  },
  'windows-1256.csv': {
    figures: previewFigures(1, 0, 1, 0),
    people: [],
    preview: /The file does not say its encoding\. Check these names: عمر حسن/,
    day: /عمر حسن, omar@example\.org: same name Confirm match/,
  },
  'mac-roman.csv': {
    figures: previewFigures(1, 0, 1, 0),
    people: [],
    preview: /Check these names: José Maria da Silva/,
    day: /José Maria da Silva, jose@example\.org: same name Confirm match/,
  },
  'nul.csv': {
    figures: previewFigures(2, 0, 2, 0),
    people: [],
    day: /José Maria da Silva, jose@example\.org: same name/,
  },
  'flat-english-no-host-mark.csv': {
    figures: previewFigures(2, 1, 0, 1),
    people: ['amina 20'],
    day: listedHost,
  },
  'flat-italian-headers.csv': { figures: previewFigures(1, 1, 0, 0), people: ['amina 120'] },
  'teams.csv': { figures: previewFigures(2, 1, 0, 0), people: ['amina 90'] },
  'name-and-original-name-columns.csv': {
    figures: previewFigures(1, 0, 1, 0),
    people: [],
    day: /iPhone \(Amina Warsame\) 120 minutes, 1 row Amina Warsame, amina@example\.org: same name/,
  },
  'email-of-account-and-registrant.csv': { figures: previewFigures(1, 1, 0, 0), people: ['amina 120'] },
  'zone-preselected-wrong.csv': {
    figures: previewFigures(3, 2, 0, 1),
    people: ['amina 240', 'omar 110'],
    preview: otherMeeting('98765432101'),
  },
}

describe('a field report on the console', () => {
  it.each(Object.entries(cases))('is previewed, then counted: %s', async (name, expected) => {
    const { uploadAndConfirm } = await aSampleConsole()
    const { status, preview, people, day } = await uploadAndConfirm(fieldReport(name))
    expect(preview).toContain(expected.figures)
    if (expected.preview) expect(preview).toMatch(expected.preview)
    expect({ status, people }).toEqual({ status: 303, people: expected.people })
    expect(day).toContain(`Joined ${expected.people.length} `)
    if (expected.day) expect(day).toMatch(expected.day)
  })

  it('does not take everybody for the host when each row has the organiser’s address', async () => {
    const rows = ['Amina Warsame', 'Omar Hassan', 'José'].map(
      (name) => `${name},lab@example.org,12/10/2025 07:00:00 AM,12/10/2025 11:00:00 AM,240`,
    )
    const { uploadAndConfirm } = await aSampleConsole()
    const { preview, day } = await uploadAndConfirm(
      ['Name (original name),Email,Join time,Leave time,Duration (minutes)', ...rows].join('\n'),
    )
    expect(preview).toContain(previewFigures(3, 0, 3, 0))
    expect(day).toContain('Every row has the address lab@example.org, under several names.')
  })

  it.each([
    ['one guest', ['Amina Warsame,lab@example.org'], previewFigures(2, 0, 1, 1)],
    [
      'several guests, one with an own address',
      ['Amina Warsame,lab@example.org', 'Aunty,lab@example.org', 'José,jose@example.org'],
      previewFigures(4, 1, 2, 1),
    ],
    ['nobody else', [], previewFigures(1, 0, 0, 1)],
  ])(
    'finds the host by name where the host’s address stands in the rows of %s',
    async (_, guests, figures) => {
      const meeting =
        'Clinic,896 1053 0000,ITU Lab,lab@example.org,12/10/2025 06:30:02 AM,12/10/2025 11:07:29 AM'
      const rows = ['ITU Lab,lab@example.org', ...guests].map(
        (who) => `${meeting},${who},12/10/2025 07:00:00 AM,12/10/2025 11:00:00 AM,240`,
      )
      const { uploadAndConfirm } = await aSampleConsole({ organisers: [] })
      const { preview, day } = await uploadAndConfirm(
        [
          'Topic,ID,Host name,Host email,Start time,End time,Name (original name),Email,Join time,Leave time,Duration (minutes)',
          ...rows,
        ].join('\n'),
      )
      expect(preview).toContain(figures)
      expect(day).toMatch(
        /ITU Lab, lab@example\.org 240 minutes, host: named as the host in Zoom’s report Include/,
      )
    },
  )

  it('reads the hour that comes twice by the duration: dst-repeated-hour.csv', async () => {
    const night = aDay({ date: '2026-11-01', start: '00:30', end: '04:00' })
    const { uploadAndConfirm } = await aSampleConsole({ timeZone: 'America/New_York', days: [night] })
    const { status, people } = await uploadAndConfirm(
      fieldReport('dst-repeated-hour.csv'),
      'America/New_York',
    )
    expect({ status, people }).toEqual({ status: 303, people: ['amina 40', 'jose 40'] })
  })

  it.each<[string, RegExp]>([
    ['excel-german-swapped.csv', /No row falls into day 1,.*It begins on Sunday, 12 October 2025/],
    ['excel-iso-swapped.csv', /No row falls into day 1,.*It begins on Sunday, 12 October 2025/],
    ['zone-suffix.csv', /Row 2: the join time "12\/10\/2025 07:00:00 AM CET" is no date and time\./],
    ['total-hms.csv', /Row 2: the duration "02:00:00" is no number of minutes\./],
    ['registration-report.csv', /This is the registration report, not the participants/],
    ['dashboard.csv', /No participants found/],
    ['excel-lost-date.csv', /Row 2: the join time "########".*Row 3: the join time "00:00\.0"/],
    ['midnight-12h.csv', /Row 2: leaves at .* before joining/],
  ])('is refused with the reason, and nothing is counted: %s', async (name, reason) => {
    const { uploadAndConfirm, deps, clinic } = await aSampleConsole()
    const { status, preview } = await uploadAndConfirm(fieldReport(name))
    expect(status).toBe(422)
    expect(preview).toContain('Nothing was read from this file')
    expect(preview).toMatch(reason)
    expect(await deps.attendance.report(clinic.id, 1)).toBeUndefined()
  })
})

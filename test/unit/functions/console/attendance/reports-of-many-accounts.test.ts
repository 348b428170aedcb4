import { describe, expect, it } from 'vitest'
import { aDay } from '../../../../support/builders/builders'
import { aSampleConsole, previewFigures } from './report-fixture'

const header = 'Name (original name),Email,Join time,Leave time,Duration (minutes),Guest'
const file = (...rows: string[]) => [header, ...rows, ''].join('\r\n')
const amina = 'Amina Warsame,amina@example.org,12/10/2025 07:00:00 AM,12/10/2025 09:00:00 AM,120,Yes'
const jose = 'José da Silva,jose@example.org,12/10/2025 07:00:00 AM,12/10/2025 08:00:00 AM,60,Yes'
const at = (join: string, leave: string, minutes = '120') =>
  file(`Amina Warsame,amina@example.org,"${join}","${leave}","${minutes}",Yes`)
const block = (id: string) =>
  `Topic,ID,Host name,Host email,Duration (minutes),Start time,End time,Participants\n"Clinic",${id},"ITU Lab","lab@example.org",260,"12/10/2025 06:45:00 AM","12/10/2025 11:05:00 AM",3\n\n`

interface ReportCase {
  text: string | Uint8Array
  figures: string
  people: string[]
  preview?: RegExp
  day?: RegExp
  zone?: string
}
const one = { figures: previewFigures(1, 1, 0, 0), people: ['amina 120'] }

const formats: Record<string, ReportCase> = {
  'the meeting above the participants, as since 2024, with one who stayed in the waiting room': {
    text: `${block('896 1053 0000')}Name (original name),Email,Join time,Leave time,Duration (minutes),Guest,In waiting room\nAmina Warsame,amina@example.org,12/10/2025 07:00:00 AM,12/10/2025 09:00:00 AM,120,Yes,No\nJosé,jose@example.org,12/10/2025 06:55:00 AM,12/10/2025 07:30:00 AM,35,Yes,Yes\nITU Lab,lab@example.org,12/10/2025 06:45:00 AM,12/10/2025 11:05:00 AM,260,No,No\n`,
    figures: previewFigures(2, 1, 0, 1),
    people: ['amina 120'],
    preview: /1 row is of people who were not admitted or did not join\./,
  },
  'columns about the consent to a recording, as since 2023': {
    text: 'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,Recording Consent,In Waiting Room\nAmina,amina@example.org,12/10/2025 07:00:00 AM,12/10/2025 09:00:00 AM,120,Yes,,No\n',
    ...one,
  },
  'totals only, of 2023': {
    text: 'Name (Original Name),User Email,Total Duration (Minutes),Guest\nAmina,amina@example.org,120,Yes\n',
    ...one,
    day: /minutes are upper bounds/,
  },
  'times as a spreadsheet counts them, in days': {
    text: at('46001.2916666667', '46001.375'),
    ...one,
  },
  'times as a spreadsheet counts them, with a decimal comma': {
    text: 'Name;Email;Join time;Leave time\nAmina;amina@example.org;46001,2916666667;46001,375\n',
    ...one,
  },
  'times with a Japanese half of the day': {
    text: at('2025/12/10 午前7:00:00', '2025/12/10 午前9:00:00'),
    ...one,
  },
  'times with a Chinese half of the day and a space behind it': {
    text: at('2025/12/10 上午 07:00:00', '2025/12/10 上午 09:00:00'),
    ...one,
  },
  'times with "a.m." in small letters': {
    text: at('12/10/2025 7:00:00 a.m.', '12/10/2025 9:00:00 a.m.'),
    ...one,
  },
  'a year of two digits': { text: at('10.12.25 7:00', '10.12.25 9:00'), ...one },
  'ISO with T and Z, which outweighs the chosen zone': {
    text: at('2025-12-10T06:00:00Z', '2025-12-10T08:00:00.000Z'),
    ...one,
  },
  'a duration of 1,240 minutes in place of the leave time': {
    text: at('12/10/2025 07:00:00 AM', '', '1,240'),
    figures: previewFigures(1, 1, 0, 0),
    people: ['amina 240'],
  },
  'a name with a line break, and another column with one': {
    text: 'Name,Organisation,Email,Join time,Leave time\n"Amina\nWarsame","NCA,\nMogadishu",amina@example.org,12/10/2025 07:00,12/10/2025 09:00\n',
    ...one,
  },
  'an address in capitals with a space': {
    text: file(amina.replace('amina@example.org', ' AMINA@EXAMPLE.ORG ')),
    ...one,
  },
  'a meeting number that a spreadsheet made a power of ten': {
    text: `${block('8.96105E+10')}${file(amina)}`,
    ...one,
    preview: /^(?!.*from meeting)/,
  },
}

const meetings: Record<string, ReportCase> = {
  'two meetings in one file, of which one is another’s': {
    text: `${block('896 1053 0000')}${file(amina)}\r\n${block('777 1111 2222')}${file(jose)}`,
    figures: previewFigures(2, 2, 0, 0),
    people: ['amina 120', 'jose 60'],
    preview: /This report is from meeting 77711112222; the clinic’s meeting is 89610530000\./,
  },
  'somebody who joined twenty times': {
    text: file(
      ...Array.from({ length: 20 }, (_, index) => {
        const minute = (n: number) =>
          `12/10/2025 0${7 + Math.floor(n / 60)}:${String(n % 60).padStart(2, '0')}:00`
        return `Amina,amina@example.org,${minute(index * 9)},${minute(index * 9 + 6)},6,Yes`
      }),
    ),
    figures: previewFigures(20, 1, 0, 0),
    people: ['amina 120'],
  },
  'breakout rooms between stays in the main room': {
    text: file(
      'Amina,amina@example.org,12/10/2025 07:00,12/10/2025 07:20,20,Yes',
      'Amina,amina@example.org,12/10/2025 07:20,12/10/2025 07:50,30,Yes',
      'Amina,amina@example.org,12/10/2025 07:50,12/10/2025 09:00,70,Yes',
    ),
    figures: previewFigures(3, 1, 0, 0),
    people: ['amina 120'],
  },
  'a room of an institution with twelve people in it': {
    text: file(amina, 'NCA Conference Room (12 people),,12/10/2025 07:00,12/10/2025 11:00,240,Yes'),
    figures: previewFigures(2, 1, 1, 0),
    people: ['amina 120'],
    day: /1 participant \(1 row\) could not be matched/,
  },
  'telephones without an address': {
    text: file(
      amina,
      'Call-In User_1,,12/10/2025 07:00,12/10/2025 08:00,60,Yes',
      '+252 61 *** 0000,,12/10/2025 07:00,12/10/2025 08:00,60,Yes',
      '2.5261E+11,,12/10/2025 07:00,12/10/2025 08:00,60,Yes',
    ),
    figures: previewFigures(4, 1, 3, 0),
    people: ['amina 120'],
  },
  'a registrant without an address on two devices, who is proposed and not doubled': {
    text: file(
      'Amina Warsame,,12/10/2025 07:00,12/10/2025 09:00,120,Yes',
      'Amina Warsame,,12/10/2025 07:00,12/10/2025 09:00,120,Yes',
    ),
    figures: previewFigures(2, 0, 1, 0),
    people: [],
    day: /120 minutes, 2 rows/,
  },
  'a file that is cut off in its last row': {
    text: `${file(amina)}Omar,omar@example.org,12/10/2025 07:0`,
    ...one,
    preview:
      /Row 3: no leave time and no duration|Row 3: the join time "12\/10\/2025 07:0" is no date and time/,
    day: /1 row of the report could not be read and was left out\./,
  },
  'a file that is cut off in the last leave time': {
    text: `${file(amina)}Omar,omar@example.org,12/10/2025 07:00:00 AM,12/10/2025 09:0`,
    ...one,
    preview: /Row 3: the leave time "12\/10\/2025 09:0" is no date and time/,
  },
  'two quotation marks that are never closed and swallow the rows between them': {
    text: file(
      `"${amina}`,
      jose,
      '"Omar,omar@example.org,12/10/2025 07:00:00 AM,12/10/2025 09:00:00 AM,120,Yes',
    ),
    figures: previewFigures(1, 1, 0, 0),
    people: ['jose 60'],
    preview: /Row 2: a quotation mark is opened and never closed\..*Row 4: a quotation mark/,
  },
  'the account in Nairobi, uploaded with Zurich': {
    text: at('12/10/2025 09:00:00 AM', '12/10/2025 01:00:00 PM', '240'),
    figures: previewFigures(1, 1, 0, 0),
    people: ['amina 120'],
    preview: /Use (Mogadishu|Nairobi) time/,
  },
  'a duration shorter than the time between joining and leaving': {
    text: at('12/10/2025 07:00:00 AM', '12/10/2025 11:00:00 AM', '20'),
    figures: previewFigures(1, 1, 0, 0),
    people: ['amina 240'],
    preview: /Row 2: the duration says 20 minutes, and joining and leaving, which count, are 240 apart\./,
  },
  'a duration longer than the time between joining and leaving': {
    text: at('12/10/2025 07:00:00 AM', '12/10/2025 07:20:00 AM', '120'),
    figures: previewFigures(1, 1, 0, 0),
    people: ['amina 20'],
    preview: /Row 2: the duration says 120 minutes, and joining and leaving, which count, are 20 apart\./,
  },
  'a name longer than any': {
    text: file(amina.replace('Warsame', 'W'.repeat(2000))),
    ...one,
    preview: /Row 2: the name has 2006 characters, of which the first 300 were read\./,
  },
}

describe('a report of an account', () => {
  it.each(Object.entries({ ...formats, ...meetings }))(
    'is previewed, then counted: %s',
    async (_, { text, figures, people: expected, preview: shown, day: after, zone }) => {
      const { uploadAndConfirm } = await aSampleConsole()
      const { status, preview, people, day } = await uploadAndConfirm(text, zone)
      expect({ status, people }).toEqual({ status: 303, people: expected })
      expect(preview).toContain(figures)
      if (shown) expect(preview).toMatch(shown)
      if (after) expect(day).toMatch(after)
    },
  )

  it.each<[string, string, RegExp]>([
    [
      'columns too narrow for a spreadsheet',
      at('########', '########'),
      /the join time "########" is no date and time/,
    ],
    [
      'an hour without its half of the day',
      at('12/10/2025 07:00', '12/10/2025 01:00', '360'),
      /before joining/,
    ],
    ['a duration of a year in place of the leave time', at('12/10/2025 07:00', '', '525,600'), /Row 2: /],
    ['a duration with fifteen digits', at('12/10/2025 07:00', '', '999,999,999,999,999'), /Row 2: /],
    [
      'another day',
      file(amina.replaceAll('12/10', '12/11')),
      /No row falls into day 1.*another day’s report/,
    ],
    [
      'the account in New York, uploaded with Zurich',
      `${block('896 1053 0000').replace('06:45', '00:45').replace('11:05', '05:05')}${file(amina.replace('07:00', '01:00').replace('09:00', '03:00'))}`,
      /No row falls into day 1.*New York/,
    ],
  ])('is refused with the reason: %s', async (_, text, reason) => {
    const { uploadAndConfirm, deps, clinic } = await aSampleConsole()
    const { status, preview } = await uploadAndConfirm(text)
    expect({ status, preview }).toEqual({ status: 422, preview: expect.stringMatching(reason) })
    expect(await deps.attendance.report(clinic.id, 1)).toBeUndefined()
  })

  it('is counted by the clock of its own day when the clocks of the account change between the days', async () => {
    const days = ['2026-03-28', '2026-03-29'].map((date, index) =>
      aDay({ number: index + 1, date, end: '13:00', changedAt: '2025-11-12T08:00:00.000Z' }),
    )
    const both = file(
      'Amina,amina@example.org,03/28/2026 07:00:00 AM,03/28/2026 09:00:00 AM,120,Yes',
      'Amina,amina@example.org,03/29/2026 08:00:00 AM,03/29/2026 09:00:00 AM,60,Yes',
    )
    const first = await aSampleConsole({ days })
    expect((await first.uploadAndConfirm(both)).people).toEqual(['amina 120'])
    const second = await aSampleConsole({
      days: days.toReversed().map((day, index) => ({ ...day, number: index + 1 })),
    })
    expect((await second.uploadAndConfirm(both)).people).toEqual(['amina 60'])
  })

  it('is counted over midnight', async () => {
    const overMidnight = {
      date: '2025-12-10',
      start: '22:00',
      end: '02:00',
      changedAt: '2025-11-12T08:00:00.000Z',
    }
    const { uploadAndConfirm } = await aSampleConsole({ days: [aDay(overMidnight)] })
    const text = file('Amina,amina@example.org,12/10/2025 11:30:00 PM,12/11/2025 01:30:00 AM,120,Yes')
    expect((await uploadAndConfirm(text, 'Africa/Mogadishu')).people).toEqual(['amina 120'])
  })
})

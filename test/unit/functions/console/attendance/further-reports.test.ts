import { describe, expect, it } from 'vitest'
import { aSampleConsole, previewFigures } from './report-fixture'

const header = 'Name (original name),Email,Join time,Leave time,Duration (minutes),Guest'
const amina = (join: string, leave: string, minutes = '120') =>
  `${header}\nAmina Warsame,amina@example.org,"${join}","${leave}","${minutes}",Yes\n`
const guest = (name: string) => `${name},,12/10/2025 07:00:00 AM,12/10/2025 09:00:00 AM,120,Yes`

/** The attendee report of a webinar as Zoom writes it since 2023. */
const webinar = `Attendee Report
Report Generated:,"Dec 11, 2025 05:29 AM"
Topic,Webinar ID,Actual Start Time,Actual Duration (minutes),# Registered,# Cancelled,Unique Viewers,Total Users,Max Concurrent Views,Enable Registration
"Clinic",896 1053 0000,"Dec 10, 2025 06:45 AM",260,6,0,4,9,4,Yes
Host Details
Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name
Yes,"ITU Lab",lab@example.org,"Dec 10, 2025 06:45:00","Dec 10, 2025 11:05:00",260,No,"Switzerland"
Panelist Details
Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name
Yes,"Omar",omar@example.org,"Dec 10, 2025 07:00:00","Dec 10, 2025 08:00:00",60,Yes,"Somalia"
Attendee Details
Attended,User Name (Original Name),First Name,Last Name,Email,Phone,Registration Time,Approval Status,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name,Source Name
Yes,"Amina W","Amina","Warsame",amina@example.org,"0610000000","Dec 01, 2025 08:00:00","approved","Dec 10, 2025 07:00:00","Dec 10, 2025 09:00:00",120,Yes,"Somalia","Newsletter"
No,,"José","da Silva",jose@example.org,"","Dec 01, 2025 08:00:00","approved",--,--,--,--,"",""
Other Attended
User Name,Join Time,Leave Time,Time in Session (minutes),Country/Region Name
"252610000000","Dec 10, 2025 07:00:00","Dec 10, 2025 08:00:00",60,"Somalia"
`

interface FurtherCase {
  text: string | Uint8Array
  figures: string
  people: string[]
  preview?: RegExp
  day?: RegExp
}

const one = { figures: previewFigures(1, 1, 0, 0), people: ['amina 120'] }

const cases: Record<string, FurtherCase> = {
  'a webinar with panelists, people who did not come, and a telephone': {
    text: webinar,
    figures: previewFigures(4, 2, 1, 1),
    people: ['amina 120', 'omar 60'],
    preview: /1 row is of people who were not admitted or did not join\./,
    day: /1 participant \(1 row\) could not be matched\. 1 host, interpreter or bot excluded\..*252610000000 60 minutes, 1 row/,
  },
  'written months in French with "à" and "h"': {
    text: amina('10 décembre 2025 à 07 h 00', '10 décembre 2025 à 09h00'),
    ...one,
  },
  'written months in Spanish with "a. m."': {
    text: amina('10 de diciembre de 2025 7:00 a. m.', '10 de diciembre de 2025 9:00 a. m.'),
    ...one,
  },
  'written months in Portuguese': {
    text: amina('10 de dezembro de 2025 às 07:00', '10 de dez. de 2025, 09:00'),
    ...one,
  },
  'written months in German with weekday and "Uhr"': {
    text: amina('Mi., 10. Dez. 2025 07:00 Uhr', 'Mittwoch, 10. Dezember 2025 um 09:00 Uhr'),
    ...one,
  },
  'written months in Italian with "alle ore"': {
    text: amina('10 dicembre 2025 alle ore 07:00', 'mercoledì 10 dic 2025 9.00'),
    ...one,
  },
  'written months in Russian': {
    text: amina('10 декабря 2025 г. в 07:00', '10 дек. 2025 г., 9:00'),
    ...one,
  },
  'written months in Arabic with words for morning': {
    text: amina('10 كانون الأول 2025 07:00 صباحًا', '١٠ ديسمبر ٢٠٢٥ ٠٩:٠٠ ص'),
    ...one,
  },
  'dates in Chinese with the half of the day': {
    text: amina('2025年12月10日 上午7:00', '2025/12/10 上午9:00:00'),
    ...one,
  },
  'English with weekday and "at"': {
    text: amina('Wednesday, December 10, 2025 at 7:00:00 AM', 'Dec 10 2025 9:00 a.m.'),
    ...one,
  },
  'times with an offset, which outweighs the chosen zone': {
    text: amina('2025-12-10 09:00:00 +0300', '12/10/2025 08:00:00 AM UTC'),
    ...one,
  },
  'a duration in words in place of the leave time': {
    text: amina('12/10/2025 07:00:00 AM', '', '1 h 20'),
    figures: previewFigures(1, 1, 0, 0),
    people: ['amina 80'],
  },
  'totals in words, with thousands, and in another language': {
    text: 'Name,Email,Total duration\nA,amina@example.org,1 h 20 min\nJ,jose@example.org,"1,240"\nO,omar@example.org,1 240\nN,nguyen@example.org,85 мин\n',
    figures: previewFigures(4, 4, 0, 0),
    people: ['amina 80', 'jose 240', 'nguyen 85', 'omar 240'],
    day: /Zoom gave totals without times: minutes are upper bounds\./,
  },
  'breakout rooms inside a stay, which do not double it': {
    text: `Name (original name),Email,Join time,Leave time,Duration (minutes),Guest,Breakout room\nAmina,amina@example.org,12/10/2025 07:00,12/10/2025 09:00,120,Yes,\nAmina,amina@example.org,12/10/2025 07:20,12/10/2025 07:50,30,Yes,Room 1\nAmina,amina@example.org,12/10/2025 07:50,12/10/2025 08:10,20,Yes,Room 2\n`,
    figures: previewFigures(3, 1, 0, 0),
    people: ['amina 120'],
  },
  'telephones, which belong to no registrant': {
    text: `${header}\n${guest('252610000000')}\n${guest('+1***0123')}\n`,
    figures: previewFigures(2, 0, 2, 0),
    people: [],
  },
  'two people of one name, who stay apart by their addresses': {
    text: `${header}\nAmina Warsame,amina@example.org,12/10/2025 07:00,12/10/2025 09:00,120,Yes\nAmina Warsame,other@example.org,12/10/2025 07:00,12/10/2025 10:00,180,Yes\n`,
    figures: previewFigures(2, 1, 1, 0),
    people: ['amina 120'],
    day: /other@example\.org 180 minutes/,
  },
  'institutions whose names hold a role word': {
    text: [
      header,
      ...[
        'Host Country Bank',
        'Robotics Institute',
        'Otter Creek',
        'Translation & Legal Unit',
        'Fathom Bank',
        'Recorder General’s Office',
      ].map(guest),
    ].join('\n'),
    figures: previewFigures(6, 0, 6, 0),
    people: [],
    day: /6 participants \(6 rows\) could not be matched\./,
  },
  'roles, each listed with a way back': {
    text: [
      header,
      ...['Host - ITU', 'Interprète FR', 'Traducción', 'Otter.ai', 'Read AI (Amina)', 'Notetaker'].map(guest),
    ].join('\n'),
    figures: previewFigures(6, 0, 0, 6),
    people: [],
    day: /6 hosts, interpreters and bots excluded\..*Otter\.ai 120 minutes, bot: suggested by the display name Include/,
  },
  'UTF-16 with tabs': {
    text: Buffer.from(
      `\ufeff${amina('12/10/2025 07:00', '12/10/2025 09:00').replaceAll('","', '\t').replaceAll(',', '\t').replaceAll('"', '')}`,
      'utf16le',
    ),
    ...one,
  },
  semicolons: {
    text: 'Name;Email;Join time;Leave time\nAmina;amina@example.org;10.12.2025 7.00;10.12.2025 9.00\n',
    ...one,
  },
  'every cell in quotation marks, with empty rows below': {
    text: `${header
      .split(',')
      .map((cell) => `"${cell}"`)
      .join(
        ',',
      )}\r\n"Amina","amina@example.org","12/10/2025 07:00:00\u202fAM","12/10/2025 09:00:00\u202fAM","120","Yes"\r\n,,,,,\r\n\r\n`,
    ...one,
  },
  'a meeting number with dashes': {
    text: `Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants\n896-1053-0000,Clinic,12/10/2025 06:30:00 AM,12/10/2025 11:06:40 AM,lab@example.org,277,3\n\n${amina('12/10/2025 07:00', '12/10/2025 09:00')}`,
    ...one,
    preview:
      /The meeting ran 06:30-11:06; with Zurich time that is 08:30-13:06 in Mogadishu(?!.*from meeting)/,
  },
  'a stay over midnight before the day': {
    text: `${header}\nAmina,amina@example.org,12/09/2025 11:50:00 PM,12/10/2025 12:10:00 AM,20,Yes\nAmina,amina@example.org,12/10/2025 07:00:00 AM,12/10/2025 09:00:00 AM,120,Yes\n`,
    figures: previewFigures(2, 1, 0, 0),
    people: ['amina 120'],
    preview: /1 row of the file is outside the hours of day 1 and is not counted\./,
  },
  'a row of totals at the end, which may be left out': {
    text: `${amina('12/10/2025 07:00', '12/10/2025 09:00')}Total,,,,120,\n`,
    ...one,
    preview: /Row 3: .Total. sums up the other rows/,
    day: /1 row of the report could not be read and was left out\./,
  },
  'headings in traditional Chinese': {
    text: '名稱（原始名稱）,電子郵件,加入時間,離開時間,持續時間（分鐘）\nAmina,amina@example.org,2025/12/10 07:00,2025/12/10 09:00,120\n',
    ...one,
  },
}

describe('a report of a kind that reached us', () => {
  it.each(Object.entries(cases))('is previewed, then counted: %s', async (_, expected) => {
    const { uploadAndConfirm } = await aSampleConsole()
    const { status, preview, people, day } = await uploadAndConfirm(expected.text)
    expect(preview).toContain(expected.figures)
    if (expected.preview) expect(preview).toMatch(expected.preview)
    expect({ status, people }).toEqual({ status: 303, people: expected.people })
    if (expected.day) expect(day).toMatch(expected.day)
  })

  it.each<[string, string, RegExp]>([
    ['times without a date', amina('07:00 AM', '09:00 AM'), /the join time "07:00 AM" is no date and time/],
    [
      'a duration that may be hours or minutes',
      'Name,Email,Total duration\nAmina,amina@example.org,1:20\n',
      /the duration "1:20" is no number of minutes/,
    ],
    [
      'a month that does not exist',
      amina('10 Brumaire 2025 07:00', '10 Brumaire 2025 09:00'),
      /is no date and time/,
    ],
    [
      'a poll report',
      'Poll Report\nReport Generated:,12/10/2025\n#,User Name,User Email,Submitted\n',
      /This is a poll report, not the participants/,
    ],
    ['an empty file of headings', `${header}\n`, /No row falls into day 1/],
  ])('is refused with the reason: %s', async (_, text, reason) => {
    const { uploadAndConfirm, deps, clinic } = await aSampleConsole()
    const { status, preview } = await uploadAndConfirm(text)
    expect(status).toBe(422)
    expect(preview).toMatch(reason)
    expect(await deps.attendance.report(clinic.id, 1)).toBeUndefined()
  })
})

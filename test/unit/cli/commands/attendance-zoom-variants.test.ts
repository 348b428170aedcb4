import { describe, expect, it } from 'vitest'
import { runCli } from '../../../support/execution/run-cli'

/** Two people of one name; a name with a comma. Day 1 is from 07:00 to 11:00 in Zurich. */
const registrations = `email,name,organisation,country
amina@example.org,Amina Warsame,NCA,SO
yusuf@example.org,Yusuf Hirsi Abdi,Central Bank,SO
ali@example.org,Mohamed Ali,Xawil,SO
ali.m@example.org,Mohamed Ali,Xeeb,SO
li@example.org,"Li, Wei",Regulator,SO
`

/** What the command counts: "who minutes×joins" of the people, then the same of the unmatched. */
const count = async (zoom: string | Buffer) => {
  const args =
    '--clinic samples/announcements/somalia-2025-12.txt --day 1 --registrations registrations --zoom zoom --zoom-zone Europe/Zurich --json'
  const { text } = await runCli(['attendance', ...args.split(' ')], { files: { registrations, zoom } })
  const { people, unmatched, counts } = JSON.parse(text)
  return {
    counts: [counts.registered, counts.inRoom, counts.inRoomLongEnough, counts.unmatchedRows],
    people: people.map((row: Record<string, unknown>) => `${row.email} ${row.minutes}×${row.joins}`),
    unmatched: unmatched.map(
      (row: Record<string, unknown>) => `${row.name} ${row.minutes}×${row.rows}, ${row.proposal}`,
    ),
  }
}

describe('an odd file of Zoom', () => {
  it('with a BOM, CRLF, a preamble, written dates, two devices at once, a rehearsal and the host', async () => {
    const zoom = `\ufeffTopic,ID,Host name,Host email,Start time,End time,Participants
"Clinic, day 1",123,ITU Lab,lab@example.org,"Dec 10, 2025 06:00 AM","Dec 10, 2025 11:30 AM",5

Name (original name),Email,Join time,Leave time,Duration (minutes)
ITU Lab,lab@example.org,"Dec 10, 2025 06:00:00 AM","Dec 10, 2025 11:30:00 AM",330
"Wei, Li",li@example.org,"Dec 10, 2025 06:10:00 AM","Dec 10, 2025 06:40:00 AM",30
"Li, Wei",,"Dec 10, 2025 07:00:00 AM","Dec 10, 2025 08:00:59 AM",61
Amina Warsame,amina@example.org,"Dec 10, 2025 06:50:00 AM","Dec 10, 2025 09:00:30 AM",131
Amina iPad,amina@example.org,"Dec 10, 2025 08:30:00 AM","Dec 10, 2025 10:00:29 AM",91
Amina Warsame,amina@example.org,"Dec 10, 2025 10:30:00 AM","Dec 10, 2025 12:00:00 PM",90
`
    expect(await count(zoom.replaceAll('\n', '\r\n'))).toEqual({
      counts: [5, 1, 1, 1],
      people: ['amina@example.org 210×3'],
      unmatched: ['Li, Wei 60×1, li@example.org'],
    })
  })

  it('with lower-case headers, semicolons, 24 hours, the day first, and two people of one name', async () => {
    const zoom = `name;email;join time;leave time;duration
Yusuf Hirsi Abdi;;10/12/2025 07:00;10/12/2025 09:00;120
Mohamed Ali;;10/12/2025 07:00;10/12/2025 09:00;120
Mohamed Ali;ALI.M@example.org;10/12/2025 09:00;10/12/2025 11:00;120
`
    expect(await count(zoom)).toEqual({
      counts: [5, 1, 1, 2],
      people: ['ali.m@example.org 120×1'],
      unmatched: ['Mohamed Ali 120×1, null', 'Yusuf Hirsi Abdi 120×1, yusuf@example.org'],
    })
  })

  it('with tabs, capitals, 12 hours, midnight and noon, in UTF-16', async () => {
    const zoom =
      'NAME\tEMAIL\tJOIN TIME\tLEAVE TIME\nA\tamina@example.org\t12/10/25 12:05am\t12/10/25 12:00 PM\n'
    expect(await count(Buffer.from(`\ufeff${zoom}`, 'utf16le'))).toMatchObject({
      people: ['amina@example.org 240×1'],
    })
  })

  it('with one row for each person: first join, last leave, total', async () => {
    const zoom = `Name (Original Name),User Email,First Join Time,Last Leave Time,Total Duration (Minutes)
Amina,amina@example.org,12/10/2025 06:30:00 AM,12/10/2025 11:30:00 AM,100
`
    expect(await count(zoom)).toMatchObject({ people: ['amina@example.org 100×1'] })
  })

  it('of a webinar, whose hosts stand apart and who did not come has "--"', async () => {
    const zoom = `Attendee Report
Topic,Webinar ID,Actual Start Time,Actual Duration (minutes)
Clinic,123,"Dec 10, 2025 06:45 AM",270
Host Details
Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes)
Yes,ITU Lab,lab@example.org,"Dec 10, 2025 06:45 AM","Dec 10, 2025 11:00 AM",255
Attendee Details
Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes)
Yes,Amina Warsame,amina@example.org,"Dec 10, 2025 07:00 AM","Dec 10, 2025 08:00 AM",60
Yes,Amina Warsame,amina@example.org,"Dec 10, 2025 09:00 AM",--,30
No,Yusuf Hirsi,yusuf@example.org,--,--,--
`
    expect(await count(zoom)).toEqual({
      counts: [5, 1, 0, 0],
      people: ['amina@example.org 90×2'],
      unmatched: [],
    })
  })

  it('over midnight on both sides counts the hours of the day alone', async () => {
    const zoom = `Name,Email,Join time,Leave time
A,amina@example.org,12/09/2025 11:30:00 PM,12/10/2025 08:00:00 AM
Y,yusuf@example.org,12/10/2025 10:30:00 AM,12/11/2025 01:00:00 AM
`
    expect(await count(zoom)).toMatchObject({ people: ['amina@example.org 60×1', 'yusuf@example.org 30×1'] })
  })

  it('with less than a minute counts no participant, unless the seconds add up to one', async () => {
    const zoom = `Name,Email,Join time,Leave time
Y,yusuf@example.org,12/10/2025 07:00:00,12/10/2025 07:00:59
A,amina@example.org,12/10/2025 07:00:00,12/10/2025 07:00:40
A,amina@example.org,12/10/2025 07:10:00,12/10/2025 07:10:40
`
    expect(await count(zoom)).toMatchObject({ counts: [5, 1, 0, 0], people: ['amina@example.org 1×2'] })
  })

  it('with bots and interpreters counts people', async () => {
    const zoom = `Name,Email,Join time,Leave time
"Warsame, Amina ""AW""",amina@example.org,12/10/2025 07:00,12/10/2025 09:00
Interpreter Somali,,12/10/2025 07:00,12/10/2025 11:00
Fireflies.ai Notetaker Amina,,12/10/2025 07:00,12/10/2025 11:00
`
    expect(await count(zoom)).toEqual({
      counts: [5, 1, 1, 0],
      people: ['amina@example.org 120×1'],
      unmatched: [],
    })
  })
})

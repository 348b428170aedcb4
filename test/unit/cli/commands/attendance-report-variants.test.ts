import { describe, expect, it } from 'vitest'
import { runCli } from '../../../support/execution/run-cli'

/** Counts day 1 of the Somalia sample: 07:00 to 11:00 in Zurich, 09:00 to 13:00 in Mogadishu. */
const count = async (zoom: string | Buffer, more: string[] = []) => {
  const zone = more.includes('--zoom-zone') ? [] : ['--zoom-zone', 'Europe/Zurich']
  const args =
    'attendance --clinic samples/announcements/somalia-2025-12.txt --day 1 --registrations test/unit/import/zoom/field-reports/registrations.csv --organiser lab@example.org --json --zoom zoom'
  const result = await runCli([...args.split(' '), ...zone, ...more], { files: { zoom } })
  const json = result.text === '' ? {} : JSON.parse(result.text)
  const list = (rows: Record<string, unknown>[] = [], ...keys: string[]) =>
    rows.map((row) => keys.map((key) => row[key] ?? '-').join(' '))
  return {
    errors: result.errors.join('\n'),
    people: list(json.people, 'email', 'minutes').map((line) => line.replace('@example.org', '')),
    unmatched: list(json.unmatched, 'name', 'minutes'),
    excluded: list(json.excluded, 'name', 'role'),
  }
}
const head = 'Name (original name),Email,Join time,Leave time,Duration (minutes)'
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])

interface Case {
  text: string | Buffer
  people?: string[]
  unmatched?: string[]
  excluded?: string[]
  errors?: RegExp | string
  more?: string[]
}
const cases: Record<string, Case> = {
  'Unicode text of Excel: UTF-16 with tabs': {
    text: utf16(
      `${head.replaceAll(',', '\t')}\r\nAmina Warsame\tamina@example.org\t10/12/2025 07:00\t10/12/2025 09:00\t120\r\nعمر حسن\tomar@example.org\t10/12/2025 07:00\t10/12/2025 08:00\t60\r\n`,
    ),
    people: ['amina 120', 'omar 60'],
  },
  'semicolons with seconds': {
    text: `${head.replaceAll(',', ';')}\nAmina Warsame;amina@example.org;10/12/2025 07:00:10;10/12/2025 09:00:10;120\n`,
    people: ['amina 120'],
  },
  'bars between the cells': {
    text: `${head.replaceAll(',', '|')}\nAmina Warsame|amina@example.org|2025-12-10 07:00:10|2025-12-10 09:00:10|120\n`,
    people: ['amina 120'],
  },
  'a line break within a quoted name': {
    text: `${head}\n"Amina\nWarsame",amina@example.org,2025-12-10 07:00:00,2025-12-10 09:00:00,120\nJosé,jose@example.org,2025-12-10 07:00:00,2025-12-10 08:00:00,60\n`,
    people: ['amina 120', 'jose 60'],
  },
  'durations as h:mm:ss': {
    text: `${head}\nAmina Warsame,amina@example.org,2025-12-10 07:00:00,2025-12-10 09:00:00,2:00:00\n`,
    people: ['amina 120'],
  },
  'totals as h:mm:ss': {
    text: `Name,Email,Total duration (hh:mm:ss)\nAmina Warsame,amina@example.org,2:00:00\n`,
    errors: /no participants found/,
  },
  'totals alone as hours and minutes': {
    text: `Name,Email,Duration (h:mm)\nAmina Warsame,amina@example.org,2:05\n`,
    errors: /no participants found/,
  },
  'a meeting id with dashes and spaces': {
    text: `Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants\n912-3456-7890,Clinic,12/10/2025 06:55:00 AM,12/10/2025 11:02:00 AM,lab@example.org,247,3\n\n${head},Guest\nAmina Warsame,amina@example.org,12/10/2025 07:00:00 AM,12/10/2025 09:00:00 AM,120,Yes\nITU Lab,lab@example.org,12/10/2025 06:55:00 AM,12/10/2025 11:02:00 AM,247,No\n`,
    people: ['amina 120'],
    excluded: ['ITU Lab host'],
  },
  'two reports one after the other': {
    text: `Topic,ID,Start time,End time\nClinic,91234567890,2025-12-10 07:00:00,2025-12-10 08:30:00\n\n${head}\nAmina Warsame,amina@example.org,2025-12-10 07:00:00,2025-12-10 08:30:00,90\nTopic,ID,Start time,End time\nClinic,91234567890,2025-12-10 09:00:00,2025-12-10 11:00:00\n\n${head}\nAmina Warsame,amina@example.org,2025-12-10 09:00:00,2025-12-10 11:00:00,120\n`,
    people: ['amina 210'],
  },
  'the heads once more in the middle': {
    text: `${head}\nAmina Warsame,amina@example.org,2025-12-10 07:00:00,2025-12-10 08:30:00,90\n${head}\nJosé,jose@example.org,2025-12-10 09:00:00,2025-12-10 11:00:00,120\n`,
    people: ['amina 90', 'jose 120'],
  },
  'other heads in the middle': {
    text: `${head}\nAmina Warsame,amina@example.org,2025-12-10 07:00:00,2025-12-10 08:30:00,90\nEmail,Name,Duration (minutes),Join time,Leave time\njose@example.org,José,120,2025-12-10 09:00:00,2025-12-10 11:00:00\n`,
    people: ['amina 90', 'jose 120'],
  },
  'breakout rooms': {
    text: `Breakout Room Name,Name (original name),Email,Join time,Leave time,Duration (minutes)\nMain Session,Amina Warsame,amina@example.org,2025-12-10 07:00:00,2025-12-10 08:00:00,60\nRoom 1,Amina Warsame,amina@example.org,2025-12-10 08:00:00,2025-12-10 09:00:00,60\nRoom 2,José,jose@example.org,2025-12-10 08:00:00,2025-12-10 09:00:00,60\n`,
    people: ['amina 120', 'jose 60'],
  },
  'a poll report': {
    text: `Poll Report\nReport Generated:,12/10/2025 12:00:00 PM\nTopic,Meeting ID,Actual Start Time,Actual Duration (minutes)\nClinic,912 3456 7890,12/10/2025 07:00:00 AM,240\n\nPoll Details\n#,User Name,User Email,Submitted Date/Time,How useful?\n1,Amina Warsame,amina@example.org,"Dec 10, 2025 08:00:00",Very\n`,
    errors: /poll report/,
  },
  'a report of questions and answers': {
    text: `Q&A Report\nTopic,Webinar ID,Actual Start Time,Actual Duration (minutes),# Question\nClinic,912 3456 7890,12/10/2025 07:00:00 AM,240,1\n\nQuestion Details\n#,Question,Asker Name,Asker Email,Question Time,Answer(s)\n1,When is the break?,Amina Warsame,amina@example.org,12/10/2025 08:00:00 AM,Soon\n`,
    errors: /report of questions/,
  },
  'a registration report of a webinar': {
    text: `Registration Report\nReport Generated:,12/10/2025 12:00:00 PM\nTopic,Webinar ID,Scheduled Time,Duration (minutes),# Registered\nClinic,912 3456 7890,12/10/2025 07:00:00 AM,240,2\n\nAttendee Details\nFirst Name,Last Name,Email,Registration Time,Approval Status\nAmina,Warsame,amina@example.org,12/01/2025 08:00:00 AM,approved\n`,
    errors: /registration report/,
  },
  'a registration report of a meeting': {
    text: `Topic,Meeting ID,Scheduled Time\nClinic,912 3456 7890,12/10/2025 07:00:00 AM\n\nFirst Name,Last Name,Email,Organization,Registration Time,Status\nAmina,Warsame,amina@example.org,NCA,12/01/2025 08:00:00 AM,Approved\n`,
    errors: /registration report/,
  },
  'a webinar with hosts, panellists and others by phone': {
    text: `Attendee Report\nReport Generated:,12/10/2025 12:00:00 PM\nTopic,Webinar ID,Actual Start Time,Actual Duration (minutes),# Registered,# Cancelled,Unique Viewers,Total Users,Max Concurrent Views\nClinic,912 3456 7890,12/10/2025 06:55:00 AM,247,3,0,2,4,3\nHost Details\nAttended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name\nYes,ITU Lab,lab@example.org,12/10/2025 06:55:00 AM,12/10/2025 11:02:00 AM,247,No,Switzerland\nPanelist Details\nAttended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name\nYes,José Maria da Silva,jose@example.org,12/10/2025 07:00:00 AM,12/10/2025 08:00:00 AM,60,Yes,Mozambique\nAttendee Details\nAttended,User Name (Original Name),First Name,Last Name,Email,Registration Time,Approval Status,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name\nYes,Amina Warsame,Amina,Warsame,amina@example.org,12/01/2025 08:00:00 AM,approved,12/10/2025 07:00:00 AM,12/10/2025 09:00:00 AM,120,Yes,Somalia\nNo,Omar,عمر,حسن,omar@example.org,12/01/2025 08:00:00 AM,approved,--,--,--,--,--\nOther Attended\nUser Name,Join Time,Leave Time,Time in Session (minutes),Country/Region Name\n25261*****12,12/10/2025 07:10:00 AM,12/10/2025 07:40:00 AM,30,Somalia\n`,
    people: ['amina 120', 'jose 60'],
    unmatched: ['25261*****12 30'],
    excluded: ['ITU Lab host'],
  },
  'a download that was cut off': {
    text: `${head}\nAmina Warsame,amina@example.org,2025-12-10 07:00:00,2025-12-10 09:00:00,120\nJosé,jose@example.org,2025-12-10 07:0`,
    errors: /row 3: .*join time/,
  },
  'a download that was cut off in the row’s leave time': {
    text: `${head}\nAmina Warsame,amina@example.org,2025-12-10 07:00:00,2025-12-10 09:00:00,120\nJosé,jose@example.org,2025-12-10 07:00:00,2025-12-10 08`,
    errors: /row 3: .*leave time/,
  },
  'people by telephone': {
    text: `${head}\n+252 61 555 0112,,2025-12-10 07:00:00,2025-12-10 08:00:00,60\n252615550112,,2025-12-10 08:00:00,2025-12-10 09:00:00,60\nCall-in user 1,,2025-12-10 07:00:00,2025-12-10 09:00:00,120\n`,
    people: [],
    unmatched: ['+252 61 555 0112 60', '252615550112 60', 'Call-in user 1 120'],
  },
  '12 hours with narrow no-break spaces': {
    text: `${head}\nAmina Warsame,amina@example.org,"12/10/2025, 7:00:00\u202fAM","12/10/2025, 9:00:00\u202fAM",120\n`,
    people: ['amina 120'],
  },
  '12 hours with small letters and dots': {
    text: `${head}\nAmina Warsame,amina@example.org,10 dic 2025 7:00 a.\u00a0m.,10 dic 2025 9:00 a.\u00a0m.,120\n`,
    people: ['amina 120'],
  },
  'a stay over midnight': {
    text: `${head}\nAmina Warsame,amina@example.org,12/09/2025 10:00:00 PM,12/10/2025 01:30:00 AM,210\n`,
    people: ['amina 30'],
    more: ['--zoom-zone', 'America/New_York'],
  },
  'leaving on the next day with a time alone': {
    text: `${head}\nAmina Warsame,amina@example.org,12/10/2025 07:00:00 AM,09:00:00 AM,120\n`,
    errors: /row 2: the leave time "09:00:00 AM" is no date and time/,
  },
  'zero minutes, and leaving when joining': {
    text: `${head}\nAmina Warsame,amina@example.org,2025-12-10 07:00:00,2025-12-10 07:00:00,0\nJosé,jose@example.org,2025-12-10 07:00:00,2025-12-10 08:00:00,60\n`,
    people: ['jose 60'],
  },
  'a date of next year by mistake': {
    text: `${head}\nAmina Warsame,amina@example.org,2026-12-10 07:00:00,2026-12-10 09:00:00,120\n`,
    errors: /no row of the report falls into the hours of day 1/,
  },
  'answers to the disclaimer, and guests': {
    text: `${head},Guest,Recording disclaimer response,In Waiting Room\nAmina Warsame,amina@example.org,2025-12-10 07:00:00,2025-12-10 09:00:00,120,Yes,OK,No\nJosé,jose@example.org,2025-12-10 07:00:00,2025-12-10 08:00:00,60,No,Left,No\nOmar,omar@example.org,2025-12-10 07:00:00,2025-12-10 07:05:00,5,Yes,,Yes\n`,
    people: ['amina 120', 'jose 60'],
  },
  'Polish heads': {
    text: `Nazwa (oryginalna nazwa),Adres e-mail,Godzina dołączenia,Godzina opuszczenia,Czas trwania (minuty)\nAmina Warsame,amina@example.org,2025-12-10 07:00:00,2025-12-10 09:00:00,120\n`,
    errors: /no participants found/,
  },
  'English and French heads together': {
    text: `Nom (nom d’origine),User Email,Heure d’arrivée,Leave time,Durée (minutes)\nAmina Warsame,amina@example.org,10/12/2025 07:00:00,10/12/2025 09:00:00,120\n`,
    people: ['amina 120'],
  },
  'Japanese dates': {
    text: `名前（元の名前）,メール,参加時刻,退出時刻,時間（分）\nAmina Warsame,amina@example.org,2025/12/10 07:00:00,2025/12/10 09:00:00,120\n`,
    errors: /no participants found/,
  },
  'a page that asks to sign in': {
    text: '<!DOCTYPE html><html><head><title>Sign In</title></head><body>Name, Join time</body></html>',
    errors: /web page/,
  },
  'an Excel workbook': { text: Buffer.from('504b0304140000000800', 'hex'), errors: /Excel workbook/ },
  'a PDF': { text: Buffer.from('%PDF-1.7\n%âãÏÓ\n'), errors: /PDF/ },
  'chat that was saved': {
    text: '07:00:10\tFrom Amina Warsame to Everyone:\n\tGood morning\n',
    errors: /no participants found/,
  },
  'an empty file': { text: '', errors: /is empty/ },
  'a duration that contradicts the times': {
    text: `${head}\nAmina Warsame,amina@example.org,2025-12-10 07:00:00,2025-12-10 09:00:00,45\n`,
    people: ['amina 120'],
    errors: /row 2: the duration says 45 minutes/,
  },
  'rows of another day beside it': {
    text: `${head}\nAmina Warsame,amina@example.org,2025-12-10 07:00:00,2025-12-10 09:00:00,120\nJosé,jose@example.org,2025-12-11 07:00:00,2025-12-11 08:00:00,60\n`,
    people: ['amina 120'],
    errors: /1 row is outside the hours of day 1/,
  },
  'a spreadsheet’s lost seconds and a total below': {
    text: `${head}\nAmina Warsame,amina@example.org,10/12/2025 7:00,10/12/2025 9:00,120\nTotal,,,,120\n`,
    errors: /row 3: "Total" sums up the other rows/,
  },
  'numbers of rows in front': {
    text: `#,${head}\n1,Amina Warsame,amina@example.org,2025-12-10 07:00:00,2025-12-10 09:00:00,120\n`,
    people: ['amina 120'],
  },
  'years of two digits': {
    text: `${head}\nAmina Warsame,amina@example.org,10/12/25 07:00,10/12/25 09:00,120\n`,
    people: ['amina 120'],
  },
  'the afternoon lost by a spreadsheet': {
    text: `${head}\nAmina Warsame,amina@example.org,12/10/2025 11:30:00,12/10/2025 1:30:00,120\n`,
    errors: /row 2: leaves at .* before joining/,
    more: ['--zoom-zone', 'Asia/Karachi'],
  },
  'the hours of a meeting as a fraction': {
    text: `Name,Email,Duration (hours)\nAmina Warsame,amina@example.org,2.5\n`,
    errors: /no participants found/,
  },
  'a duration in seconds': {
    text: `Name,Email,Duration (seconds)\nAmina Warsame,amina@example.org,1800\n`,
    errors: /no participants found/,
  },
  'seconds beside the times': {
    text: `Name,Email,Join time,Leave time,Durée (secondes)\nAmina Warsame,amina@example.org,2025-12-10 07:00:00,2025-12-10 09:00:00,7200\n`,
    people: ['amina 120'],
  },
  'hours of the whole day': {
    text: `Nombre,Correo electrónico,Duración (horas)\nAmina Warsame,amina@example.org,3\n`,
    errors: /no participants found/,
  },
  'a column about registration times': {
    text: `First Name,Last Name,Email,Registration Time,Join Time,Leave Time,Duration (minutes)\nAmina,Warsame,amina@example.org,2025-12-01 07:00:00,2025-12-10 07:00:00,2025-12-10 09:00:00,120\n`,
    people: ['amina 120'],
  },
  'another program’s heads': {
    text: `Full Name,Email Address,Joined at,Left at\nAmina Warsame,amina@example.org,2025-12-10 07:00:00,2025-12-10 09:00:00\n`,
    errors: /no participants found/,
  },
  'an address in two spellings': {
    text: `${head}\nAmina Warsame,Amina@Example.org ,2025-12-10 07:00:00,2025-12-10 08:00:00,60\nAmina W,AMINA@EXAMPLE.ORG,2025-12-10 08:30:00,2025-12-10 09:00:00,30\n`,
    people: ['amina 90'],
  },
  'heads with a footnote and stars': {
    text: `Name (Original Name)*,User Email,Join Time **,Leave Time **,Duration (Minutes)\nAmina Warsame,amina@example.org,12/10/2025 07:00:00 AM,12/10/2025 09:00:00 AM,120\n** in the time zone of the account\n`,
    errors: /row 3/,
  },
  'lines of totals and averages with times': {
    text: `${head}\nAmina Warsame,amina@example.org,2025-12-10 07:00:00,2025-12-10 09:00:00,120\nTotal: 1 participant,,2025-12-10 07:00:00,2025-12-10 11:00:00,120\nAverage,,2025-12-10 07:00:00,2025-12-10 11:00:00,120\n`,
    people: ['amina 120'],
    errors: /row 3: "Total: 1 participant" sums up.*row 4: "Average" sums up/s,
    more: ['--skip-bad-rows'],
  },
  'totals below totals': {
    text: 'Benutzername;Benutzer-E-Mail;Gesamtdauer (Minuten)\nAmina Warsame;amina@example.org;120\nGesamt;;1.240\nSubtotal NCA;;120\nPromedio por participante;;120\n2 participants;;120\n合计;;120\nالمجموع;;120\n',
    people: ['amina 120'],
    errors: /row 8: .* sums up/,
    more: ['--skip-bad-rows'],
  },
  'people whose names begin like totals': {
    text: `${head}\nMean Sok,,2025-12-10 07:00:00,2025-12-10 08:00:00,60\nSoma Devi,,2025-12-10 07:00:00,2025-12-10 08:00:00,60\nTotal Energies Amina,,2025-12-10 07:00:00,2025-12-10 08:00:00,60\n`,
    unmatched: ['Mean Sok 60', 'Soma Devi 60', 'Total Energies Amina 60'],
  },
  'hours without a unit in the heading': {
    text: 'Name,Email,Duration\nAmina Warsame,amina@example.org,2.5\n',
    errors: /row 2: the duration "2.5" may be hours or seconds/,
  },
  'seconds without a unit in the heading': {
    text: 'Nombre;Correo electrónico;Duración\nAmina Warsame;amina@example.org;2700\n',
    errors: /row 2: the duration "2700" may be hours or seconds/,
  },
  'parts of minutes under a heading that says minutes': {
    text: 'Name,Email,Duration (minutes)\nAmina Warsame,amina@example.org,65.5\n',
    people: ['amina 65'],
    errors: /one total for each person/,
  },
  'Arabic digits, comma and half of the day': {
    text: 'الاسم (الاسم الأصلي),البريد الإلكتروني للمستخدم,وقت الانضمام,وقت المغادرة,المدة (بالدقائق)\nعمر حسن,omar@example.org,"١٠/١٢/٢٠٢٥، ٠٧:٠٠:٠٠ ص","١٠/١٢/٢٠٢٥، ٠٩:٣٠:٠٠ ص",١٥٠\n',
    people: ['omar 150'],
  },
  'Persian digits': {
    text: `${head}\nAmina Warsame,amina@example.org,۲۰۲۵-۱۲-۱۰ ۰۷:۰۰:۰۰,۲۰۲۵-۱۲-۱۰ ۰۹:۰۰:۰۰,۱۲۰\n`,
    people: ['amina 120'],
  },
  'ISO with T and Z': {
    text: `${head}\nAmina Warsame,amina@example.org,2025-12-10T06:00:00Z,2025-12-10T08:00:00Z,120\n`,
    people: ['amina 120'],
  },
}

describe('a report of a kind that people have', () => {
  it.each(Object.entries(cases))('is counted rightly or refused with the reason: %s', async (_, expected) => {
    const { text, errors, more, people = [], unmatched = [], excluded = [] } = expected
    const counted = await count(text, more)
    expect(counted).toMatchObject({ people, unmatched, excluded })
    if (errors !== undefined) expect(counted.errors).toMatch(errors)
    else expect(counted.errors).not.toMatch(/left out|cannot|no date/)
  })
})

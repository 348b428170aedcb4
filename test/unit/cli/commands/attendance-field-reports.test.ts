import { describe, expect, it } from 'vitest'
import { runCli } from '../../../support/execution/run-cli'

const folder = 'test/unit/import/zoom/field-reports'
const header = 'Name (original name),Email,Join time,Leave time,Duration (minutes)'

/** Counts day 1 of the Somalia sample (07:00 to 11:00 in Zurich) from a report; `text` stands in for a file. */
const count = async (name: string, more: string[] = [], text?: string) => {
  const zone = more.includes('--zoom-zone') ? [] : ['--zoom-zone', 'Europe/Zurich']
  const zoom = text === undefined ? `${folder}/${name}` : name
  const args = `attendance --clinic samples/announcements/somalia-2025-12.txt --day 1 --registrations ${folder}/registrations.csv --organiser lab@example.org --json --zoom`
  const result = await runCli([...args.split(' '), zoom, ...zone, ...more], {
    files: text === undefined ? {} : { [name]: text },
  })
  const json = result.text === '' ? {} : JSON.parse(result.text)
  const list = (rows: Record<string, unknown>[] = [], ...keys: string[]) =>
    rows.map((row) => keys.map((key) => row[key] ?? '-').join(' '))
  return {
    status: result.status,
    errors: result.errors.join('\n'),
    people: list(json.people, 'email', 'minutes').map((line) => line.replace('@example.org', '')),
    unmatched: list(json.unmatched, 'name', 'proposal'),
    excluded: list(json.excluded, 'name', 'role'),
  }
}

describe('a report from the field', () => {
  it.each<[string, string[]]>([
    ['flat-english-2024.csv', ['amina 120', 'jose 60']],
    ['flat-english-classic.csv', ['amina 120', 'jose 60']],
    ['flat-spanish.csv', ['amina 120', 'jose 60']],
    ['portuguese.csv', ['jose 120']],
    ['webinar-first-last.csv', ['amina 120']],
    ['webinar-all-sections.csv', ['amina 225', 'omar 180']],
    ['excel-dd-mmm-yy.csv', ['amina 120']],
    ['french-months.csv', ['amina 120']],
    ['sep-line.csv', ['amina 120']],
    ['utf16be-no-bom.csv', ['amina 120']],
    ['header-zone.csv', ['amina 120']],
    ['people-taken-for-roles.csv', ['almaz 240', 'amina 240', 'jose 240', 'omar 240']],
    ['both-days.csv', ['amina 120']],
    ['german.csv', ['amina 120']],
    ['waiting-localised.csv', ['amina 120', 'jose 65']],
    ['flat-english-no-host-mark.csv', ['amina 20']],
    ['flat-italian-headers.csv', ['amina 120']],
    ['teams.csv', ['amina 90']],
    ['email-of-account-and-registrant.csv', ['amina 120']],
    ['zone-preselected-wrong.csv', ['amina 240', 'omar 110']],
  ])('counts the registrants: %s', async (name, people) => {
    expect(await count(name)).toMatchObject({ status: 0, people })
  })

  it.each<[string, string[]]>([
    ['flat-english-2024.csv', ['ITU Lab (Host) host']],
    ['flat-english-no-host-mark.csv', ['ITU Lab host']],
    [
      'bots-2025.csv',
      [
        "Amina's Notetaker bot",
        'Bluedot Note Taker bot',
        'Chorus.ai bot',
        'Copilot bot',
        'Fellow.app bot',
        'Gong bot',
        'Grain Recorder bot',
        'Granola bot',
        'Jamie AI bot',
        'MeetGeek - Amina bot',
        'Notta Bot bot',
        'Spinach AI bot',
      ],
    ],
  ])('names everybody who is excluded: %s', async (name, excluded) => {
    expect(await count(name)).toMatchObject({ status: 0, excluded })
  })

  it.each<[string, string[]]>([
    [
      'address-as-name.csv',
      [
        'Nguyen Thi Hong nguyen@example.org',
        "O'Brien Aoife obrien@example.org",
        'amina@example.org amina@example.org',
        'jose@example.org (José) jose@example.org',
        'عمر حسن omar@example.org',
        'አልማዝ በቀለ (NBE) almaz@example.org',
      ],
    ],
    ['name-and-original-name-columns.csv', ['iPhone (Amina Warsame) amina@example.org']],
    ['windows-1256.csv', ['عمر حسن omar@example.org']],
    ['mac-roman.csv', ['José Maria da Silva jose@example.org']],
  ])('suggests and never matches by name: %s', async (name, unmatched) => {
    expect(await count(name)).toMatchObject({ status: 0, people: [], unmatched })
  })

  it.each<[string, RegExp]>([
    ['excel-german-swapped.csv', /no row of the report falls into the hours of day 1 .*12 October 2025/],
    ['excel-iso-swapped.csv', /no row of the report falls into the hours of day 1/],
    ['zone-suffix.csv', /row 2: the join time ".*CET" is no date and time/],
    ['total-hms.csv', /row 2: the duration "02:00:00" is no number of minutes/],
    ['registration-report.csv', /this is the registration report/],
    ['dashboard.csv', /no participants found/],
    ['excel-lost-date.csv', /row 2: the join time "########".*\n.*row 3: the join time "00:00\.0"/],
    ['midnight-12h.csv', /row 2: leaves at .* before joining/],
  ])('is refused with the reason and counts nothing: %s', async (name, reason) => {
    const { status, errors, people } = await count(name)
    expect([status, people]).toEqual([1, []])
    expect(errors).toMatch(reason)
  })

  it.each<[string, RegExp, string[]]>([
    ['leave-before-join.csv', /row 3: leaves at .*; left out/, ['amina 120']],
    ['quote-in-name.csv', /row 3: a quotation mark .*; left out/, ['amina 120', 'nguyen 60']],
  ])('is refused for an odd row, and read without it on request: %s', async (name, reason, people) => {
    const refused = await count(name)
    expect([refused.status, refused.people]).toEqual([1, []])
    expect(refused.errors).toContain('--skip-bad-rows leaves out this row')
    const read = await count(name, ['--skip-bad-rows'])
    expect(read).toMatchObject({ status: 0, people })
    expect(read.errors).toMatch(reason)
  })

  it.each(['windows-1256.csv', 'mac-roman.csv'])(
    'warns about names of a guessed code page: %s',
    async (name) => {
      expect((await count(name)).errors).toMatch(/is not UTF-8 and was read as .*; check these names: /)
    },
  )

  it('warns about a zone that does not fit the day, and names the one that does', async () => {
    const { errors } = await count('zone-preselected-wrong.csv', ['--zoom-zone', 'Africa/Mogadishu'])
    expect(errors).toContain(
      'The meeting ran 06:30-11:06; with Mogadishu time that is 06:30-11:06 in Mogadishu, day 1 is 09:00-13:00.',
    )
    expect(errors).toContain('with Zurich time that is 08:30-13:06 in Mogadishu')
    expect(errors).toContain('try --zoom-zone Europe/Zurich')
  })

  it('says nothing about a zone that fits', async () => {
    expect((await count('zone-preselected-wrong.csv')).errors).toBe('')
  })
})

describe('a report of the same kinds', () => {
  const row = (join: string, leave: string) => `Amina,amina@example.org,${join},${leave},120`

  it.each<[string, string, string]>([
    [
      'Russian',
      'Имя (исходное имя),Электронная почта,Время входа,Время выхода,Продолжительность (минуты)',
      row('10.12.2025 07:00', '10.12.2025 09:00'),
    ],
    [
      'Chinese',
      '名称（原始名称）,用户邮箱,加入时间,离开时间,时长（分钟）',
      row('2025年12月10日 上午7:00', '2025年12月10日 上午9:00'),
    ],
    [
      'Arabic',
      'الاسم (الاسم الأصلي),البريد الإلكتروني,وقت الانضمام,وقت المغادرة,المدة (بالدقائق)',
      row('10 ديسمبر 2025 7:00', '10 ديسمبر 2025 9:00'),
    ],
    [
      'French',
      'Nom (nom original),E-mail,Heure d’entrée,Heure de sortie,Durée (minutes)',
      row('10 décembre 2025 07:00', '10 décembre 2025 09:00'),
    ],
    [
      'Italian',
      'Nome (nome originale),E-mail,Ora di ingresso,Ora di uscita,Durata (minuti)',
      row('10 dic 2025 07:00', '10 dic 2025 09:00'),
    ],
    [
      'Portuguese',
      'Nome (nome original),E-mail,Hora de entrada,Hora de saída,Duração (minutos)',
      row('10 de dez. de 2025 07:00', '10 de dezembro de 2025 09:00'),
    ],
    [
      'German',
      'Name (Originalname),E-Mail,Beitrittszeit,Austrittszeit,Dauer (Minuten)',
      row('10.12.2025 7.00', '10. Dez. 2025 9:00'),
    ],
    [
      'with a zone in the heading',
      header.replace('Join time', 'Join time (GMT+3)'),
      row('2025-12-10 09:00', '2025-12-10 11:00'),
    ],
    [
      'with an IANA zone in the heading',
      header.replace('Join time', 'Join time (Africa/Mogadishu)'),
      row('2025-12-10 09:00', '2025-12-10 11:00'),
    ],
  ])('is read: %s', async (_, heading, line) => {
    expect(await count('zoom', [], `${heading}\n${line}\n`)).toMatchObject({
      status: 0,
      people: ['amina 120'],
    })
  })

  it('is read from the columns of a participant beside those of the meeting', async () => {
    const text =
      'Meeting Name,Meeting Start Time,Meeting End Time,Display Name,Role,Attendee Email,Join Time,Leave Time,Attendance Duration\nClinic,2025-12-10 07:00:00,2025-12-10 11:00:00,Amina,Attendee,amina@example.org,2025-12-10 07:00:00,2025-12-10 09:00:00,120 mins\n'
    expect(await count('zoom', [], text)).toMatchObject({ status: 0, people: ['amina 120'] })
  })

  it('has minutes with thousands', async () => {
    const text =
      'Name,Email,Total duration (minutes)\nAmina,amina@example.org,"1,240"\nJose,jose@example.org,90\n'
    expect((await count('zoom', [], text)).people).toEqual(['amina 240', 'jose 90'])
  })

  it.each([
    'Topic,Meeting ID,User Name,User Email,Start Time,End Time,Duration (Minutes),Participants\nClinic,896 1053 0000,ITU Lab,lab@example.org,12/10/2025 06:30:02 AM,12/10/2025 11:07:29 AM,278,3',
    'Tema,ID,Anfitrión,Duración (minutos),Hora de inicio,Participantes\nClinic,89610530000,ITU,278,10/12/2025 06:30:02,3',
    'Sujet,ID,Hôte,Durée (minutes),Heure de début,Heure de fin,Participants\nClinic,1,ITU,278,10/12/2025 06:30,10/12/2025 11:00,3\nOther,2,ITU,30,11/12/2025 06:30,11/12/2025 07:00,3',
  ])('is refused when it lists meetings', async (text) => {
    expect(await count('zoom', [], text)).toMatchObject({
      status: 1,
      errors: expect.stringContaining('this is a list of meetings, not of participants'),
    })
  })

  it('does not believe one address under several names in all rows', async () => {
    const line = (name: string) => `${name},amina@example.org,2025-12-10 07:00,2025-12-10 09:00,120`
    const shared = [header, line('Amina Warsame'), line('Omar'), line('Aoife')].join('\n')
    const result = await count('zoom', [], shared)
    expect(result).toMatchObject({ people: [] })
    expect(result.errors).toContain('every row has the address amina@example.org under several names')
    const devices = [header, line('Amina Warsame'), line('Amina iPad'), line('iPhone')].join('\n')
    expect((await count('zoom', [], devices)).people).toEqual(['amina 120'])
  })
})

import { describe, expect, it } from 'vitest'
import { announcement, history, lesotho, runProgramme, rwanda, zoom, zoomRow } from './programme-fixture'

const past = [
  'Gambia clinic,GM,PURA,2023-06-05,2023-06-06,online,en,120,90,80,22,GM;SN',
  "ARTCI clinic,Côte d'Ivoire,ARTCI,2022-09-06,2022-09-07,online,fr,100,,70,15,CI;SN;BF",
  'EACO clinic,,EACO,2023-02-09,2023-02-09,online,en,,,60,,',
]
describe('clinic programme', () => {
  it('prints exactly the documented keys', async () => {
    const { status, json } = await runProgramme(['--history', 'h.csv', '--by', 'year', '--json'], {
      'h.csv': history(...past),
    })
    expect(status).toBe(0)
    expect(json()).toEqual({
      clinics: 3,
      days: 5,
      hours: null,
      registered: 220,
      joined: 90,
      attended: 210,
      people: { unique: null, returning: null },
      institutions: 37,
      countries: 4,
      personHours: null,
      attendanceRate: 150 / 220,
      notes: [
        'hours: not known for 3 of 3 clinics',
        'registered: not known for 1 of 3 clinics',
        'joined: not known for 2 of 3 clinics',
        'people: not known for 3 of 3 clinics',
        'institutions: not known for 1 of 3 clinics',
        'countries: not known for 1 of 3 clinics',
        'person-hours: not known for 3 of 3 clinics',
        'attendance rate: leaves out 1 of 3 clinics that know only one of registered and attended',
        'institutions: 2 of 3 clinics give only a number; their institutions are added up and may count twice',
      ],
      groups: [
        { by: '2022', clinics: 1, registered: 100, attended: 70, countries: 3 },
        { by: '2023', clinics: 2, registered: 120, attended: 140, countries: 2 },
      ],
    })
  })

  it.each([
    ['region', ['Africa', null]],
    ['country', ['CI', 'GM', null]],
    ['language', ['en', 'fr']],
  ])('groups by %s', async (by, values) => {
    const { json } = await runProgramme(['--history', 'h.csv', '--by', by, '--json'], {
      'h.csv': history(...past),
    })
    expect(json().groups.map((group: { by: string | null }) => group.by)).toEqual(values)
  })

  it('has no groups unless asked', async () => {
    const { json } = await runProgramme(['--history', 'h.csv', '--json'], { 'h.csv': history(...past) })
    expect(json().groups).toEqual([])
  })

  it('names wrong rows on both outputs and counts the others', async () => {
    const wrong = 'Bad clinic,GM,,2023-01-01,2022-01-01,,,,,,,'
    const { status, json, errors } = await runProgramme(['--history', 'h.csv', '--json'], {
      'h.csv': history(wrong, ...past),
    })
    const note = 'h.csv, row 2, lastDay: 2022-01-01 is before firstDay 2023-01-01; the row is left out'
    expect(status).toBe(0)
    expect(json()).toMatchObject({ clinics: 3 })
    expect(json().notes).toContain(note)
    expect(errors).toContain(note)
  })

  it('says that a file has no clinic', async () => {
    const { status, json } = await runProgramme(['--history', 'h.csv', '--json'], { 'h.csv': history() })
    expect(status).toBe(0)
    expect(json()).toMatchObject({ clinics: 0, registered: null, notes: ['h.csv: no row gives a clinic'] })
  })

  it('reads the history from standard input', async () => {
    const { json } = await runProgramme(['--history', '-', '--json'], { '-': history(...past) })
    expect(json().clinics).toBe(3)
  })

  it('counts finished clinics from their folders, a person in two of them once', async () => {
    const { json } = await runProgramme(['--clinics', 'past/', '--by', 'country', '--json'], {
      ...lesotho,
      ...rwanda,
    })
    expect(json()).toEqual({
      clinics: 2,
      days: 3,
      hours: 6,
      registered: 5,
      joined: 4,
      attended: 4,
      people: { unique: 3, returning: 1 },
      institutions: 3,
      countries: 2,
      personHours: 8.5,
      attendanceRate: 0.8,
      notes: ['past/rwanda, day 1: 1 participant could not be matched and is not counted'],
      groups: [
        { by: 'LS', clinics: 1, registered: 3, attended: 2, countries: 1 },
        { by: 'RW', clinics: 1, registered: 2, attended: 2, countries: 2 },
      ],
    })
  })

  it('adds up history and folders, and says for how many clinics people are not known', async () => {
    const { json } = await runProgramme(['--history', 'h.csv', '--clinics', 'past', '--json'], {
      'h.csv': history(...past),
      ...lesotho,
      ...rwanda,
    })
    expect(json()).toMatchObject({
      clinics: 5,
      registered: 225,
      people: { unique: 3, returning: 1 },
      hours: 6,
    })
    expect(json().notes).toContain('people: not known for 3 of 5 clinics')
  })

  it('counts a clinic that has a row and a folder once, by its folder', async () => {
    const row = 'Clinic in Maseru,LS,,2025-06-05,2025-06-06,,,500,,400,,'
    const { json } = await runProgramme(['--history', 'h.csv', '--clinics', 'past', '--json'], {
      'h.csv': history(row),
      ...lesotho,
    })
    expect(json()).toMatchObject({ clinics: 1, registered: 3 })
    expect(json().notes).toContain('row 2 of the history: counted by past/lesotho, which has its people')
  })

  it('reads a single folder of a clinic', async () => {
    const { json } = await runProgramme(['--clinics', 'past/lesotho', '--json'], lesotho)
    expect(json()).toMatchObject({ clinics: 1, registered: 3, joined: 2, attended: 2 })
  })

  it('knows no attendance where a folder has no Zoom report', async () => {
    const { json } = await runProgramme(['--clinics', 'past', '--json'], {
      'past/a/announcement.txt': announcement,
      'past/a/registrations.csv': lesotho['past/lesotho/registrations.csv'],
    })
    expect(json()).toMatchObject({
      registered: 3,
      joined: null,
      attended: null,
      people: { unique: null, returning: null },
      personHours: null,
    })
    expect(json().notes).toContain('past/a, day 1: no Zoom report')
  })

  it('knows nothing about people where a folder has no registrations', async () => {
    const { 'past/lesotho/registrations.csv': _, ...rest } = lesotho
    const { json } = await runProgramme(['--clinics', 'past', '--json'], rest)
    expect(json()).toMatchObject({ clinics: 1, hours: 4, registered: null, joined: null, attended: null })
  })

  it('finds the zone of the Zoom account from the hours, and uses the one that is given', async () => {
    const report = zoom(zoomRow('thabo@lca.org.ls', '08:00:00 AM', '10:00:00 AM'))
    const files = { ...lesotho, 'past/lesotho/zoom/day-1.csv': report }
    const found = await runProgramme(['--clinics', 'past', '--json'], files)
    expect(found.json()).toMatchObject({ joined: 2, personHours: 4 })
    expect(found.json().notes.join()).toContain('its times fit the day in UTC')
    const given = await runProgramme(['--clinics', 'past', '--zoom-zone', 'UTC', '--json'], {
      ...files,
      'past/lesotho/zoom/day-2.csv': zoom(zoomRow('neo@cbl.ls', '08:00:00 AM', '10:00:00 AM', '06/06/2025')),
    })
    expect(given.json()).toMatchObject({ joined: 2, personHours: 4, notes: [] })
  })

  it('goes on where a file cannot be read as what it is', async () => {
    const { status, json } = await runProgramme(['--clinics', 'past', '--json'], {
      ...lesotho,
      'past/lesotho/photo.csv': 'nothing',
      'past/lesotho/zoom/broken.csv': zoom('A,a@b.org,yesterday,today,60,Yes'),
      'past/empty/notes.txt': '',
      'past/lesotho/registrations-2.csv': 'email,name\nno address,X\n',
    })
    expect(status).toBe(0)
    expect(json()).toMatchObject({ clinics: 1, registered: 3, attended: 2 })
    const notes = json().notes.join('\n')
    expect(notes).toContain('past/lesotho/photo.csv: neither registrations nor a Zoom report; left out')
    expect(notes).toContain('past/lesotho/zoom/broken.csv')
    expect(notes).toContain('past/empty: no announcement of a clinic; left out')
    expect(notes).toContain('past/lesotho/registrations-2.csv, row 2: "no address" is no e-mail address')
  })

  it('prints each figure with its definition for a person', async () => {
    const { text } = await runProgramme(['--history', 'h.csv', '--by', 'country'], {
      'h.csv': history(...past),
    })
    expect(text).toMatch(/Attended +210 {2}of these, attended at least one day\n/)
    expect(text).toMatch(/Person-hours +not known/)
    expect(text).toMatch(/Côte d’Ivoire +1 +100 +70 +3\n/)
    expect(text).toMatch(/Attendance rate +68\.2%/)
  })

  it('prints a template that it can read back, and explains its columns', async () => {
    const { text, errors } = await runProgramme(['--template'])
    expect(text).toBe(
      'title,country,coOrganisers,firstDay,lastDay,mode,language,registered,joined,attended,institutions,countries',
    )
    expect(errors.join('\n')).toContain('countries that took part: their number, or ISO codes')
    const { status, json } = await runProgramme(['--history', 'h.csv', '--json'], { 'h.csv': text })
    expect(status).toBe(0)
    expect(json()).toMatchObject({ clinics: 0, registered: null, groups: [] })
  })

  it.each([
    [['--history', 'h.csv'], '', 1, 'h.csv is empty'],
    [['--history', 'h.csv'], 'a,b\n1,2', 1, 'h.csv has no header row: expected title,country'],
    [[], '', 2, 'give --history FILE.csv, --clinics FOLDER or both'],
    [['--history', 'h.csv', '--by', 'month'], history(), 2, 'month'],
  ])('says what is wrong with %j', async (args, text, status, message) => {
    const result = await runProgramme(args, { 'h.csv': text })
    expect(result.status).toBe(status)
    expect(result.errors.join('\n')).toContain(message)
  })

  it('says that a clinic is still to come', async () => {
    const { json } = await runProgramme(['--history', 'h.csv', '--json'], {
      'h.csv': history('Somalia,SO,,2025-12-10,2025-12-11,,,,,,,'),
    })
    expect(json().notes).toContain(
      'row 2 of the history: begins on 2025-12-10, which is to come; it is counted',
    )
  })
})

import { describe, expect, it } from 'vitest'
import { announcement, history, lesotho, runProgramme, rwanda } from './programme-fixture'

describe('clinic programme', () => {
  it.each([
    ['without a date', 'Digital Financial Services Security Clinic Lesotho,LS,,,,,,9,8,7,,'],
    ['of overlapping days', 'DFS clinic,LS,,2025-06-04,2025-06-05,,,9,8,7,,'],
    ['of a host that is not given', 'digital financial services security clinic lesotho,,,,,,,9,8,7,,'],
  ])('counts a row %s beside a folder, and says that it may be the same clinic', async (_, row) => {
    const args = ['--history', 'h.csv', '--clinics', 'past', '--json']
    const { json } = await runProgramme(args, { 'h.csv': history(row), ...lesotho })
    expect(json()).toMatchObject({ clinics: 2, registered: 12 })
    expect(json().notes).toContain(
      'past/lesotho: may be the clinic of row 2 of the history; both are counted',
    )
  })

  it.each([
    [
      'of other days',
      'Clinic,LS,,2025-06-07,2025-06-08,,,9,8,7,,',
      'Clinic,LS,,2025-06-09,2025-06-10,,,9,8,7,,',
    ],
    ['of other hosts', 'Clinic,LS,,2025-06-07,,,,9,8,7,,', 'Clinic,RW,,2025-06-07,,,,9,8,7,,'],
    ['without a date and of other titles', 'One,LS,,,,,,9,8,7,,', 'Two,LS,,,,,,9,8,7,,'],
  ])('suspects no repeat in rows %s', async (_, ...rows) => {
    const { json } = await runProgramme(['--history', 'h.csv', '--json'], { 'h.csv': history(...rows) })
    expect(json()).toMatchObject({ clinics: 2 })
    expect(json().notes.join()).not.toContain('may be')
  })

  it('suspects a repeat in two rows of one host on the same days under two titles', async () => {
    const rows = ['Clinic,LS,,2025-06-07,,,,9,8,7,,', 'Clinic (Maseru),LS,,2025-06-07,,,,9,8,7,,']
    const { json } = await runProgramme(['--history', 'h.csv', '--json'], { 'h.csv': history(...rows) })
    expect(json().notes).toContain(
      'row 3 of the history: may be the clinic of row 2 of the history; both are counted',
    )
  })

  it('names the announcement that a folder leaves out, and takes one page in two formats as one', async () => {
    const other = rwanda['past/rwanda/page.txt']
    const two = await runProgramme(['--clinics', 'past', '--json'], {
      ...lesotho,
      'past/lesotho/other.txt': other,
    })
    expect(two.json()).toMatchObject({ clinics: 1, registered: 3 })
    expect(two.json().notes.join('\n')).toMatch(
      /past\/lesotho: one folder is one clinic; "[^"]*Lesotho[^"]*" is read, left out "[^"]*Rwanda[^"]*"/,
    )
    const html = `<p>${announcement}</p>`
    const same = await runProgramme(['--clinics', 'past', '--json'], {
      ...lesotho,
      'past/lesotho/page.html': html,
    })
    expect(same.json()).toMatchObject({ clinics: 1, notes: [] })
  })

  it.each(['email,name,organisation,country\n', 'email,name\nno address,X\n'])(
    'knows nobody by a list of registrations that names nobody: %j',
    async (list) => {
      const { json } = await runProgramme(['--clinics', 'past', '--json'], {
        ...lesotho,
        'past/lesotho/registrations.csv': list,
      })
      expect(json()).toMatchObject({ registered: null, joined: null, attended: null, institutions: null })
      expect(json()).toMatchObject({ people: { unique: null, returning: null }, personHours: null })
      expect(json().notes).toContain(
        'past/lesotho/registrations.csv: lists no registrants, so their number is not known',
      )
    },
  )

  it('writes no escape character of a file to the terminal', async () => {
    const { errors, json } = await runProgramme(['--history', 'h.csv', '--json'], {
      'h.csv': history('Clinic,\u001b[31mXX,,2025-06-07,,,,9,8,7,,'),
    })
    expect(`${errors.join()}${json().notes.join()}`).not.toMatch(/\p{Cc}/u)
    expect(json().notes.join()).toContain('h.csv, row 2, country: "[31mXX" is no country')
  })
})

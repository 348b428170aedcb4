import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  loadSampleProgramme,
  markProgrammeAsMissing,
} from '../../infra/local/sample-programme/load-sample-programme'
import { readSampleProgramme } from '../../infra/local/sample-programme/read-sample-programme'
import { openPersistentStore } from '../../infra/local/storage/persistent-store'
import { participantKey } from '../../shared/domain/attendance/matching/match-participants'
import { readProgramme } from '../../shared/queries/programme/read-programme'
import { decideMatches } from '../../shared/use-cases/attendance/decide-match'
import { recordAttendance } from '../../shared/use-cases/attendance/record-attendance'
import { updateFigures } from '../../shared/use-cases/programme/update-figures'
import { type StreamedTable, startStreamedTable } from '../sample-programme/streamed-table'
import { runCli } from '../support/execution/run-cli'
import { createInMemoryDependencies, type InMemoryDependencies } from '../support/in-memory-dependencies'
import { toClinicFiles } from '../support/recount/clinic-files'
import { type RawClinic, readRawClinics, toRawItem } from '../support/recount/raw-items'
import { type KnownDecisions, recountClinic } from '../support/recount/recount-clinic'
import { recountProgramme } from '../support/recount/recount-programme'
import { storesOn } from '../support/stores/stores-under-test'
import { aConsole, aStaff, pageText } from '../unit/functions/console/in-memory-console'

const programme = readSampleProgramme(
  readFileSync(join(import.meta.dirname, '../../samples/programme/programme.ndjson.gz')),
)
const clinics = readRawClinics(programme.items.map(toRawItem))
const recorded = clinics.filter(({ isRecorded }) => isRecorded)
const clinicOf = (country: string): RawClinic => {
  const found = clinics.find((clinic) => !clinic.isRecorded && clinic.country === country)
  if (!found) throw new Error(`no clinic in ${country}`)
  return found
}
const [gambia, lesotho, rwanda] = [clinicOf('GM'), clinicOf('LS'), clinicOf('RW')]
const rwandaDays = rwanda.summaries as {
  window: { from: string; to: string }
  counts: { registered: number; joined: number; attended: number }
  againstDayBefore: { both: number; onlyFirst: number; onlySecond: number } | null
}[]

/** The institution that the sample's organiser confirmed. */
const sameInstitution: KnownDecisions['sameInstitution'] = {
  GM: { cbg: 'central bank of the gambia', 'central bank of the gambia cbg': 'central bank of the gambia' },
}
const analyst = aStaff('analyst')
const now = '2025-11-28T08:00:00.000Z'

describe('the sample programme, recounted from Zoom’s rows and the registrations by other code', () => {
  let streamedTable: StreamedTable
  let deps: InMemoryDependencies

  beforeAll(async () => {
    streamedTable = await startStreamedTable()
    const { engine, table } = streamedTable
    const store = openPersistentStore()
    markProgrammeAsMissing(store)
    await loadSampleProgramme(programme, { engine, tableName: table.name, store })
    deps = { ...createInMemoryDependencies({ now }), ...storesOn(table) }
  })
  afterAll(() => streamedTable.engine.stop())

  const keptFigures = async (clinic: RawClinic) => (await deps.programme.getRecord(clinic.id))?.figures
  const expectFigures = async (clinic: RawClinic, known: KnownDecisions) => {
    const { people: _, emails, institutions, countries, ...sums } = recountClinic(clinic, known)
    const kept = await keptFigures(clinic)
    expect(kept).toMatchObject({
      ...sums,
      days: clinic.dayCount,
      people: { erased: 0 },
      institutions: { count: institutions.length },
      countries: { codes: countries },
    })
    expect(kept?.people?.keys).toHaveLength(emails.length)
  }
  /** Of erased people only the day summaries are left; these say how many joined either day. */
  const rwandaSums = () => {
    const [first, second] = rwandaDays.map(({ window }) => Date.parse(window.to) - Date.parse(window.from))
    const [both, onlyFirst, onlySecond] = rwandaDays.flatMap(({ againstDayBefore: days }) =>
      days ? [days.both, days.onlyFirst, days.onlySecond] : [],
    )
    return {
      registered: rwandaDays[0]?.counts.registered ?? 0,
      joined: (both ?? 0) + (onlyFirst ?? 0) + (onlySecond ?? 0),
      hours: ((first ?? 0) + (second ?? 0)) / 3_600_000,
    }
  }

  it('has these figures of each clinic', async () => {
    expect(gambia.registrations.length + lesotho.registrations.length).toBeGreaterThan(80)
    await expectFigures(gambia, {})
    await expectFigures(lesotho, {})
    expect(await keptFigures(rwanda)).toMatchObject({
      registered: rwandaSums().registered,
      joined: rwandaSums().joined,
      minutes: rwandaSums().hours * 60,
    })
    for (const clinic of recorded)
      expect(await keptFigures(clinic)).toMatchObject({ days: clinic.dayCount, registered: null })
  })

  it('has these totals, on the page too, and by year and country', async () => {
    const known = recountProgramme([
      recountClinic(gambia, { sameInstitution }),
      recountClinic(lesotho, { sameInstitution }),
    ])
    const erased = await keptFigures(rwanda)
    const report = await readProgramme(deps, analyst, {})
    const days = clinics.reduce((sum, { dayCount }) => sum + dayCount, 0)
    const registered = known.registered + rwandaSums().registered
    const attended = known.attended + (erased?.attended ?? Number.NaN)
    const countries = new Set([...known.countries, ...(erased?.countries?.codes ?? [])])
    const expected = {
      clinics: 28,
      days,
      hours: known.hours + rwandaSums().hours,
      registered,
      joined: known.joined + rwandaSums().joined,
      attended,
      people: { unique: known.people.unique + rwandaSums().joined, returning: known.people.returning },
      countries: countries.size,
      personHours: known.personHours + (erased?.personMinutes ?? Number.NaN) / 60,
      attendanceRate: attended / registered,
    }
    expect(report).toMatchObject({
      ...expected,
      personHours: expect.closeTo(expected.personHours, 9),
      attendanceRate: expect.closeTo(expected.attendanceRate, 9),
    })
    expect(known.people.returning).toBeGreaterThan(2)

    const inConsole = await aConsole({ deps, staff: analyst })
    const words = await pageText(await inConsole.get('/console/programme'))
    const ofThree = ', known for 3 of 28 clinics'
    for (const shown of [
      'Clinics held 28',
      `Days of all clinics ${days}`,
      `Hours of all days as announced${ofThree} ${expected.hours}`,
      `Registered people on the list of each clinic${ofThree} ${registered}`,
      `Joined of these, in the meeting at least one minute${ofThree} ${expected.joined}`,
      `Attended of these, attended at least one day${ofThree} ${attended}`,
      `People who joined, each once${ofThree} ${expected.people.unique}`,
      `Returning of these, joined two or more clinics ${expected.people.returning}`,
      `Countries of those who joined${ofThree} ${expected.countries}`,
    ])
      expect(words).toContain(shown)

    const { groups: years } = await readProgramme(deps, analyst, { by: 'year' })
    for (const year of years)
      expect([year.by, year.clinics]).toEqual([
        year.by,
        clinics.filter(({ firstDay }) => firstDay.startsWith(year.by ?? 'none')).length,
      ])
    const { groups: hosts } = await readProgramme(deps, analyst, { by: 'country' })
    for (const host of hosts)
      expect([host.by, host.clinics]).toEqual([
        host.by,
        clinics.filter(({ country }) => country === host.by).length,
      ])
    const own = recountProgramme([recountClinic(gambia, { sameInstitution })])
    expect(hosts.find(({ by }) => by === 'GM')).toMatchObject({
      registered: own.registered,
      joined: own.joined,
      attended: own.attended,
      institutions: own.institutions,
      countries: own.countries.length,
      people: { unique: own.people.unique, returning: 0 },
    })
  })

  it('is what the command counts from the same files', async () => {
    const files = { ...toClinicFiles('past/gambia', gambia), ...toClinicFiles('past/lesotho', lesotho) }
    const { text, status } = await runCli(
      ['programme', '--clinics', 'past', '--zoom-zone', 'UTC', '--by', 'country', '--json'],
      { files },
    )
    const [ofGambia, ofLesotho] = [recountClinic(gambia), recountClinic(lesotho)]
    const { countries, ...expected } = recountProgramme([ofGambia, ofLesotho])
    expect(status).toBe(0)
    expect(JSON.parse(text)).toMatchObject({
      clinics: 2,
      days: 4,
      ...expected,
      countries: countries.length,
      personHours: expect.closeTo(expected.personHours, 9),
      attendanceRate: expect.closeTo(expected.attended / expected.registered, 9),
      groups: [ofGambia, ofLesotho].map(({ registered, attended, countries: codes }, index) => ({
        by: ['GM', 'LS'][index],
        clinics: 1,
        registered,
        attended,
        countries: codes.length,
      })),
    })
  })

  it('follows the decisions of staff about participants, person by person and day by day', async () => {
    const words = (name: string) => name.split(' ').toSorted().join(' ')
    const matched: Record<string, string> = {}
    for (const { name, email } of lesotho.days.flatMap(({ rows }) => rows)) {
      const namesakes = lesotho.registrations.filter((each) => words(each.name) === words(name))
      const [only] = namesakes
      if (email === null && only && namesakes.length === 1) matched[name] = only.email
    }
    expect(Object.keys(matched).length).toBeGreaterThan(3)
    const before = recountClinic(lesotho)
    const absent = before.people.filter(({ joinedDays, email }) => {
      return joinedDays.length === 0 && !Object.values(matched).includes(email)
    })
    const present = { 2: absent.slice(0, 1).map(({ email }) => email) }
    expect(present[2]).toHaveLength(1)
    const idOf = (address: string) => lesotho.registrations.find(({ email }) => email === address)?.id ?? ''
    for (const { number: day, rows } of lesotho.days) {
      const participants = rows.flatMap((row) => {
        const owner = row.email === null ? matched[row.name] : undefined
        return owner === undefined ? [] : [{ participantKey: participantKey(row), outcome: idOf(owner) }]
      })
      await decideMatches(deps, { clinicId: lesotho.id, day, participants, by: 'staff-1' })
    }
    await recordAttendance(deps, {
      clinicId: lesotho.id,
      day: 2,
      present: present[2].map(idOf),
      reason: 'signed the list',
      by: 'staff-1',
    })
    await updateFigures(deps, lesotho.id)

    const known = { matched, present }
    const after = recountClinic(lesotho, known)
    expect([after.joined > before.joined, after.personMinutes > before.personMinutes]).toEqual([true, true])
    await expectFigures(lesotho, known)

    const inConsole = await aConsole({ deps, staff: aStaff('organiser') })
    const csv = await (await inConsole.get(`/console/clinics/${lesotho.id}/attendees.csv`)).text()
    const [headings = [], ...people] = csv
      .replace('\ufeff', '')
      .trimEnd()
      .split('\r\n')
      .map((line) => line.slice(1, -1).split('","'))
    const cellsOf = (email: string, ...columns: string[]) => {
      const person = people.find((cells) => cells[headings.indexOf('E-mail')] === email)
      return columns.map((column) => person?.[headings.indexOf(column)])
    }
    expect(people).toHaveLength(after.registered)
    for (const { email, minutes, attendedDays } of after.people)
      expect([email, ...cellsOf(email, 'Day 1: minutes', 'Day 2: minutes', 'Days attended')]).toEqual([
        email,
        String(minutes[1] ?? ''),
        String(minutes[2] ?? ''),
        String(attendedDays.length),
      ])
  })
})

import type { DraftClinic } from '../../shared/announcement/draft-clinic'
import { zonesOfCountry } from '../../shared/announcement/mentions/places/country-zones'
import type { Registrant } from '../../shared/domain/attendance/matching/registrant'
import { DEFAULT_ATTENDANCE_SHARE } from '../../shared/domain/attendance/summary/attendance-rule'
import { computeDayAttendance } from '../../shared/domain/attendance/summary/day-attendance'
import { staysInWindow, type TimeInterval } from '../../shared/domain/attendance/zoom/intervals'
import { type CountedDay, computeClinicAttendance } from '../../shared/domain/attendees/clinic-attendance'
import type { ClinicFigures } from '../../shared/domain/clinic/clinic-figures'
import { dayWindow } from '../../shared/domain/clinic/times/day-window'
import { createInstitutionFinder } from '../../shared/domain/institutions/institution'
import { countClinic } from '../../shared/domain/programme/count-clinic'
import { personKey } from '../../shared/domain/programme/person-keys'
import { regionOfCountry } from '../../shared/domain/values/itu-regions'
import { hasUnknownHours } from '../../shared/domain/values/time/unknown-hours'
import { readCountry } from '../../shared/import/countries/read-country'
import { readRegistrationsFile } from '../attendance/read-registrations'
import { CliError } from '../cli-error'
import type { CliIo } from '../cli-io'
import type { ClinicFolder } from './clinic-folders'
import { type FolderFiles, sortFolderFiles } from './folder-files'
import { type DayWindow, readFolderReports } from './folder-reports'

/** The keys of one call are compared with each other only, and are printed nowhere. */
const KEY_SECRET = 'programme'

/**
 * Counts one finished clinic from its folder: the announcement, the registrations, Zoom's reports.
 * @returns null where no clinic is announced there; the notes say so
 */
export const readClinicFolder = async (
  folder: ClinicFolder,
  io: CliIo,
  zoomZone: string | undefined,
): Promise<{ figures: ClinicFigures | null; notes: string[] }> => {
  const files = await sortFolderFiles(folder, io)
  const { announced } = files
  if (announced === null)
    return { figures: null, notes: [...files.notes, `${folder.path}: no announcement of a clinic; left out`] }
  const people = readRegistrants(files)
  const registrants = people.registrants ?? []
  const { days, counted, notes } = countDays(announced, files, registrants, { folder, zoomZone })
  const attendance = computeClinicAttendance({
    registrations: registrants.map((registrant) => ({ ...registrant, joinClickedAt: {} })),
    anonymousRecords: [],
    days: counted,
    share: DEFAULT_ATTENDANCE_SHARE,
    findInstitution: createInstitutionFinder([]),
  })
  const figures = countClinic({ attendance, days, keyOf: (email) => personKey(email, KEY_SECRET) })
  const unknownPeople = { registered: null, joined: null, attended: null, people: null }
  const unknownReach = { personMinutes: null, institutions: null, countries: null, genders: null }
  return {
    figures: {
      clinicId: folder.path,
      title: announced.title,
      country: announced.country,
      region: announced.country === null ? null : regionOfCountry(announced.country),
      coOrganisers: announced.coOrganisers,
      languages: [],
      mode: announced.mode,
      firstDay: announced.days.map(({ date }) => date).find((date) => date !== null) ?? null,
      ...figures,
      ...(people.registrants === null ? { ...unknownPeople, ...unknownReach } : {}),
      recorded: false,
      organiserEmails: [],
    },
    notes: [...files.notes, ...people.notes, ...notes],
  }
}

/** The people of all lists of registrations, each address once; null where no list names a person. */
const readRegistrants = ({
  registrations,
}: FolderFiles): { registrants: Registrant[] | null; notes: string[] } => {
  const byEmail = new Map<string, Registrant>()
  const notes: string[] = []
  let files = 0
  for (const { file, text } of registrations) {
    try {
      const read = readRegistrationsFile(text, file, { skipBadRows: true })
      notes.push(...read.notes)
      if (read.registrants.length === 0)
        notes.push(`${file}: lists no registrants, so their number is not known`)
      else files += 1
      for (const registrant of read.registrants) {
        const country = readCountry(registrant.country) ?? ''
        if (country === '' && registrant.country !== '')
          notes.push(`${file}: "${registrant.country}" (${registrant.email}) is no country`)
        if (!byEmail.has(registrant.email)) byEmail.set(registrant.email, { ...registrant, country })
      }
    } catch (error) {
      if (!(error instanceof CliError)) throw error
      notes.push(...error.lines)
    }
  }
  return { registrants: files > 0 ? [...byEmail.values()] : null, notes }
}

interface FolderContext {
  folder: ClinicFolder
  zoomZone: string | undefined
}

interface FolderDays {
  /** Every day of the announcement. */
  days: { day: number; window: TimeInterval | null; isKnown: boolean }[]
  /** Those with a report. */
  counted: CountedDay[]
  notes: string[]
}

/** Each day of the announcement with the people in its meeting. */
const countDays = (
  draft: DraftClinic,
  { zoom }: FolderFiles,
  registrants: readonly Registrant[],
  { folder, zoomZone }: FolderContext,
): FolderDays => {
  const { timeZone, windows } = announcedWindows(draft)
  const result: FolderDays = { days: [], counted: [], notes: [] }
  if (timeZone === null) result.notes.push(`${folder.path}: the announcement does not settle the time zone`)
  const reports = timeZone === null ? null : readFolderReports(zoom, { timeZone, windows, zoomZone })
  result.notes.push(...(reports?.notes ?? []))
  for (const [index, { start, end }] of draft.days.entries()) {
    const number = index + 1
    const label = `${folder.path}, day ${number}`
    const window = windows.find((day) => day.number === number)?.window
    const stays = window ? staysInWindow(reports?.stays.get(number) ?? [], window) : []
    const hasHours = window !== undefined && !hasUnknownHours({ start, end })
    if (!hasHours)
      result.notes.push(`${label}: the announcement gives no hours, so who attended is not known`)
    result.days.push({ day: number, window: hasHours ? window : null, isKnown: stays.length > 0 })
    if (window === undefined || stays.length === 0) {
      result.notes.push(`${label}: no Zoom report`)
      continue
    }
    const attendance = computeDayAttendance({ window, registrants, stays })
    result.counted.push({ day: number, isKnown: true, hasClicks: false, window, attendance })
    if (attendance.unmatched.length > 0)
      result.notes.push(`${label}: ${describeUnmatched(attendance.unmatched.length)}`)
  }
  return result
}

/** The days with a date, in the announced zone or the only one of the host country. */
const announcedWindows = ({
  days,
  timeZone: announcedZone,
  country,
}: DraftClinic): { timeZone: string | null; windows: DayWindow[] } => {
  const zones = announcedZone ? [announcedZone] : zonesOfCountry(country ?? '')
  const [timeZone = null] = zones.length === 1 ? zones : []
  const windows = days.flatMap(({ date, start, end }, index) => {
    if (date === null || timeZone === null) return []
    const window = dayWindow({ timeZone }, { date, start, end })
    return window.to > window.from ? [{ number: index + 1, window }] : []
  })
  return { timeZone, windows }
}

const describeUnmatched = (people: number): string =>
  people === 1
    ? '1 participant could not be matched and is not counted'
    : `${people} participants could not be matched and are not counted`

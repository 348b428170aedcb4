import type { DraftClinic } from '../../shared/announcement/draft-clinic'
import { zonesOfCountry } from '../../shared/announcement/mentions/country-zones'
import { computeDayAttendance } from '../../shared/domain/attendance/day-attendance'
import { DEFAULT_ATTENDANCE_SHARE } from '../../shared/domain/attendance/day-summary'
import { staysInWindow } from '../../shared/domain/attendance/intervals'
import type { Registrant } from '../../shared/domain/attendance/registrant'
import { dayWindow } from '../../shared/domain/clinic/day-window'
import type { ClinicFigures } from '../../shared/domain/programme/clinic-figures'
import { type CountedDay, countClinic } from '../../shared/domain/programme/count-clinic'
import { regionOfCountry } from '../../shared/domain/programme/itu-regions'
import { personKey } from '../../shared/domain/programme/person-keys'
import { hasUnknownHours } from '../../shared/domain/values/unknown-hours'
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
  const { days, notes } = countDays(announced, files, people.registrants ?? [], { folder, zoomZone })
  const counted = countClinic({
    registrants: people.registrants ?? [],
    days,
    keyOf: (email) => personKey(email, KEY_SECRET),
  })
  const unknownPeople = { registered: null, joined: null, attended: null, people: null }
  const unknownReach = { personMinutes: null, institutions: null, countries: null }
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
      ...counted,
      ...(people.registrants === null ? { ...unknownPeople, ...unknownReach } : {}),
      recorded: false,
    },
    notes: [...files.notes, ...people.notes, ...notes],
  }
}

/** The people of all lists of registrations, each address once; null where there is no list. */
const readRegistrants = ({
  registrations,
}: FolderFiles): { registrants: Registrant[] | null; notes: string[] } => {
  const byEmail = new Map<string, Registrant>()
  const notes: string[] = []
  let files = 0
  for (const { file, text } of registrations) {
    try {
      const read = readRegistrationsFile(text, file, { skipBadRows: true })
      files += 1
      notes.push(...read.notes)
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

/** Each day of the announcement with the people in its meeting. */
const countDays = (
  { days, timeZone: announcedZone, country }: DraftClinic,
  { zoom }: FolderFiles,
  registrants: readonly Registrant[],
  { folder, zoomZone }: FolderContext,
): { days: CountedDay[]; notes: string[] } => {
  const zones = announcedZone ? [announcedZone] : zonesOfCountry(country ?? '')
  const timeZone = zones.length === 1 ? zones[0] : undefined
  const windows: (DayWindow & { hoursKnown: boolean })[] = days.flatMap(({ date, start, end }, index) => {
    if (date === null || timeZone === undefined) return []
    const window = dayWindow({ timeZone }, { date, start, end })
    return window.to > window.from
      ? [{ number: index + 1, window, hoursKnown: !hasUnknownHours({ start, end }) }]
      : []
  })
  const notes =
    timeZone === undefined ? [`${folder.path}: the announcement does not settle the time zone`] : []
  const reports =
    timeZone === undefined
      ? { stays: new Map<number, never>(), notes: [] }
      : readFolderReports(zoom, { timeZone, windows, zoomZone })
  notes.push(...reports.notes)
  const counted = days.map((_, index): CountedDay => {
    const day = windows.find(({ number }) => number === index + 1)
    const stays = reports.stays.get(index + 1) ?? []
    const label = `${folder.path}, day ${index + 1}`
    const window = day?.hoursKnown ? day.window : null
    if (!window) notes.push(`${label}: the announcement gives no hours, so who attended is not known`)
    if (!day || staysInWindow(stays, day.window).length === 0) {
      notes.push(`${label}: no Zoom report`)
      return { window, people: null, longEnough: DEFAULT_ATTENDANCE_SHARE }
    }
    const { people, unmatched } = computeDayAttendance({ window: day.window, registrants, stays })
    if (unmatched.length > 0) notes.push(`${label}: ${describeUnmatched(unmatched.length)}`)
    return { window, people, longEnough: DEFAULT_ATTENDANCE_SHARE }
  })
  return { days: counted, notes }
}

const describeUnmatched = (people: number): string =>
  people === 1
    ? '1 participant could not be matched and is not counted'
    : `${people} participants could not be matched and are not counted`

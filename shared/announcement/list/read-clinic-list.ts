import { truncateText } from '../../domain/values/text/truncate-text'
import { hasUnknownHours, unknownHours } from '../../domain/values/time/unknown-hours'
import { findMissingMode } from '../checks/missing-values'
import { completeChoices, type ProposedFinding } from '../choices'
import { decideDateOrder, listWrittenDates, writesDayFirst } from '../days/numeric-date-order'
import type { AnnouncementReading, DraftClinic, Finding } from '../draft-clinic'
import type { DraftSources } from '../draft-sources'
import { findLineMode } from '../head/clinic-mode'
import { decideHostCountry } from '../head/host-country'
import type { AnnotatedLine } from '../line'
import { type PartialDate, toIsoDate } from '../mentions/dates/partial-date'
import { findPlaceAt } from '../mentions/places/place-mentions'
import { formatClockMinutes } from '../sessions/session-times'
import { tokenizeText } from '../text/tokens'
import { decideClinicZone } from '../zone/clinic-zone'
import type { ListEntry } from './list-entries'
import { inferListYears } from './list-years'

/** One clinic per entry of a list page; every finding begins with the title of its clinic. */
export const readClinicList = (
  entries: ListEntry[],
  lines: AnnotatedLine[],
  pageTitle: string,
): AnnouncementReading & { sources: DraftSources[] } => {
  const { years, reason } = inferListYears(entries, lines)
  const written = listWrittenDates(lines)
  const dayFirst = writesDayFirst(lines)
  const readings = entries.map((entry, index) =>
    readListEntry(
      { ...entry, dates: decideDateOrder(entry.mention, written, dayFirst) },
      years[index] ?? null,
      reason,
      pageTitle,
    ),
  )
  return {
    clinics: readings.map(({ clinic }) => clinic),
    sources: readings.map(({ clinic }, index) => sourcesOf(entries[index]?.line.number ?? null, clinic)),
    findings: [
      ...(namesMany.test(pageTitle) ? [] : [findingOfLoneTitle(entries)]),
      ...readings.flatMap(({ clinic, findings }, index) =>
        completeChoices(findings, clinic).map((finding) =>
          readings.length > 1 ? { ...finding, clinic: index + 1 } : finding,
        ),
      ),
    ],
  }
}

/** `DFS Security Clinics`, `Calendar`: the title says that the page is a list. */
const namesMany =
  /(?<!\p{L})(?:clinics|workshops|webinars|seminars|trainings|courses|events|cliniques|ateliers|webinaires|séminaires|formations|clínicas|talleres|webinarios|seminarios|cursos|eventos|oficinas|calendar|calendrier|calendario|calendário)(?!\p{L})|клиники|семинары|عيادات|ورش/iu

const findingOfLoneTitle = (entries: ListEntry[]): Finding => ({
  severity: 'warning',
  code: 'several-clinics',
  line: entries[0]?.line.number ?? null,
  message: `The lines ${entries
    .slice(0, maxNamedLines)
    .map(({ line }) => line.number)
    .join(
      ', ',
    )} name a date each, and each became a draft of its own. If they are days of one clinic, or a choice of days, keep one draft and correct its days.`,
})
const maxNamedLines = 8

/** Every value of an entry stands in its line; the title may come from the lines above it. */
const sourcesOf = (line: number | null, { country, timeZone, mode, days }: DraftClinic): DraftSources => ({
  title: line,
  country: country === null ? null : line,
  timeZone: timeZone === null ? null : line,
  mode: mode === null ? null : line,
  venue: null,
  languages: null,
  registration: null,
  introduction: [],
  days: days.map((day) => ({
    date: line,
    hours: hasUnknownHours(day) ? null : line,
    sessions: [],
    speakers: [],
  })),
})

/** A name that is no place: `Kitwe` is where the clinic is held. */
const namesOrganiser = (name: string): boolean => {
  const tokens = tokenizeText(name)
  return /^\P{Ll}/u.test(name) && findPlaceAt(tokens, 0)?.next !== tokens.length
}

const readListEntry = (
  entry: ListEntry & { dates: PartialDate[] | null },
  year: number | null,
  reason: string,
  pageTitle: string,
): { clinic: DraftClinic; findings: ProposedFinding[] } => {
  const { line, mention, names } = entry
  const organisation = names.at(-1) ?? ''
  const title = truncateText([pageTitle, organisation].filter((part) => part !== '').join(' – '), 300)
  const host = decideHostCountry(
    names.map((text) => ({ text, line: line.number })),
    [],
    line.number,
  )
  const dates = entry.dates?.map((date) => toIsoDate({ ...date, year: date.year ?? year })) ?? [null]
  const zone = decideClinicZone(
    [line],
    host.country,
    dates.filter((date) => date !== null),
  )
  const hours = line.times.find(({ from, to }) => to !== null && to > from)
  const start = hours ? formatClockMinutes(hours.from) : unknownHours.start
  const end = hours ? formatClockMinutes(hours.to ?? hours.from) : unknownHours.end
  const mode = findLineMode(line)
  const findings: ProposedFinding[] = [
    ...findMissingMode(mode, null),
    ...(host.finding ? [host.finding] : []),
    ...zone.findings,
  ]
  if (entry.dates === null) addFinding('error', 'date-missing', 'the digits of the date may be read two ways')
  else if (dates.some((date) => date === null))
    addFinding('error', 'date-missing', `the year is not given; ${reason}`)
  else if (mention.dates.some((date) => date.year === null))
    addFinding('warning', 'year-inferred', `the year ${year} is inferred: ${reason}`)
  if (!hours)
    addFinding('error', 'hours-mismatch', 'no times given. It is treated as all day until you enter them')
  const days = dates.map((date) => ({ date, start, end, sessions: [] }))
  const clinic: DraftClinic = {
    title,
    country: host.country,
    coOrganisers: namesOrganiser(organisation) ? [truncateText(organisation, 300)] : [],
    timeZone: zone.zone,
    mode,
    audience: [],
    days,
  }
  return {
    clinic,
    findings: findings.map((finding) => ({
      ...finding,
      line: line.number,
      message: `${title}: ${finding.message}`,
    })),
  }

  function addFinding(severity: Finding['severity'], code: Finding['code'], message: string): void {
    findings.push({ severity, code, line: line.number, message: `${message}.` })
  }
}

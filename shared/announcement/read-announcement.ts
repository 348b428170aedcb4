import { findAnnouncedDates } from './days/announced-dates'
import { findAnnouncedHours, findInvertedHours, findProgrammeStart } from './days/announced-times'
import { createDraftDays } from './days/draft-days'
import { extractDayHours } from './days/extract-day-hours'
import { decideDateOrder } from './days/numeric-date-order'
import { createYearResolver } from './days/year-resolver'
import type { AnnouncementReading, DraftClinic, Finding } from './draft-clinic'
import { findAudience } from './head/audience'
import { findClinicMode } from './head/clinic-mode'
import { findCoOrganisers } from './head/co-organisers'
import { decideHostCountry, type HostCountry } from './head/host-country'
import { findTitle, mentionsEvent } from './head/title'
import { type AnnotatedLine, annotateLines } from './line'
import { findListEntries } from './list/list-entries'
import { readClinicList } from './list/read-clinic-list'
import { englishCountryName } from './mentions/country-mentions'
import { countriesOfPlace } from './mentions/place-mentions'
import { dropMailHeaders } from './outline/mail-headers'
import { buildOutline, type OutlineItem } from './outline/outline'
import { moveTitlesIntoSlots } from './outline/titles-above'
import { buildProgramme } from './sessions/programme'
import { findUnreadTimes } from './sessions/unread-times'
import { maxLineLength, maxPageLines } from './text/page-lines'
import { decideClinicZone } from './zone/clinic-zone'

/**
 * Reads an announcement page, text or HTML, into draft clinics and what a person must look at. Any text
 * gives an answer; where it holds no clinic the findings say so. Lines are counted in the text as given.
 */
export const readAnnouncement = (text: string): AnnouncementReading => {
  const lines = annotateLines(text)
  const unreadLines = lines.splice(maxPageLines)
  const { clinics, findings } = readAnnotatedLines(lines)
  const cutLineFindings = lines.filter((line) => line.truncated).map(findingOfCutLine)
  return { clinics, findings: [...findings, ...cutLineFindings, ...unreadLines.map(findingOfUnreadLine)] }
}

const readAnnotatedLines = (lines: AnnotatedLine[]): AnnouncementReading => {
  const items = buildOutline(dropMailHeaders(lines))
  const entries = findListEntries(items)
  if (entries.length > 0) {
    const before = items.findIndex(({ line }) => line === entries[0]?.line)
    return readClinicList(entries, lines, findTitle(items.slice(0, before), before))
  }
  return readSingleClinic(items, lines)
}

const readSingleClinic = (all: OutlineItem[], lines: AnnotatedLine[]): AnnouncementReading => {
  const { items, hours } = extractDayHours(all)
  const start = findProgrammeStart(all)
  const before = Math.min(start, findFirstSession(all, items))
  const title = findTitle(all, before)
  const titleLine = all.find(({ line }) => title !== '' && line.text.includes(title))?.line.number ?? null
  const programme = buildProgramme(moveTitlesIntoSlots(items))
  const announced = findAnnouncedDates(items)
  if (
    programme.days.every(({ sessions, heading }) => sessions.length === 0 && !heading?.number) &&
    announced.length === 0 &&
    !mentionsEvent(title)
  )
    return { clinics: [], findings: [findingOfEmptyPage(lines)] }

  const years = createYearResolver(lines)
  const words = lines.flatMap(({ dates }) =>
    dates.filter(({ alternative }) => alternative === null).flatMap(({ dates: days }) => days),
  )
  const dayFirst = writesDayFirst(lines)
  const { days, findings } = createDraftDays({
    programme: programme.days,
    announced,
    hours: [...hours, ...findAnnouncedHours(items)],
    years,
    resolveDateOrder: (mention) => decideDateOrder(mention, words, dayFirst),
  })
  const coOrganisers = findCoOrganisers(all)
  const host = findHost(title, titleLine, coOrganisers, all.slice(0, before), lines)
  const zone = decideClinicZone(
    lines,
    host.country,
    days.flatMap(({ date }) => date ?? []),
  )
  const clinic: DraftClinic = {
    title,
    country: host.country,
    coOrganisers,
    timeZone: zone.zone,
    mode: findClinicMode(all, before),
    audience: findAudience(all),
    days,
  }
  const allFindings = [
    ...zone.findings,
    ...(host.finding ? [host.finding] : []),
    ...years.findings,
    ...findings,
    ...findInvertedHours(items),
    ...findUnreadTimes(all, programme.unplacedLines),
  ]
  return {
    clinics: [clinic],
    findings: allFindings.sort((one, other) => (one.line ?? 0) - (other.line ?? 0)),
  }
}

/** Where the first session stands among all items; hours that were told before it are no session. */
const findFirstSession = (all: OutlineItem[], left: OutlineItem[]): number => {
  const firstSlot = left.find(({ kind }) => kind === 'slot')
  const index = firstSlot ? all.findIndex(({ line }) => line === firstSlot.line) : -1
  return index === -1 ? all.length : index
}

const findHost = (
  title: string,
  line: number | null,
  coOrganisers: string[],
  before: OutlineItem[],
  lines: AnnotatedLine[],
): HostCountry => {
  const [place] = lines.flatMap(({ zones }) => zones.flatMap((zone) => zone.places.flatMap(countriesOfPlace)))
  const invitation = before.map((item) => item.line.text.slice(0, 1500)).filter((text) => text.length < 1500)
  return decideHostCountry(
    [
      title,
      coOrganisers.join('; '),
      place ? (englishCountryName(place) ?? '') : '',
      ...invitation.slice(0, 40),
    ],
    line,
  )
}

/** French, Spanish and Portuguese put the day first; English is written both ways. */
const writesDayFirst = (lines: AnnotatedLine[]): boolean => {
  const words = lines.slice(0, 200).flatMap(({ tokens }) => tokens.slice(0, 300).map(({ folded }) => folded))
  const count = (set: Set<string>): number => words.filter((word) => set.has(word)).length
  return (
    count(new Set(['le', 'les', 'des', 'du', 'et', 'el', 'los', 'las', 'del', 'para', 'de', 'da', 'y'])) >
    count(new Set(['the', 'of', 'and', 'for', 'to', 'on']))
  )
}

const findingOfUnreadLine = ({ number }: AnnotatedLine): Finding => ({
  severity: 'warning',
  code: 'line-not-understood',
  line: number,
  message: `The page has more than ${maxPageLines} lines; from here on it was not read.`,
})

const findingOfCutLine = ({ number }: AnnotatedLine): Finding => ({
  severity: 'warning',
  code: 'line-not-understood',
  line: number,
  message: `The line has more than ${maxLineLength} characters; the rest of it was not read.`,
})

const findingOfEmptyPage = (lines: AnnotatedLine[]): Finding => ({
  severity: 'error',
  code: 'date-missing',
  line: lines[0]?.number ?? null,
  message: 'No clinic is found on this page: no date, no programme, no title.',
})

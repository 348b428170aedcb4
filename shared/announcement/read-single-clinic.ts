import { findCancellation } from './checks/cancellation'
import { findDatesInWords } from './checks/days/dates-in-words'
import { findDoubtfulDays } from './checks/days/doubtful-days'
import { mergeDayFindings } from './checks/days/merge-day-findings'
import { findMissingDays } from './checks/days/missing-days'
import { findOtherDates } from './checks/days/other-dates'
import { findUndecidedDates } from './checks/days/undecided-dates'
import { findUnreadColumns } from './checks/days/unread-columns'
import { findUnreadDayNumbers } from './checks/days/unread-day-numbers'
import { findBeginAndEndMoments } from './checks/hours/begin-and-end-moments'
import { findEthiopianHours } from './checks/hours/ethiopian-hours'
import { findUnnamedClocks } from './checks/hours/unnamed-clocks'
import { findUnplacedHours } from './checks/hours/unplaced-hours'
import { nameUnreadHours } from './checks/hours/unread-hours'
import { findCorrectedTimes, findMissingValues } from './checks/missing-values'
import { isOfOtherMeeting } from './checks/other-meetings'
import { findSeparateEvents } from './checks/separate-events'
import { findSender, findUnreadOrganisers } from './checks/unread-organisers'
import { findWeakEvidence } from './checks/weak-evidence'
import { completeChoices } from './choices'
import { findAnnouncedDates } from './days/announced-dates'
import { findAnnouncedHours, findInvertedHours } from './days/announced-times'
import { findDayExceptions } from './days/day-exceptions'
import type { DaySources } from './days/day-sources'
import { createDraftDays, type PlacedDay } from './days/draft-days'
import { extractDayHours } from './days/extract-day-hours'
import { decideDateOrder, listWrittenDates, writesDayFirst } from './days/numeric-date-order'
import {
  findFirstSession,
  findHeadEnd,
  findLastSessionLine,
  findProgrammeHours,
} from './days/programme-bounds'
import { findSeriesLines } from './days/series-days'
import { applySeries } from './days/series-programme'
import { createYearResolver } from './days/year-resolver'
import type { DraftClinic, Finding } from './draft-clinic'
import type { DraftSources } from './draft-sources'
import { findAudience } from './head/audience'
import { findClinicMode } from './head/clinic-mode'
import { findCoOrganisers } from './head/co-organisers'
import { findHostCountry } from './head/host-evidence'
import { findIntroduction } from './head/introduction'
import { findRegistrationDates } from './head/registration-dates'
import { findSpokenLanguages } from './head/spoken-languages'
import { findTitle } from './head/title/find-title'
import { findMeetingPlaceLine, findVenue } from './head/venue'
import type { AnnotatedLine } from './line'
import { dropAnsweredMail, dropMailHeaders } from './outline/lines/mail-headers'
import { buildOutline } from './outline/outline'
import type { OutlineItem } from './outline/outline-item'
import { moveTitlesIntoSlots } from './outline/titles-above'
import { buildProgramme } from './sessions/programme'
import { findUnreadTimes } from './sessions/unread-times'
import { namesEvent, namesEventSubject } from './text/event-words'
import { findPageLanguage } from './text/layout/page-language'
import { decideClinicZone } from './zone/clinic-zone'
import { preferHostClocks } from './zone/preferred-clocks'

/** One clinic of a page with the lines of its values. */
export interface SingleReading {
  clinic: DraftClinic
  sources: DraftSources
  findings: Finding[]
}

/**
 * Reads the lines of one clinic; null where they announce none. Where they tell their times in several zones they are
 * read once more with the host's, which is known only after the first reading.
 */
export const readSingleClinic = (lines: AnnotatedLine[]): SingleReading | null => {
  const reading = readLines(lines)
  if (!reading) return null
  const dates = reading.clinic.days.flatMap(({ date }) => date ?? [])
  const hostLines = preferHostClocks(lines, reading.clinic.country, dates, findProgrammeHours(reading.clinic))
  return hostLines ? readLines(hostLines) : reading
}

const readLines = (lines: AnnotatedLine[]): SingleReading | null => {
  const ownLines = dropMailHeaders(lines)
  const allWithSeries = buildOutline(dropMailHeaders(dropAnsweredMail(lines)))
  const series = findSeriesLines(allWithSeries)
  const all = applySeries(allWithSeries, series)
  const { items, hours } = extractDayHours(all)
  const firstSession = findFirstSession(all, items)
  const before = findHeadEnd(all, firstSession)
  const title = findTitle(all, before)
  const programme = buildProgramme(moveTitlesIntoSlots(items))
  const announced = findAnnouncedDates(items)
  if (
    programme.days.every(({ sessions, heading }) => sessions.length === 0 && !heading?.number) &&
    announced.length === 0 &&
    !namesEvent(title.title) &&
    !namesEventSubject(title.title) &&
    !speaksOfEvent(all)
  )
    return null

  const years = createYearResolver(lines)
  const written = listWrittenDates(lines)
  const dayFirst = writesDayFirst(lines)
  const resolveDateOrder: DaySources['resolveDateOrder'] = (mention) =>
    decideDateOrder(mention, written, dayFirst)
  const { placed, findings } = createDraftDays({
    programme: programme.days,
    announced,
    hours: [...hours, ...findAnnouncedHours(items)],
    exceptions: findDayExceptions(items),
    years,
    resolveDateOrder,
  })
  const cancellation = findCancellation(all, announced)
  const isPostponed =
    cancellation.some(({ code }) => code === 'date-postponed') &&
    announced.every(({ role }) => role !== 'new')
  const days = placed.map(({ day }) => day)
  const coOrganisers = findCoOrganisers(all)
  const host = findHostCountry(title, coOrganisers, all.slice(0, firstSession), lines)
  const zone = decideClinicZone(
    lines,
    host.country,
    days.flatMap(({ date }) => date ?? []),
    firstHour(placed),
  )
  const inverted = findInvertedHours(items)
  const ownItems = all.filter((item) => !isOfOtherMeeting(item, placed))
  const start = all.slice(0, firstSession).filter((item) => ownItems.includes(item)).length
  const mode = findClinicMode(ownItems, start)
  const venue = mode.mode === 'in-person' || mode.mode === 'hybrid' ? findVenue(ownItems, start) : null
  const language = findPageLanguage(lines)
  const spoken = findSpokenLanguages(ownItems)
  const lastDay =
    days
      .flatMap(({ date }) => date ?? [])
      .toSorted()
      .at(-1) ?? null
  const registration = findRegistrationDates(ownLines, lastDay, { years, resolveDateOrder })
  const introduction = findIntroduction(all.slice(0, firstSession), title)
  const clinic: DraftClinic = {
    title: title.title,
    country: host.country,
    coOrganisers,
    timeZone: zone.zone,
    mode: mode.mode,
    ...(venue ? { venue: { ...venue.venue, ...(language ? { language } : {}) } } : {}),
    ...(spoken.languages.length > 0 ? { languages: spoken.languages } : {}),
    ...(spoken.interpretation.length > 0 ? { interpretation: spoken.interpretation } : {}),
    ...(registration.line === null ? {} : { registrationWindow: registration.window }),
    ...(introduction.paragraphs.length > 0 ? { introduction: introduction.paragraphs } : {}),
    audience: findAudience(all),
    days: isPostponed ? days.map((day) => ({ ...day, date: null })) : days,
  }
  const sources: DraftSources = {
    title: title.line,
    country: host.line,
    timeZone: zone.line,
    mode: mode.line,
    venue: venue?.line ?? null,
    languages: spoken.line,
    registration: registration.line,
    introduction: introduction.lines,
    days: placed.map(({ dateLine, hoursLine, sessions }) => ({
      date: isPostponed ? null : dateLine,
      hours: hoursLine,
      sessions: sessions.map(({ line }) => line),
      speakers: sessions.flatMap(({ speakers = [] }) => speakers.map(({ line }) => line)),
    })),
  }
  return {
    clinic,
    sources,
    findings: completeChoices(
      mergeDayFindings(
        nameUnreadHours(
          [
            ...findMissingValues(title, mode, findMeetingPlaceLine(all, firstSession)),
            ...zone.findings,
            ...(host.finding ? [host.finding] : []),
            ...years.findings,
            ...findings,
            ...cancellation,
            ...findMissingDays(all.slice(0, firstSession), days.length),
            ...findCorrectedTimes(lines),
            ...findUnnamedClocks(lines),
            ...findEthiopianHours(ownLines, placed),
            ...inverted,
            ...(isPostponed ? [] : findOtherDates(ownLines, placed, years, registration.window)),
            ...findUndecidedDates(ownLines, placed, resolveDateOrder),
            ...findUnreadDayNumbers(ownLines, placed),
            ...findDatesInWords(ownLines, placed),
            ...findBeginAndEndMoments(ownLines, placed),
            ...findUnreadOrganisers(all.slice(0, firstSession), all, {
              coOrganisers,
              titleLine: title.line,
              sender: findSender(lines),
            }),
            ...findUnplacedHours(ownLines, placed, programme.unplacedLines, [
              ...inverted,
              ...findings.filter(({ code }) => code === 'hours-mismatch'),
            ]),
            ...(isPostponed
              ? []
              : [...findWeakEvidence(ownLines, placed), ...findDoubtfulDays(ownLines, placed)]),
            ...findSeparateEvents(ownLines, placed, title.title),
            ...findUnreadColumns(ownLines),
            ...findUnreadTimes(all, programme.unplacedLines, findLastSessionLine(placed)),
          ],
          ownLines,
        ),
      ),
      clinic,
    ),
  }
}

/** A date and a word for an event stand on the page, though no line says that the event is then. */
const speaksOfEvent = (items: OutlineItem[]): boolean =>
  items.some(({ line }) => line.dates.length > 0) &&
  items.slice(0, maxHeadItems).some(({ line }) => namesEvent(line.text.slice(0, maxHeadText)))
const maxHeadItems = 40
const maxHeadText = 600

/** The start of the first day in minutes since midnight, null where it is not known. */
const firstHour = ([first]: PlacedDay[]): number | null => {
  if (!first || first.hoursLine === null) return null
  const [hour = 0, minute = 0] = first.day.start.split(':').map(Number)
  return hour * 60 + minute
}

import { audienceOf } from './audience'
import { orderDecided } from './dates/numeric-order'
import { yearsOf } from './dates/years'
import { announcedDates, backwardHours, hoursInSentences, programmeStart } from './days/announced'
import { takeDayHours } from './days/day-hours'
import { daysOf } from './days/days'
import type { DraftClinic, Finding, Reading } from './draft'
import { listEntries } from './list-entries'
import { readList } from './list-page'
import { modeOf } from './mode'
import { organisersOf } from './organisers'
import { longestLine, mostLines } from './page/lines'
import { withoutMailHead } from './page/mail-head'
import { type Item, outline } from './page/outline'
import { type Line, pageLines } from './page/page-lines'
import { withTitlesAbove } from './page/titles-first'
import { nameOf } from './places/countries'
import { type Host, hostOf } from './places/host'
import { countryOf } from './places/places'
import { programmeOf } from './sessions/sessions'
import { unreadTimes } from './sessions/unread-times'
import { namesEvent, titleOf } from './title'
import { zoneOf } from './zones/zone'

/**
 * Reads an announcement page, text or HTML, into draft clinics and what a person must look at. Any text
 * gives an answer; where it holds no clinic the findings say so. Lines are counted in the text as given.
 */
export const readAnnouncement = (text: string): Reading => {
  const lines = pageLines(text)
  const unread = lines.splice(mostLines)
  const { clinics, findings } = readLines(lines)
  const cut = lines.filter((line) => line.cut).map(cutOff)
  return { clinics, findings: [...findings, ...cut, ...unread.map(tooLong)] }
}

const readLines = (lines: Line[]): Reading => {
  const items = outline(withoutMailHead(lines))
  const entries = listEntries(items)
  if (entries.length > 0) {
    const before = items.findIndex(({ line }) => line === entries[0]?.line)
    return readList(entries, lines, titleOf(items.slice(0, before), before))
  }
  return readOne(items, lines)
}

const readOne = (all: Item[], lines: Line[]): Reading => {
  const { items, hours } = takeDayHours(all)
  const start = programmeStart(all)
  const before = Math.min(start, firstSession(all, items))
  const title = titleOf(all, before)
  const titleLine = all.find(({ line }) => title !== '' && line.text.includes(title))?.line.number ?? null
  const programme = programmeOf(withTitlesAbove(items))
  const announced = announcedDates(items)
  if (
    programme.days.every(({ sessions, heading }) => sessions.length === 0 && !heading?.number) &&
    announced.length === 0 &&
    !namesEvent(title)
  )
    return { clinics: [], findings: [nothing(lines)] }

  const years = yearsOf(lines)
  const words = lines.flatMap(({ dates }) =>
    dates.filter(({ other }) => other === null).flatMap(({ dates: days }) => days),
  )
  const dayFirst = writesDayFirst(lines)
  const { days, findings } = daysOf({
    programme: programme.days,
    announced,
    hours: [...hours, ...hoursInSentences(items)],
    years,
    inOrder: (mention) => orderDecided(mention, words, dayFirst),
  })
  const coOrganisers = organisersOf(all)
  const host = hostFrom(title, titleLine, coOrganisers, all.slice(0, before), lines)
  const zone = zoneOf(
    lines,
    host.country,
    days.flatMap(({ date }) => date ?? []),
  )
  const clinic: DraftClinic = {
    title,
    country: host.country,
    coOrganisers,
    timeZone: zone.zone,
    mode: modeOf(all, before),
    audience: audienceOf(all),
    days,
  }
  const told = [
    ...zone.findings,
    ...(host.finding ? [host.finding] : []),
    ...years.findings,
    ...findings,
    ...backwardHours(items),
    ...unreadTimes(all, programme.left),
  ]
  return { clinics: [clinic], findings: told.sort((one, other) => (one.line ?? 0) - (other.line ?? 0)) }
}

/** Where the first session stands among all items; hours that were told before it are no session. */
const firstSession = (all: Item[], left: Item[]): number => {
  const first = left.find(({ kind }) => kind === 'slot')
  const index = first ? all.findIndex(({ line }) => line === first.line) : -1
  return index === -1 ? all.length : index
}

const hostFrom = (
  title: string,
  line: number | null,
  coOrganisers: string[],
  before: Item[],
  lines: Line[],
): Host => {
  const [place] = lines.flatMap(({ zones }) => zones.flatMap((zone) => zone.places.flatMap(countryOf)))
  const invitation = before.map((item) => item.line.text.slice(0, 1500)).filter((text) => text.length < 1500)
  return hostOf(
    [title, coOrganisers.join('; '), place ? (nameOf(place) ?? '') : '', ...invitation.slice(0, 40)],
    line,
  )
}

/** French, Spanish and Portuguese put the day first; English is written both ways. */
const writesDayFirst = (lines: Line[]): boolean => {
  const words = lines.slice(0, 200).flatMap(({ tokens }) => tokens.slice(0, 300).map(({ folded }) => folded))
  const count = (set: Set<string>): number => words.filter((word) => set.has(word)).length
  return (
    count(new Set(['le', 'les', 'des', 'du', 'et', 'el', 'los', 'las', 'del', 'para', 'de', 'da', 'y'])) >
    count(new Set(['the', 'of', 'and', 'for', 'to', 'on']))
  )
}

const tooLong = ({ number }: Line): Finding => ({
  severity: 'warning',
  code: 'line-not-understood',
  line: number,
  message: `The page has more than ${mostLines} lines; from here on it was not read.`,
})

const cutOff = ({ number }: Line): Finding => ({
  severity: 'warning',
  code: 'line-not-understood',
  line: number,
  message: `The line has more than ${longestLine} characters; the rest of it was not read.`,
})

const nothing = (lines: Line[]): Finding => ({
  severity: 'error',
  code: 'date-missing',
  line: lines[0]?.number ?? null,
  message: 'No clinic is found on this page: no date, no programme, no title.',
})

import { isoOf } from './dates/calendar'
import { listYears } from './dates/list-years'
import { cut, type DraftClinic, type Finding, type Reading, unknownHours } from './draft'
import type { ListEntry } from './list-entries'
import type { Line } from './page/page-lines'
import { hostOf } from './places/host'
import { clockText } from './sessions/session-times'
import { zoneOf } from './zones/zone'

/** One clinic per entry of a list page; every finding begins with the title of its clinic. */
export const readList = (entries: ListEntry[], lines: Line[], pageTitle: string): Reading => {
  const { years, reason } = listYears(entries, lines)
  const readings = entries.map((entry, index) => readEntry(entry, years[index] ?? null, reason, pageTitle))
  return {
    clinics: readings.map(({ clinic }) => clinic),
    findings: readings.flatMap(({ findings }) => findings),
  }
}

const readEntry = (
  entry: ListEntry,
  year: number | null,
  reason: string,
  pageTitle: string,
): { clinic: DraftClinic; findings: Finding[] } => {
  const { line, mention, names } = entry
  const organisation = names.at(-1) ?? ''
  const title = cut([pageTitle, organisation].filter((part) => part !== '').join(' – '), 300)
  const host = hostOf(names, line.number)
  const dates = mention.dates.map((date) => isoOf({ ...date, year: date.year ?? year }))
  const zone = zoneOf(
    [line],
    host.country,
    dates.filter((date) => date !== null),
  )
  const hours = line.times.find(({ from, to }) => to !== null && to > from)
  const start = hours ? clockText(hours.from) : unknownHours.start
  const end = hours ? clockText(hours.to ?? hours.from) : unknownHours.end
  const findings: Finding[] = [...(host.finding ? [host.finding] : []), ...zone.findings]
  if (dates.some((date) => date === null)) add('error', 'date-missing', `the year is not told; ${reason}`)
  else if (mention.dates.some((date) => date.year === null))
    add('warning', 'year-inferred', `the year ${year} is inferred: ${reason}`)
  if (!hours) add('error', 'hours-mismatch', 'no hours are told; the whole day stands until they are')
  const days = dates.map((date) => ({ date, start, end, sessions: [] }))
  const clinic: DraftClinic = {
    title,
    country: host.country,
    coOrganisers: organisation === '' ? [] : [cut(organisation, 300)],
    timeZone: zone.zone,
    mode: null,
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

  function add(severity: Finding['severity'], code: Finding['code'], message: string): void {
    findings.push({ severity, code, line: line.number, message: `${message}.` })
  }
}

import type { SourceLine } from '../html/html-line-builder'
import { zoneOfWindowsName } from './windows-zones'

const dayMillis = 86_400_000
const maxOccurrences = 10
const monthNames =
  'January February March April May June July August September October November December'.split(' ')

interface CalendarProperty {
  number: number
  zone: string | null
  value: string
}

/**
 * Reads the text of a calendar file (RFC 5545) as the lines of a page: the summary as a heading, then when and where,
 * then the description. When the entry was written and by whom is left out. Other texts stay as they are.
 */
export function* readCalendarText(lines: Iterable<SourceLine>): Generator<SourceLine> {
  let event: Map<string, CalendarProperty> | null = null
  let isCalendar = false
  /** Lines of earlier entries, which entries for the further days of one clinic repeat. */
  const described = new Set<string>()
  for (const line of unfoldLines(lines)) {
    if (/^BEGIN:VCALENDAR\s*$/i.test(line.text)) isCalendar = true
    else if (/^END:VCALENDAR\s*$/i.test(line.text)) isCalendar = false
    else if (/^BEGIN:VEVENT\s*$/i.test(line.text)) event = new Map()
    else if (event && /^END:VEVENT\s*$/i.test(line.text)) {
      yield* describeNewly(event, described)
      event = null
    } else if (event) readProperty(event, line)
    else if (!isCalendar) yield line
  }
  if (event) yield* describeNewly(event, described)
}

/** A line that begins with a space goes on from the line before it, inside an entry. */
function* unfoldLines(lines: Iterable<SourceLine>): Generator<SourceLine> {
  let before: SourceLine | null = null
  let inside = false
  for (const line of lines) {
    if (/^BEGIN:V(?:CALENDAR|EVENT)/i.test(line.text)) inside = true
    if (inside && before && /^[ \t]\S/.test(line.text)) {
      before = { number: before.number, heading: before.heading, text: `${before.text}${line.text.slice(1)}` }
      continue
    }
    if (before) yield before
    before = line
    if (/^END:VCALENDAR/i.test(line.text)) inside = false
  }
  if (before) yield before
}

const propertyPattern = /^(SUMMARY|DTSTART|DTEND|LOCATION|DESCRIPTION|RRULE|STATUS)((?:;[^:;]{1,80})*):(.*)$/i

const readProperty = (event: Map<string, CalendarProperty>, line: SourceLine): void => {
  const [, name, parameters = '', value = ''] = propertyPattern.exec(line.text.trim()) ?? []
  if (!name) return
  const zone = /TZID="?([^;:"]{1,60})/i.exec(parameters)?.[1] ?? (value.endsWith('Z') ? 'UTC' : null)
  event.set(name.toUpperCase(), {
    number: line.number,
    zone: zone && (zoneOfWindowsName(zone) ?? zone),
    value: unescapeText(value),
  })
}

const unescapeText = (text: string): string => text.replace(/\\n/gi, '\n').replace(/\\([,;\\])/g, '$1')

/** An entry without the lines that an earlier one has said, so that the days of one clinic stand below one title. */
function* describeNewly(event: Map<string, CalendarProperty>, described: Set<string>): Generator<SourceLine> {
  const summary = event.get('SUMMARY')?.value ?? ''
  if (!described.has(summary)) described.clear()
  for (const line of describeEvent(event)) {
    if (!described.has(line.text)) yield line
    described.add(line.text)
  }
}

const describeEvent = (event: Map<string, CalendarProperty>): SourceLine[] => {
  const [summary, start, end] = [event.get('SUMMARY'), event.get('DTSTART'), event.get('DTEND')]
  const line = (property: CalendarProperty | undefined, text: string, heading = false): SourceLine[] =>
    property && text !== '' ? [{ number: property.number, text, heading }] : []
  return [
    ...line(summary, summary?.value ?? '', true),
    ...line(event.get('STATUS'), /CANCELLED/i.test(event.get('STATUS')?.value ?? '') ? 'CANCELLED' : ''),
    ...describeTimes(start, end, event.get('RRULE')?.value ?? null).flatMap((text) => line(start, text)),
    ...line(event.get('LOCATION'), `Venue: ${event.get('LOCATION')?.value.replace(/\n/g, ', ')}`),
    ...(event.get('DESCRIPTION')?.value ?? '')
      .split('\n')
      .flatMap((text) => line(event.get('DESCRIPTION'), text)),
  ]
}

const momentPattern = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2}))?/

/** `Date: 3 March 2026, 09:00 - 12:30 Africa/Lusaka`, a line for each day; none where the repetition is not understood. */
const describeTimes = (
  start: CalendarProperty | undefined,
  end: CalendarProperty | undefined,
  rule: string | null,
): string[] => {
  const [, year, month, day, hour, minute] = momentPattern.exec(start?.value ?? '') ?? []
  const [, , , , endHour, endMinute] = momentPattern.exec(end?.value ?? '') ?? []
  if (!year || !start) return []
  const hours =
    hour && endHour
      ? `, ${hour}:${minute} - ${endHour}:${endMinute} ${start.zone ?? ''}`
      : hour
        ? `, ${hour}:${minute}`
        : ''
  const first = Date.UTC(Number(year), Number(month) - 1, Number(day))
  return listOccurrences(first, rule).map((time) => {
    const date = new Date(time)
    return `Date: ${date.getUTCDate()} ${monthNames[date.getUTCMonth()]} ${date.getUTCFullYear()}${hours}`.trimEnd()
  })
}

const listOccurrences = (first: number, rule: string | null): number[] => {
  if (rule === null) return [first]
  const [, step, count] =
    /^FREQ=(DAILY|WEEKLY);(?:INTERVAL=1;)?COUNT=(\d{1,2})(?:;(?:INTERVAL=1|WKST=\w\w))*$/i.exec(rule) ?? []
  if (!step || Number(count) > maxOccurrences) return []
  const days = step.toUpperCase() === 'DAILY' ? 1 : 7
  return Array.from({ length: Number(count) }, (_, index) => first + index * days * dayMillis)
}

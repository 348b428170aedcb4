import type { AnnotatedLine } from '../../line'
import type { TimeRange } from '../../mentions/clock/time-ranges'
import { isClockRemark } from '../../mentions/clock-remarks'
import { weekdayOfToken } from '../../mentions/dates/month-names'
import { classifyHeading, parseLabel } from '../../text/layout/heading-topics'
import { namesOfficeHours } from '../../text/sentence-cues'
import { tokenizeText } from '../../text/tokens'
import { trimPunctuation } from '../../text/trim-punctuation'
import { skipBullets, skipFromWords, skipSessionNumber } from '../lines/line-openings'
import type { ProgrammeSlot } from './programme-slot'
import { parseRowSlot } from './table-row-slot'

/** The slots of a line from a token on; empty when its times stand in a sentence. */
export const parseSlots = (line: AnnotatedLine, begin = skipBullets(line.tokens)): ProgrammeSlot[] => {
  if (tellsHoursAroundBreak(line)) return []
  const label = findLabelEnd(line, begin)
  const numbered = skipSessionNumber(line.tokens, label ?? begin)
  const opened = skipFromWords(line.tokens, numbered)
  const [time, ...others] = line.times.filter(({ first }) => first >= opened)
  if (time?.first === opened)
    return parseLeadingSlots(line, time, others, { label, opened: opened > numbered })
  if (label !== null) return []
  const row = parseRowSlot(line)
  return row ? [row] : parseTrailingSlot(line, begin)
}

/** `09:00 to 12:30 and 14:00 to 17:00 hours`: two ranges and nothing else. */
const tellsHoursAroundBreak = ({ text, times }: AnnotatedLine): boolean => {
  const [first, second] = times
  if (times.length !== 2 || !first?.to || !second?.to || second.from < first.to) return false
  return onlyLinks.test(
    `${text.slice(0, first.at)}|${text.slice(first.end, second.at)}|${text.slice(second.end)}`,
  )
}

const onlyLinks =
  /^[\s.,;•*-]*(?:from )?\|(?: ?(?:hrs?|hours?|h))?[\s,;]*(?:and|et|y|e|и|und|&|\+)\s(?:from )?\|\s*(?:hrs?|hours?|h)?[\s.]*$/iu

/** `Time:` at the beginning: the token after it. */
const findLabelEnd = (line: AnnotatedLine, begin: number): number | null => {
  const token = line.tokens[begin]
  const parsed = token && line.times.length > 0 ? parseLabel(line.text.slice(token.at)) : null
  if (parsed?.topic !== 'time' && parsed?.topic !== 'date') return null
  const at = line.text.length - parsed.rest.length
  const index = line.tokens.findIndex(({ at: position }) => position >= at)
  return index === -1 ? null : index
}

const parseLeadingSlots = (
  line: AnnotatedLine,
  time: TimeRange,
  others: TimeRange[],
  context: { label: number | null; opened: boolean },
): ProgrammeSlot[] => {
  const next = others.find(
    ({ to, from, first }) => to !== null && from >= (time.to ?? time.from) && !isBracketed(line, first),
  )
  const end =
    next && hasWordsBetween(line, time, next)
      ? (line.tokens[next.first]?.at ?? line.text.length)
      : line.text.length
  const rest = positionAfterZone(line, time)
  const text = dropBracketedClock(dropLength(line.text.slice(rest, end), time))
  if (context.opened && !/^\s*(?:[:|)\]–—-]|,?\s*[\p{Lu}\d]|$)/u.test(text)) return []
  const sentence = context.opened && (/^,?\s*[\p{Lu}\d]/u.test(text) || /[.!?]\s*$/.test(text))
  const unsure = time.to === null && !/^[\s|:–—.)-]*(?:[\p{Lu}\d"“«]|$)/u.test(text)
  const [title = '', ...cells] = splitCells(text)
  const slot: ProgrammeSlot = {
    from: time.from,
    to: time.to,
    title,
    cells,
    position: 'leading',
    labelled: context.label !== null,
    ...(sentence || unsure ? { doubtful: true } : {}),
  }
  return end === line.text.length || !next ? [slot] : [slot, ...parseSlots(line, next.first)]
}

/** `Welcome 1h 15m`, `Opening (30 min)`: how long the session lasts, where it is just as long as its time. */
const dropLength = (text: string, { from, to }: TimeRange): string => {
  const [found, hours, rest, minutes] = lengthAtEnd.exec(text.slice(-maxLengthText)) ?? []
  if (!found || to === null) return text
  const length = minutes ? Number(minutes) : Number(hours) * 60 + Number(rest ?? 0)
  return length === to - from ? text.slice(0, -found.length) : text
}

const maxLengthText = 30
const lengthAtEnd =
  /[\s|,–—(-]+(?:(\d{1,2}) ?(?:h|hrs?|hours?)\.?(?: ?(\d{1,2}) ?(?:m|mins?|minutes)?)?|(\d{1,3}) ?(?:m|['’′]|mins?|minutes|minutos))\.?\)?\s*$/iu

/** `09:00–11:30 CEST (14:00–16:30 in Phnom Penh)`: the bracket tells the time elsewhere. */
const dropBracketedClock = (text: string): string => {
  const [found, inside = ''] = /^[\s,]*(?:\(([^()]{2,100})\)|[\p{L}\s,]{0,60}\))/u.exec(text) ?? []
  if (!found) return text
  const remark = inside || found.replace(/\)$/, '')
  return isClockRemark(remark) ? text.slice(found.length) : text
}

const isBracketed = (line: AnnotatedLine, first: number): boolean => line.tokens[first - 1]?.text === '('

const hasWordsBetween = (line: AnnotatedLine, range: TimeRange, nextRange: TimeRange): boolean =>
  line.tokens.slice(range.next, nextRange.first).filter(({ kind }) => kind === 'word').length > 0 &&
  !line.zones.some((zone) => zone.first >= range.next && zone.next >= nextRange.first - 1)

/** The position after a time, its zone and their brackets. */
const positionAfterZone = (line: AnnotatedLine, time: TimeRange): number => {
  const zone = line.zones.find(({ first }) => first >= time.next && first <= time.next + 2)
  const between = zone ? line.tokens.slice(time.next, zone.first) : []
  if (!zone || between.some(({ kind }) => kind !== 'punctuation')) return time.end
  return line.tokens[zone.next - 1]?.end ?? time.end
}

/** `Welcome Remarks (10:00 - 10:10)`, `Break | 10:10-10:20`: a short text and its time at the end. */
const parseTrailingSlot = (line: AnnotatedLine, begin: number): ProgrammeSlot[] => {
  const time = line.times.at(-1)
  if (!time || time.to === null || line.dates.length > 0 || line.times.length > 1) return []
  const after = line.text.slice(positionAfterZone(line, time))
  const before = line.text.slice(line.tokens[begin]?.at ?? 0, time.at)
  const bracket = /[([]\s*$/.test(before)
  if (/[\p{L}\d]/u.test(after.replace(/^\s*h(?:rs|ours)?\b/i, '')) && !(bracket && /^\s*[)\]]/.test(after)))
    return []
  if (before.length > 160 || /[.!?]\s*$/.test(line.text) || /[.!?]\s+\p{Lu}/u.test(before)) return []
  if (
    /(?<!\p{L})(?:from|at|between|de|du|entre|das|desde|dès|to|until|till|by|before|after|à|is|on|daily|is:|с|от|до|начало|من الساعة|الساعة|من|von|ab|dalle)\s*$/iu.test(
      before,
    )
  )
    return []
  if (everyDay.test(before) || namesOfficeHours(before)) return []
  const [title = '', ...cells] = splitCells(before)
  if (title === '' || classifyHeading(title) === 'time' || isOutsideProgramme(before)) return []
  if (isWeekdayAlone(title)) return []
  const notes = bracket ? splitCells(after.replace(/^\s*[)\]]/, '')) : []
  return [
    {
      from: time.from,
      to: time.to,
      title,
      cells: [...cells, ...notes],
      position: 'trailing',
      labelled: false,
    },
  ]
}

/** `every Thursday 11:00-12:00` tells hours of days. */
const everyDay =
  /(?<!\p{L})(?:every|each|chaque|tous les|cada|todos los|todas as|toda) \p{L}+(?:-feira)?,?\s*$/iu

/** `Tuesday: 09:00–12:00`, `mardi 5 : 9h-16h` tell the hours of a day. */
const isWeekdayAlone = (title: string): boolean => {
  const words = tokenizeText(title).filter(({ kind }) => kind !== 'punctuation')
  return (
    words.length <= 4 &&
    words.some((word) => weekdayOfToken(word) !== null) &&
    words.every((word) => word.kind === 'number' || weekdayOfToken(word) !== null || word.folded === 'feira')
  )
}

const isOutsideProgramme = (text: string): boolean =>
  /@|https?:|www\./.test(text) ||
  ['contact', 'registration', 'people', 'place', 'note'].includes(parseLabel(text)?.topic ?? '')

/** The cells of a text, without the marks around them; `Session 1:` and `Topic:` belong to what follows. */
export const splitCells = (text: string): string[] => {
  const cells = text
    .split('|')
    .map(trimPunctuation)
    .filter((cell) => cell !== '')
  const [first, second, ...others] = cells
  if (
    first &&
    second &&
    /^(?:session|séance|sesión|sessão|module|módulo|part|panel)\s+\w{1,5}$/iu.test(first)
  )
    return [`${first}: ${second}`, ...others]
  return cells
}

import type { SourceLine } from '../html/html-line-builder'

const beginLabel =
  /^[^\p{L}\d]{0,6}(?:(?:course|event|training|workshop|meeting|programme|program|webinar|seminar|clinic) )?(?:start(?:s|ing)?|begins?|beginning|from|opening|début|du|inicio|comienzo|início|desde)(?: (?:date|time|date and time|le))?\s?[:–—|\t-]\s?(.{4,120})$/iu
const endLabel =
  /^[^\p{L}\d]{0,6}(?:(?:course|event|training|workshop|meeting|programme|program|webinar|seminar|clinic) )?(?:end(?:s|ing)?|until|to|closing|finish(?:es)?|fin|au|final|fim|término|hasta)(?: (?:date|time|date and time|le))?\s?[:–—|\t-]\s?(.{4,120})$/iu
const timePart = /,?\s(?:at |à |a las |às )?(?=\d{1,2}(?:[:.h]\d{2}|\s?[ap]\.?m))/iu
const dayPart =
  /\d{1,2}(?:st|nd|rd|th|er)?\.? (?:of |de )?\p{L}{3,}|\p{L}{3,} \d{1,2},? \d{4}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/u

/**
 * `Start: 19 May 2026, 09:00` and `End: 21 May 2026, 12:00` on two lines as one: `19 May 2026 – 21 May 2026, 09:00 – 12:00`.
 * One day on both lines is named once.
 */
export function* joinBeginAndEnd(lines: Iterable<SourceLine>): Generator<SourceLine> {
  let before: SourceLine | null = null
  for (const line of lines) {
    const joined: SourceLine | null =
      before && line.number <= before.number + 2 ? joinPair(before, line) : null
    if (before && !joined) yield before
    before = joined ?? line
  }
  if (before) yield before
}

const joinPair = (before: SourceLine, line: SourceLine): SourceLine | null => {
  const begin = splitMoment(beginLabel.exec(before.text)?.[1])
  const end = begin && splitMoment(endLabel.exec(line.text)?.[1])
  if (!begin || !end) return null
  const days = begin.day === end.day ? begin.day : `${begin.day} – ${end.day}`
  if (begin.day !== end.day && isLaterInDay(begin.time, end.time))
    return { ...before, text: `${begin.day} ${dropZone(begin.time, end.time)} – ${end.day} ${end.time}` }
  return {
    ...before,
    text: begin.time && end.time ? `${days}, ${dropZone(begin.time, end.time)} – ${end.time}` : days,
  }
}

const splitMoment = (text: string | undefined): { day: string; time: string } | null => {
  if (!text || !dayPart.test(text)) return null
  const [day = '', ...times] = text.trim().split(timePart)
  return { day: day.trim(), time: times.join(' ').trim() }
}

/** Whether a day begins later than the last one ends: a night, or hours that differ between the days. */
const isLaterInDay = (begin: string, end: string): boolean => {
  const [from, to] = [begin, end].map((time) => {
    const [, hour, minute = '0', half] = clockPattern.exec(time) ?? []
    if (!hour) return null
    return (
      (half ? (Number(hour) % 12) * 60 : Number(hour) * 60) +
      Number(minute) +
      (half?.toLowerCase() === 'p' ? 720 : 0)
    )
  })
  return typeof from === 'number' && typeof to === 'number' && from >= to
}
const clockPattern = /^(\d{1,2})(?:[:.h](\d{2}))?(?:\s?([ap])\.?m)?/iu

/** The zone stands once, behind the end. */
const dropZone = (time: string, other: string): string => {
  const clock = /^\d{1,2}(?:[:.h]\d{2})?(?:\s?[ap]\.?m\.?)?/iu.exec(time)?.[0] ?? time
  return other.endsWith(time.slice(clock.length)) ? clock : time
}

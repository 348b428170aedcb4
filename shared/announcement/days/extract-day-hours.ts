import { isClockRemark } from '../mentions/clock-remarks'
import { endsInPlace } from '../mentions/places/place-lines'
import { findPlaceAt } from '../mentions/places/place-mentions'
import type { DayHeading } from '../outline/lines/day-heading'
import type { OutlineItem } from '../outline/outline-item'
import type { ProgrammeSlot } from '../outline/slots/programme-slot'
import { earliestSessionStart, noonMinutes } from '../sessions/session-times'
import { normaliseWords } from '../text/layout/heading-topics'
import { tokenizeText } from '../text/tokens'
import { type AnnouncedHours, findProgrammeStart } from './announced-times'

/** Words beside hours that make no title: `10:00 - 12:30 GMT, each day, online via Zoom`. */
const fillerWords = new Set(
  'ms microsoft google meet live livestream online via zoom on over each day days daily both every all virtual virtually teams webex hybrid person in en ligne virtuel chaque jour jours tous les deux cada dia todos los dias ambos en linea por a traves de hrs hours hour h time local and the ce le session sessions am pm per total plenary platform webinar by invitation only open meeting closed ethiopian clock'.split(
    ' ',
  ),
)

/** `ET (Washington, DC)`, `EAT`: the clock of the hours. */
const zoneRemains = /^\p{Lu}{2,5}(?: time)?(?:,? ?\([^()]{2,40}\))?$/u

/** `по Бишкеку`, `Lima`: whose clock it is. */
const isPlaceOfClock = (title: string): boolean => {
  const tokens = tokenizeText(title)
  const first = clockLinks.has(tokens[0]?.folded ?? '') ? 1 : 0
  return tokens.length <= maxPlaceWords && findPlaceAt(tokens, first)?.next === tokens.length
}

const maxPlaceWords = 4
const clockLinks = new Set(['по', 'in', 'a', 'en', 'em', 'de', 'hora', 'heure'])

/** `each day, London time`: of two parts one may name the clock. */
const isFillerTitle = (title: string): boolean => {
  const [first = '', second, ...others] = title.split(/[,;]\s/u)
  return (
    isFillerPart(title) ||
    (second !== undefined && others.length === 0 && isFillerPart(second) && areFillerWords(first))
  )
}

const isFillerPart = (title: string): boolean =>
  title === '' ||
  zoneRemains.test(title) ||
  isPlaceOfClock(title) ||
  isClockRemark(title) ||
  areFillerWords(title)

const areFillerWords = (title: string): boolean =>
  normaliseWords(title)
    .split(' ')
    .every((word) => fillerWords.has(word) || /^\d+$/.test(word))

/**
 * Tells the hours of days from the slots of the programme: `09:00-12:30 CAT` under a title or a day's
 * heading is no session when sessions lie inside it. Gives the items that are left, and the hours.
 */
export const extractDayHours = (items: OutlineItem[]): { items: OutlineItem[]; hours: AnnouncedHours[] } => {
  const start = findProgrammeStart(items)
  const alone = items.filter(({ kind }) => kind === 'slot').length === 1
  const hours: AnnouncedHours[] = []
  let heading: DayHeading | null = null
  let opens = true
  const remaining = items.flatMap((item, index): OutlineItem[] => {
    if (item.kind === 'day') {
      heading = item.heading
      opens = true
    }
    if (item.kind !== 'slot') return [item]
    if (isPartOfDay(item.slot, index)) return []
    opens &&= isHoursOfDay(item.slot, index)
    if (!opens) return [item]
    hours.push({ ...toRange(item.slot), line: item.line.number, ...dayAt(index) })
    return index < start ? [{ kind: 'text', line: item.line }] : []
  })
  return { items: remaining, hours }

  function isHoursOfDay(slot: ProgrammeSlot, index: number): boolean {
    if (slot.to === null || slot.to <= slot.from) return false
    const announced = isFillerTitle(slot.title)
    const { inside, same, outside } = countContained(slot, index)
    if (announced && slot.title === '' && isSpanOfAfternoon(slot, index)) return true
    const below = items[index + 1]?.line
    const standsApart =
      slot.title !== '' ||
      slot.labelled ||
      !below ||
      below.gap > 0 ||
      isFillerTitle(below.text) ||
      endsInPlace(below.text)
    if (index >= start && alone && announced && standsApart) return true
    if (index >= start)
      return announced && inside > 1
        ? outside === 0 || (slot.title === '' && inside > 2 * outside)
        : outside === 0 && slot.labelled && inside + same > 0
    if (announced || slot.labelled)
      return (
        alone || start < items.length || inside > 1 || (slot.labelled && inside + same > 0 && outside === 0)
      )
    return inside > 1 && start < items.length
  }

  /** `Afternoon session (14:00 - 17:00)` above the sessions of the afternoon. */
  function isPartOfDay(slot: ProgrammeSlot, index: number): boolean {
    const next = items.slice(index + 1, index + 4).find(({ kind }) => kind === 'slot')
    return (
      partOfDay.test(normaliseWords(slot.title)) && next?.kind === 'slot' && containsSlot(slot, next.slot)
    )
  }

  /** `5:30 – 8:00 PM` above `5:30 Doors open`, `6:00`, … `8:00 Close`: the slots tell the same hours without the meridiem. */
  function isSpanOfAfternoon(slot: ProgrammeSlot, index: number): boolean {
    const starts = items
      .slice(index + 1, index + maxLookahead)
      .flatMap((item) =>
        item.kind === 'slot' && item.slot.to === null ? [item.slot.from + noonMinutes] : [],
      )
    return starts.length > 1 && starts[0] === slot.from && starts.every((from) => from <= (slot.to ?? 0))
  }

  /** How many of the next slots lie inside and outside; within a day only those of the day. */
  function countContained(
    slot: ProgrammeSlot,
    index: number,
  ): { inside: number; same: number; outside: number } {
    const counts = { inside: 0, same: 0, outside: 0 }
    for (let at = index + 1; at < Math.min(items.length, index + maxLookahead); at++) {
      const item = items[at]
      if (item?.kind === 'day' && index >= start) break
      if (item?.kind === 'slot')
        counts[isSameRange(item.slot, slot) ? 'same' : containsSlot(slot, item.slot) ? 'inside' : 'outside']++
    }
    return counts
  }

  function dayAt(index: number): Pick<AnnouncedHours, 'date' | 'day'> {
    const ownHeading = index < start ? null : heading
    return { date: ownHeading?.dates[0] ?? null, day: ownHeading?.number ?? null }
  }
}

const partOfDay =
  /^(?:morning|afternoon|matin|matinee|apres midi|manana|tarde|manha)(?: (?:session|sessions|seance|sesion))?$|^(?:session|seance|sesion) (?:du matin|de l apres midi|de la manana|de la tarde)$/

/** The items looked at for slots inside announced hours. */
const maxLookahead = 400

const toRange = (slot: ProgrammeSlot): { from: number; to: number } => ({
  from: slot.from,
  to: slot.to ?? slot.from,
})

const isSameRange = (one: ProgrammeSlot, other: ProgrammeSlot): boolean =>
  one.from === other.from && one.to === other.to

/** `1:15 - 2:00` lies in `10:30 am - 2:00 pm` too. */
const containsSlot = (outer: ProgrammeSlot, inner: ProgrammeSlot): boolean =>
  [0, noonMinutes].some(
    (later) =>
      (later === 0 || inner.from < earliestSessionStart) &&
      inner.from + later >= outer.from &&
      (inner.to ?? inner.from) + later <= (outer.to ?? outer.from),
  )

import { findCountries } from '../../mentions/places/country-mentions'
import type { OutlineItem } from '../../outline/outline-item'
import { namesEvent, namesEventSubject } from '../../text/event-words'
import { normaliseWords } from '../../text/layout/heading-topics'
import { tokenizeText } from '../../text/tokens'
import { hangingEnd } from './broken-titles'
import { isPlaceAlone } from './title-candidates'

/**
 * The name behind a mark whose words before it tell no event, subject or place: `Accepted: Clinic for Eswatini`, `Data
 * without borders: Workshop on Fraud`. They may belong to the name, or say what became of it; null where no such words are.
 */
export const findNameBehindMark = (text: string): string | null => {
  const [, before = '', behind = ''] = firstMark.exec(text) ?? []
  const isOpen =
    namesEvent(behind) &&
    !apposition.test(behind) &&
    !namesEvent(before) &&
    !namesEventSubject(before) &&
    !isAcronym.test(before) &&
    findCountries(tokenizeText(before)).length === 0 &&
    !isPlaceAlone(before)
  return isOpen ? behind : null
}
const firstMark = /^([^:：–—]{2,80}?)(?:\s?[:：]\s?|\s[–—-]\s)(.+)$/u
const apposition = /^(?:\p{Ll}|(?:An?|Une?|Una|Uma?|The|L[ae]|El|[OA]) )/u
const isAcronym = /^(?:.*\p{Ll}.*\s)?[\p{Lu}\d/–-]{2,7}$/u

/** `Martes 18`, `(two parts)`, `, course code FD-11`: words about the day or the form of an event are no part of its name. */
export const holdsRemark = (text: string): boolean => remark.test(text)
const remark =
  /(?<!\p{L})(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|(?:segunda|ter[çc]a|quarta|quinta|sexta)-feira)s?,? \d|\((?:two|three|four|\d+|deux|trois|dos|tres|dois|três) \p{L}+\)$|,\s[^,]*(?<!\p{L})(?:code|ref|réf|no|n°|cod|código)(?!\p{L})[^,]*\d/iu

/** A name of two lines where neither the end of the first nor the begin of the second says that it goes on, and no line repeats it. */
export const isLooselyJoined = (items: OutlineItem[], { item, index, text }: JoinedName): boolean => {
  const own = normaliseWords(item.line.text)
  const whole = normaliseWords(text)
  if (own.includes(whole) || !/\p{Ll}/u.test(text)) return false
  const isRepeated = items.slice(0, maxReach).some(({ line }) => normaliseWords(line.text).includes(whole))
  if (isRepeated) return false
  const startsHere = whole.startsWith(own) || own.startsWith(whole.slice(0, own.length))
  const upper = startsHere ? item : items[index - 1]
  const lower = startsHere ? items[index + 1] : item
  if (!upper || !lower || !whole.includes(normaliseWords(upper.line.text))) return false
  return (
    !hangingEnd.test(upper.line.text) &&
    !tellsSubjectOf.test(lower.line.text) &&
    !(namesEventSubject(upper.line.text) && namesEvent(lower.line.text)) &&
    !isPlaceAlone(lower.line.text.replace(smallWord, ''))
  )
}
/** `of Digital Payments` always belongs to what stands above it; `for mobile operators` may not. */
const tellsSubjectOf = /^(?:of|on|d[eu]|des|d['’]|sur|sobre|d[ao]s?|del|по|о) ?\p{L}/u
const maxReach = 200
const smallWord =
  /^(?:for|in|of|on|pour|para|au|aux|en|à|de|du|em)\s(?:the |la |le |les |el |los |las |o |a |l['’])?/iu

interface JoinedName {
  item: OutlineItem
  index: number
  text: string
}

import type { TextToken } from '../text/tokens'
import { countryAdjectives } from './places/country-names'
import { findPlacesFrom, findPlacesUpTo } from './places/place-lists'
import { findPlaceOfAdjective } from './places/place-mentions'
import { createZoneMention, type ZoneMention } from './zone-mention'

/** The words for time that name a zone together with a place. */
export const timeWords = new Set(
  'time times timezone zone timezones heure heures hora horas horaire horaires horario horarios fuseau huso tz время времени توقيت بتوقيت 时间 時間'.split(
    ' ',
  ),
)
const linkWords = new Set("de d du des del la le l a of the in for ' : ( - oficial legal zone".split(' '))
/** The words required between `time` and a place; `heure de Kigali` needs none. */
const requiredMarks = new Set(['zone', ':', '('])
/** A place follows them without a word between. */
const directWords = new Set(['времени', 'время', 'توقيت', 'بتوقيت'])
const localWords = new Set(['local', 'locale', 'locales', 'locaux'])
const seasonWords = new Set(['standard', 'summer', 'daylight', 'winter'])

/** `Kigali local time`, `local time in Kigali`, `heure de Kinshasa`, `Time zone: Nairobi`. */
export const parsePlaceOfTimeWord = (tokens: TextToken[], index: number): ZoneMention | null => {
  const adjective = findPlaceOfAdjective(tokens, index - 1) ?? findPlaceOfAdjective(tokens, index + 1)
  if (adjective)
    return createZoneMention(Math.min(index, adjective.first), Math.max(index + 1, adjective.next), {
      places: [adjective],
    })
  let before = index - 1
  while (seasonWords.has(tokens[before]?.folded ?? '')) before--
  const localBefore = localWords.has(tokens[before]?.folded ?? '')
  const places = findPlacesUpTo(tokens, localBefore ? before : before + 1)
  if (places[0]) return createZoneMention(places[0].first, index + 1, { places })
  let after = index + 1
  const localAfter = localWords.has(tokens[after]?.folded ?? '')
  if (localAfter) after++
  const country = isEnglishTimeWord(tokens[index])
    ? undefined
    : countryAdjectives.get(tokens[after]?.folded ?? '')
  if (country)
    return createZoneMention(index, after + 1, {
      places: [{ zone: null, country, first: after, next: after + 1 }],
    })
  const local = localBefore || localAfter
  const from = after
  while (
    after - from < 4 &&
    (linkWords.has(tokens[after]?.folded ?? '') || timeWords.has(tokens[after]?.folded ?? ''))
  )
    after++
  const loose = isEnglishTimeWord(tokens[index]) && !local
  const meant =
    directWords.has(tokens[index]?.folded ?? '') ||
    (after > from && (!loose || tokens.slice(from, after).some((token) => requiredMarks.has(token.folded))))
  const named = meant ? findPlacesFrom(tokens, after) : []
  const end = named.at(-1)?.next
  if (end !== undefined)
    return createZoneMention(local && localBefore ? index - 1 : index, end, {
      places: named,
    })
  return local ? createZoneMention(localBefore ? index - 1 : index, from, { local: true }) : null
}

const isEnglishTimeWord = (token: TextToken | undefined): boolean =>
  ['time', 'times', 'tz'].includes(token?.folded ?? '')

import { tokenizeText } from '../text/tokens'
import { findTimeRanges } from './clock/time-ranges'
import { weekdayOfToken } from './dates/month-names'
import { findPlaceAt } from './places/place-mentions'
import { parseZoneExpression } from './zones/zone-expressions'
import { parseZoneName } from './zones/zone-names'

const remarkWords = new Set(
  'continental peninsular insular oficial officielle official in at time local zone standard daylight summer and et y e or ou o h hrs hours heure heures hora horas de online en ligne linea virtual virtuel on via sur por par zoom teams webex google meet microsoft ms hybrid'.split(
    ' ',
  ),
)
const maxRemarkLength = 120

/**
 * Whether a text beside hours names nothing but places, zones, other times and how people meet:
 * `(Dubai, Abu Dhabi, Muscat) • Zoom`, `(14:00–16:30 in Phnom Penh)`. It is no title of a session.
 */
export const isClockRemark = (text: string): boolean => {
  if (text.length > maxRemarkLength) return false
  const tokens = tokenizeText(text)
  const times = findTimeRanges(tokens)
  let known = 0
  for (let index = 0; index < tokens.length; ) {
    const next =
      times.find(({ first }) => first === index)?.next ??
      parseZoneName(tokens, index)?.next ??
      parseZoneExpression(tokens, index)?.next ??
      findPlaceAt(tokens, index)?.next
    if (next !== undefined) known++
    else if (weekdayOfToken(tokens[index]) !== null) known++
    else if (tokens[index]?.kind !== 'punctuation' && !remarkWords.has(tokens[index]?.folded ?? ''))
      return false
    index = next ?? index + 1
  }
  return known > 0
}

import { findPlaceAt } from '../mentions/places/place-mentions'
import { parseLabel } from '../text/layout/heading-topics'
import type { TextToken } from '../text/tokens'
import { capitalised, venueNouns } from './venue-nouns'

const meeting =
  '(?:(?:on|via|sur|par|por|en|using) )?(?:Microsoft |MS )?(?:Zoom|Teams|Webex|Google Meet|Jitsi|[Oo]nline|[Vv]irtual(?:ly)?|[Ee]n ligne|[Ee]n línea|[Oo]n-line|[Vv]isioconférence|[Dd]istanciel)(?! (?:registration|form|platform|banking|payments?|services?)|[\\p{L}])'
const joiner = '\\s?(?:,? ?(?<!\\p{L})(?:and|et|y|e|or|ou|o|plus|as well as)(?!\\p{L})|[+&/|;])\\s?(?:also )?'
const venue = `((?:${capitalised} ){0,6}${venueNouns}(?: ${capitalised}){0,4}(?:, ${capitalised}(?: ${capitalised}){0,3}){0,2})`
const venueFirst = new RegExp(`(?<![\\p{L}\\p{N}])${venue}(?:,)?${joiner}${meeting}`, 'u')
const meetingFirst = new RegExp(
  `(?<!\\p{L})${meeting}${joiner}(?:(?:at|à|au|in|en) (?:the |l['’]|la |el )?)?${venue}`,
  'u',
)
const anyPlaceFirst = new RegExp(`^(\\p{Lu}[^+&/|;.]{2,120}?),?${joiner}${meeting}$`, 'u')

const maxTextLength = 300

/** The venue in `Example Hall + Zoom`, `Zoom and Example Hotel`, `Venue: UCC, Kampala / online`; null elsewhere. */
export const findVenueBesideMeeting = (text: string): string | null => {
  const short = text.slice(0, maxTextLength)
  const label = parseLabel(short)
  const match =
    (label?.topic === 'place' && !isMeeting.test(label.rest) && !platformLabel.test(short)
      ? anyPlaceFirst.exec(label.rest)
      : null) ??
    venueFirst.exec(short) ??
    meetingFirst.exec(short)
  return match?.[1] ?? null
}

/** `Platform: Facebook and Zoom` names no venue. */
const platformLabel = /^[^\p{L}]*(?:platform|plateforme|plataforma|платформ|平台|المنصة)/iu
const isMeeting = new RegExp(`^${meeting}`, 'u')

/** Whether a line names a venue and an online meeting as the two places of one clinic. */
export const joinsVenueAndMeeting = (text: string): boolean => findVenueBesideMeeting(text) !== null

const placeLinks = new Set('in at a en em na no au aux dans в'.split(' '))
const joiners = new Set('and et y e и or ou o или & +'.split(' '))
const meetingLinks = new Set(
  'also by via through over on par por pela pelo em en in de a la aussi tambien tambem в formato format modo mode modalidad modalidade modalite forma manera formate'.split(
    ' ',
  ),
)
const meetingWords =
  /^(?:online|zoom|teams|webex|virtual(?:ly|mente)?|virtuellement|remote(?:ly)?|videoconferenc(?:e|ia)|visioconference|livestream|ligne|linea|distance|distancia|remotamente|онлаин|дистанционно|видеоконференц\p{L}*)$/u
const maxPlaceReach = 8

/** `na cidade da Praia e por videoconferência`, `in Lomé and online`: a sentence that joins a city and a meeting. */
export const joinsCityAndMeeting = (tokens: TextToken[]): boolean =>
  findJoiners(tokens).some((at) => {
    const from = Math.max(0, at - maxPlaceReach)
    return tokens.slice(from, at).some(
      (token, step) =>
        placeLinks.has(token.folded) &&
        [1, 2, 3, 4].some((reach) => {
          const place = findPlaceAt(tokens, from + step + reach)
          return place !== null && place.next >= at - 3 && place.next <= at
        }),
    )
  })

/** The same with a name that is not known as a city's. */
export const joinsNameAndMeeting = (tokens: TextToken[]): boolean =>
  findJoiners(tokens).some((at) => {
    const opening =
      tokens[at - 1]?.text === ')'
        ? tokens.findLastIndex(({ text }, index) => index < at && text === '(')
        : at
    const before = tokens[opening - 1]
    return before !== undefined && /^\p{Lu}\p{Ll}{2}/u.test(before.text) && !platforms.has(before.folded)
  })
const platforms = new Set(
  'zoom teams webex meet facebook youtube linkedin whatsapp telegram live free'.split(' '),
)

/** Where `and` or `or` stands before a word for a meeting that ends its phrase: not in `and online lenders`. */
const findJoiners = (tokens: TextToken[]): number[] =>
  tokens.slice(0, maxSentenceTokens).flatMap(({ folded, kind }, index) => {
    const after = tokens[index + 1]
    if (kind !== 'word' || !meetingWords.test(folded)) return []
    if (after?.kind === 'word' && !phraseEnds.has(after.folded)) return []
    let at = index - 1
    while (index - at < 4 && meetingLinks.has(tokens[at]?.folded ?? '')) at--
    return joiners.has(tokens[at]?.folded ?? '') ? [at] : []
  })
const maxSentenceTokens = 400
const phraseEnds = new Set(
  'on from to for with at in the jointly simultaneously du le les au pour avec del el los de a para con nos no em das com с по для'.split(
    ' ',
  ),
)

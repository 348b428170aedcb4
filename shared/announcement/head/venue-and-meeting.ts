import { parseLabel } from '../text/heading-topics'
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

import { truncateText } from '../../domain/values/text/truncate-text'
import type { DraftVenue } from '../draft-clinic'
import { findCountries } from '../mentions/places/country-mentions'
import { findPlaceAt } from '../mentions/places/place-mentions'
import type { OutlineItem } from '../outline/outline-item'
import { tokenizeText } from '../text/tokens'
import { trimPunctuation } from '../text/trim-punctuation'
import { findVenueBesideMeeting } from './venue-and-meeting'
import { capitalised, venueNouns } from './venue-nouns'

/** `at the Example Hotel`, `at the Conference Centre (UNCC)`: a venue as a proper name behind a word of place. */
export const housePattern = new RegExp(
  `(?<!\\p{L})(?:[Aa]t|[Ii]n|à|au|aux|[Ee]n|no|na|em|dans)(?: (?:the|l['’]|la|le|el|its?|their|o|a))? ?((?:${capitalised} ){0,6}${venueNouns}(?: ${capitalised}){0,4}(?: \\([^()]{2,60}\\))?)(?=[.;,)]|$|,? (?:in|on|from|le|el|du|los|à|a|au|for|with|and|et|y|e|under)(?!\\p{L}))`,
  'u',
)

/** `will no longer be held at the Example Centre` */
const leftVenue =
  /(?<!\p{L})(?:no longer|not|instead of|rather than|moved from|ne (?:se tiendra|sera|aura lieu) (?:plus|pas)|au lieu de|ya no|no se|en lugar de|já não|não se|em vez de)(?!\p{L})[^.;]{0,60}$/iu
/** `Delegates should register on Monday at the Example Hotel` */
const registersAt =
  /(?<!\p{L})(?:(?:should|must|can|may|will) (?:register|stay|check in)|rooms? (?:block|rate|has|have)|accommodation|hébergement|alojamiento)(?!\p{L})/iu

const maxTextLength = 1500
const maxAddressParts = 4

/** Where people meet: the label `Venue: …`, else the venue that the page names; null where it names none. */
export const findVenue = (
  items: OutlineItem[],
  start: number,
): { venue: DraftVenue; line: number } | null => {
  const before = items.slice(0, start)
  for (const { line } of before) {
    const venue = findVenueBesideMeeting(line.text)
    if (venue) return { venue: createVenue(venue.split(/,\s*/), findArrivalNotes(items)), line: line.number }
  }
  for (const item of before)
    if (item.kind === 'topic' && item.topic === 'place' && item.rest.includes(','))
      return {
        venue: createVenue(withoutMeeting(item.rest).split(/,\s*/), findArrivalNotes(items)),
        line: item.line.number,
      }
  for (const { kind, line } of before) {
    if ((kind !== 'text' && kind !== 'topic') || registersAt.test(line.text.slice(0, maxTextLength))) continue
    const text = line.text.slice(0, maxTextLength)
    const match = findVenueMatch(text)
    if (match?.[1])
      return {
        venue: createVenue(
          [match[1], ...readAddress(text.slice(match.index + match[0].length))],
          findArrivalNotes(items),
        ),
        line: line.number,
      }
  }
  return null
}

/** The first venue of a text that is not the one that the clinic left. */
const findVenueMatch = (text: string): RegExpExecArray | null => {
  const matches = [...text.matchAll(new RegExp(housePattern, 'gu'))]
  return matches.find(({ index }) => !leftVenue.test(text.slice(0, index))) ?? null
}

/** `, Cairo Road, on 3 March` -> `Cairo Road`; ` in Lusaka, Zambia from 09:00` -> `Lusaka`, `Zambia`. */
const readAddress = (text: string): string[] => {
  const clause = text.slice(0, 200).split(/[.;()]|\s[–—]\s/)[0] ?? ''
  const parts: string[] = []
  for (const part of clause
    .replace(/^,? (?:in|à|a|au|en|em) /u, ', ')
    .split(/,\s*(?:in |à |a |au |en |em )?/u)
    .slice(1)) {
    const name = addressPart.exec(part)?.[1]
    if (!name || parts.length >= maxAddressParts || notAnAddress.test(name)) break
    parts.push(name.trim())
    if (name.trim().length < part.trim().length) break
  }
  return parts
}

/** Words in capitals and numbers; a sentence that goes on ends it. */
const addressPart =
  /^((?:[\p{Lu}\d][\p{L}\p{N}'’°º.-]*|of|de|du|des|del|la|le|the|and|et|y|rue|avenue|calle|rua|no\.?)(?: (?:[\p{Lu}\d][\p{L}\p{N}'’°º.-]*|of|de|du|des|del|la|le|the|floor|étage|piso))*)(?=$|\s|,)/u
const notAnAddress =
  /^(?:on|from|the|le|el|du|los|for|with)(?!\p{L})|^\d{1,2}(?:st|nd|rd|th|er)?(?: (?:to|and|et|y|–|-) \d{1,2})? \p{L}+ \d{4}|^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^\d{1,2}$/u

const arrivalPattern =
  /^(?:arrival(?: notes| information)?|how to get there|getting there|access(?: to the venue)?|directions?|parking|entrance|entry|check-?in|security|accès(?: au site)?|comment venir|arrivée|stationnement|cómo llegar|llegada|acceso|estacionamiento|como chegar|chegada|acesso)\s?[:–—-]\s?(.{5,500})$/iu
const arrivalSentence =
  /(?<!\p{L})(?:bring (?:a |your |an )?(?:valid )?(?:identity|identification|ID|passport)|(?:photo|national) ID|arrive (?:at least )?\d+ minutes|main entrance|parking is|munissez-vous|pièce d['’]identité|documento de identidad|documento de identificação)(?!\p{L})/iu

/** Lines that tell people how to arrive, at most three: entrance, papers, parking. */
const findArrivalNotes = (items: OutlineItem[]): string => {
  const notes = items.flatMap(({ kind, line }) => {
    if (kind === 'slot' || kind === 'day' || kind === 'person') return []
    const labelled = arrivalPattern.exec(line.text.slice(0, 600))
    if (labelled?.[1]) return [line.text]
    return line.text.length < 400 && arrivalSentence.test(line.text) ? [line.text] : []
  })
  return notes.slice(0, 3).join('\n')
}

/** `Amphi 2, campus nord, et en ligne (lien envoyé)` -> `Amphi 2, campus nord`; `presencial (Auditorio, Lima) y virtual` -> `Auditorio, Lima`. */
const withoutMeeting = (text: string): string => {
  const place = text.slice(0, maxTextLength).replace(meetingPart, '').replace(meetingTail, '')
  return inBracket.exec(place)?.[1] ?? place
}

const meetingTail =
  /,?;?\s(?:and|et|y|e|or|ou|o|и|или|plus|\+|&) (?:also |aussi |también |também )?(?:live |en direct |en vivo |ao vivo )?(?:online|on-line|virtual|(?:via |on |by |sur |par |por )?(?:zoom|teams|webex)|en ligne|à distance|en línea|онлайн)(?!\p{L}).*$/iu
/** `; others by Zoom` */
const meetingPart =
  /;[^;]{0,80}(?<!\p{L})(?:zoom|teams|webex|online|en ligne|à distance|en línea|онлайн)(?!\p{L})[^;]*$/iu
const inBracket = /^(?:in person|en présentiel|présentiel|presencial|physical|очно) \(([^()]{3,200})\)$/iu

/** The label of a page's list of facts, which has no colon there. */
const labelBeforeName = /^(?:Venue|Where|Location|Lieu|Lugar|Local) (?=\p{Lu})/u

const createVenue = ([name = '', ...address]: string[], arrival: string): DraftVenue => ({
  name: truncateText(trimPunctuation(name.replace(labelBeforeName, '')), 200),
  address: truncateText(trimPunctuation(address.join(', ').replace(/(?:^|,? )(?:and|et|y|e)$/u, '')), 500),
  ...(arrival ? { arrival: truncateText(arrival, 2000) } : {}),
})

/** The line above the programme that names a city or country where people could meet; null where none does. */
export const findMeetingPlaceLine = (items: OutlineItem[], start: number): number | null =>
  items
    .slice(0, start)
    .find(({ kind, line }) => (kind === 'text' || kind === 'topic') && namesMeetingPlace(line.text))?.line
    .number ?? null

/** Whether a text says that people meet in a city or country: `will be held in Harare, Zimbabwe`. */
const namesMeetingPlace = (text: string): boolean => {
  const match = heldIn.exec(text.slice(0, maxTextLength))
  if (!match) return false
  const tokens = tokenizeText(text.slice(match.index + match[0].length, match.index + match[0].length + 60))
  return findPlaceAt(tokens, 0) !== null || findCountries(tokens).some(({ first }) => first === 0)
}

const heldIn =
  /(?<!\p{L})(?:held|take place|taking place|convened|hosted|se tiendra|aura lieu|se realizará|se celebrará|tendrá lugar|terá lugar)(?: from| on)?[^.;]{0,60}? (?:in|à|en|em) (?=\p{Lu})/u

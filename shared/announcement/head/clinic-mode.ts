import type { DraftClinic } from '../draft-clinic'
import type { AnnotatedLine } from '../line'
import type { OutlineItem } from '../outline/outline-item'
import { announcesSchedule } from '../text/sentence-cues'
import { housePattern } from './venue'
import { joinsVenueAndMeeting } from './venue-and-meeting'
import { venueNouns } from './venue-nouns'

const onlinePattern =
  /(?<!\p{L})(?:online|on-line|virtual(?:ly)?|via zoom|zoom|webinars?|teams|webex|google meet|remotely|en ligne|virtuel(?:le)?(?:ment)?|à distance|distanciel|visioconférence|webinaires?|en línea|virtualmente|a distancia|videoconferencia|seminario web|webinarios?|remot[ao]|videoconferência|à distância)(?!\p{L})/iu
const otherScriptOnline =
  /(?<!\p{L})(?:онлайн|дистанционн|вебинар|видеоконференц)\p{L}*|عبر (?:الإنترنت|الانترنت|منصة)|افتراضي|عن ب[عُ]+د|زووم|线上|在线|网络研讨|视频会议/iu
const otherScriptInPerson = /(?<!\p{L})очн(?:о|ый|ая|ом)(?!\p{L})|حضوري|线下|现场/iu
/** Registering, materials and platforms online say nothing about the clinic. */
const onlineThingsPattern =
  /(?<!\p{L})(?:regist(?:er|ration|rations)|apply|applications?|forms?|inscri\p{L}+|registr\p{L}+|submit\p{L}*|available|presentations?|slides?|recordings?|materials?|certificates?|reports?|payments?|banking|services?|fraud|safety)(?: \p{L}+){0,3} (?:online|on-line|en ligne|en línea|virtual)(?!\p{L})|(?<!\p{L})(?:online|on-line|virtual|en ligne|en línea) (?:registration|form|application|payments?|banking|fraud|services?|platform for registration|inscription|assets?|currenc)/giu
const inPersonPattern =
  /(?<!\p{L})(?:in[- ]person|physical(?:ly)?|face[- ]to[- ]face|on[- ]site|onsite|(?:en )?présentiel(?:le)?(?:ment)?|en personne|sur place|presencial(?:mente)?|en persona)(?!\p{L})/iu
const hybridPattern =
  /(?<!\p{L})(?:hybrid[ae]?|híbrid[ao]|remote participation|(?:join|attend|participate|follow|connect|participer|suivre|participar|conectarse)[^.]{0,40} (?:remotely|online|virtually|via zoom|à distance|en ligne|en línea|a distancia|remotamente)|participation à distance|participación (?:remota|virtual|a distancia)|participação remota|livestream\p{L}*|live stream\p{L}*|retransmi\p{L}+|(?:com|con|avec|with) (?:live |a |uma |una |une )?(?:transmiss|transmis|diffusion|streaming|broadcast|webcast)\p{L}*|transmitid[oa]s?|webcast\p{L}*|streamed live|diffusée? en direct)(?!\p{L})/iu
/** The mode of a clinic and the line that tells it. */
export interface ModeReading {
  mode: DraftClinic['mode']
  line: number | null
}

/**
 * How the clinic is held: told before its programme, else after it; null where nothing tells. Where people can
 * join from afar as well as at a venue it is hybrid.
 */
export const findClinicMode = (items: OutlineItem[], start: number): ModeReading => {
  const before = readMode(items.slice(0, start))
  return before.mode === null
    ? readMode(items.slice(start).filter(({ kind }) => kind === 'text' || kind === 'topic'))
    : before
}

/** The mode that one line of a list of clinics tells; null where it tells none. */
export const findLineMode = (line: AnnotatedLine): DraftClinic['mode'] =>
  readMode([{ kind: 'text', line }]).mode

const readMode = (items: OutlineItem[]): ModeReading => {
  const lines = items
    .filter(({ kind }) => kind !== 'person')
    .map((item) => ({ item, text: textForMode(item.line) }))
  const online = lines.find(({ text }) => onlinePattern.test(text) || otherScriptOnline.test(text))
  const inPerson = lines.find(
    ({ item, text }) =>
      inPersonPattern.test(text) || otherScriptInPerson.test(text) || namesVenue(item, text),
  )
  const hybrid = lines.find(({ text }) => hybridPattern.test(text))
  const joined = lines.find(
    ({ item, text }) =>
      joinsVenueAndMeeting(text) || offersOnlineToo.test(text) || parsesPlaceThenMeeting(item),
  )
  if (joined) return { mode: 'hybrid', line: joined.item.line.number }
  const line = (found: (typeof lines)[number] | undefined): number | null => found?.item.line.number ?? null
  if (hybrid && (inPerson || /h[yíi]brid/iu.test(hybrid.text))) return { mode: 'hybrid', line: line(hybrid) }
  if (online && inPerson) return { mode: 'hybrid', line: line(inPerson) }
  if (online ?? hybrid) return { mode: 'online', line: line(online ?? hybrid) }
  return inPerson ? { mode: 'in-person', line: line(inPerson) } : { mode: null, line: null }
}

/** `or online: https://…` below an address. */
const offersOnlineToo =
  /^[^\p{L}]{0,4}(?:or|ou|o|oder|или|أو) (?:online|en ligne|en línea|онлайн|via zoom|on zoom|عبر)(?!\p{L})/iu

/** `Venue: 10 Example Street, Astana; online over Zoom`: the label holds an address and then the meeting. */
const parsesPlaceThenMeeting = (item: OutlineItem): boolean => {
  if (item.kind !== 'topic' || item.topic !== 'place') return false
  const [place = '', ...others] = item.rest.slice(0, 500).split(/\s?[;|+]\s?/)
  const isOnline = (text: string): boolean => onlinePattern.test(text) || otherScriptOnline.test(text)
  return place.includes(',') && !isOnline(place) && others.some(isOnline)
}

const textForMode = ({ text }: AnnotatedLine): string =>
  text.slice(0, 3000).replaceAll(onlineThingsPattern, ' ')

const venueNoun = new RegExp(`(?<!\\p{L})${venueNouns}(?!\\p{L})`, 'u')
const maxVenueLine = 160
/** A building to meet in as the whole line or a part of it set off by marks: `Hôtel Exemple, salle Okoumé`. */
const loneVenue =
  /(?:^|[|•·;]\s?|\d,\s)(?:(?:[\p{Lu}][\p{L}'’-]+ ){0,4}(?:Hotel|Resort|Conference (?:Centre|Center|Hall|Room)|Convention (?:Centre|Center)|Auditorium|Ballroom|Boardroom)|(?:Hôtel|Hotel|Palais|Salle|Auditorium|Salón|Auditorio|Auditório|Centro de Convenciones|Palais des Congrès)(?: (?:de |du |des |la |le |[\p{Lu}])[\p{L}'’-]*){1,4})(?:,? [\p{L}\d'’ -]{1,40}){0,3}(?:\s?\([^()]{1,40}\))?(?:$|\s?[|•·;])/u

/** A sentence or label that says at which venue the clinic is held. */
const namesVenue = (item: OutlineItem, text: string): boolean => {
  if (item.kind === 'topic' && item.topic === 'place')
    return (
      item.rest !== '' &&
      (!onlinePattern.test(item.rest) || hybridPattern.test(item.rest)) &&
      (/,|hotel|room|salle|sala/iu.test(item.rest) || venueNoun.test(item.rest))
    )
  if (item.kind === 'text' && text.length <= maxVenueLine && loneVenue.test(text)) return true
  return housePattern.test(text) && (announcesSchedule(text) || item.line.dates.length > 0)
}

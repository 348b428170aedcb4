import type { DraftClinic } from '../draft-clinic'
import type { AnnotatedLine } from '../line'
import { findPlaceAt } from '../mentions/places/place-mentions'
import type { OutlineItem } from '../outline/outline-item'
import { announcesSchedule } from '../text/sentence-cues'
import { tokenizeText } from '../text/tokens'
import { housePattern } from './venue'
import { joinsCityAndMeeting, joinsNameAndMeeting, joinsVenueAndMeeting } from './venue-and-meeting'
import { venueNouns } from './venue-nouns'

const onlinePattern =
  /(?<!\p{L})(?:online|on-line|virtual(?:ly)?|via zoom|zoom|webinars?|teams|webex|google meet|remotely|en ligne|virtuel(?:le)?(?:ment)?|à distance|distanciel|visioconférence|webinaires?|en línea|virtualmente|a distancia|videoconferencia|seminario web|webinarios?|remot[ao]|videoconferência|à distância)(?!\p{L})/iu
const otherScriptOnline =
  /(?<!\p{L})(?:онлайн|дистанционн|вебинар|видеоконференц)\p{L}*|عبر (?:الإنترنت|الانترنت|منصة)|افتراضي|عن ب[عُ]+د|زووم|线上|在线|网络研讨|视频会议/iu
const otherScriptInPerson = /(?<!\p{L})очн(?:о|ый|ая|ом)(?!\p{L})|حضوري|线下|现场/iu
/** Registering, materials and platforms online say nothing about the clinic. */
const onlineThingsPattern =
  /(?<!\p{L})(?:regist(?:er|ration|rations)|apply|applications?|forms?|inscri\p{L}+|registr\p{L}+|submit\p{L}*|available|presentations?|slides?|recordings?|materials?|certificates?|reports?|payments?|banking|services?|fraud|safety)(?: \p{L}+){0,3} (?:online|on-line|en ligne|en línea|virtual)(?!\p{L})|(?<!\p{L})(?:online|on-line|virtual|en ligne|en línea) (?:registration|form|application|payments?|banking|fraud|services?|platform for registration|inscription|assets?|currenc|exercises?|resources?|tools?|quiz\p{L}*|library)/giu
const inPersonPattern =
  /(?<!\p{L})(?:in[- ]person|physical(?:ly)?|face[- ]to[- ]face|on[- ]site|onsite|(?:en )?présentiel(?:le)?(?:ment)?|en personne|sur place|presencial(?:mente)?|en persona)(?!\p{L})/iu
const hybridPattern =
  /(?<!\p{L})(?:hybrid[ae]?|blended(?! learning)|híbrid[ao]|remote participation|(?:join|attend|participate|follow|connect|participer|suivre|participar|conectarse)[^.]{0,40} (?:remotely|online|virtually|via zoom|à distance|en ligne|en línea|a distancia|remotamente)|participation à distance|participación (?:remota|virtual|a distancia)|participação remota|livestream\p{L}*|live stream\p{L}*|retransmi\p{L}+|(?:com|con|avec|with) (?:live |a |uma |una |une )?(?:transmiss|transmis|diffusion|streaming|broadcast|webcast)\p{L}*|transmitid[oa]s?|webcast\p{L}*|streamed (?:live|on|via|online)|diffusée? en direct)(?!\p{L})/iu
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
  if (before.mode === 'online' && items.slice(0, start).some(namesOtherPlace))
    return { mode: null, line: null }
  if (before.mode !== null) return before
  const after = readMode(items.slice(start).filter(({ kind }) => kind === 'text' || kind === 'topic'))
  return after.mode === null ? readModeInCells(items.slice(start)) : after
}

/** A hall, or a name that a sentence joins with the meeting online: where people meet is then not certain. */
const namesOtherPlace = (item: OutlineItem): boolean =>
  namesMeetingRoom(item) || (tellsWhenOrWhere(item) && joinsNameAndMeeting(item.line.tokens))

const tellsWhenOrWhere = ({ kind, line }: OutlineItem): boolean =>
  (kind === 'text' || kind === 'topic') &&
  (line.dates.length > 0 ||
    line.text.length <= maxShortLine ||
    announcesSchedule(line.text.slice(0, maxSentence)))
const maxShortLine = 80
const maxSentence = 1500

/** What the cells of the programme say, where nothing else does: a column `Where` holds a room or a platform. */
const readModeInCells = (items: OutlineItem[]): ModeReading => {
  const rows = items.filter(({ kind, line }) => kind === 'slot' && line.text.includes('|'))
  const online = rows.find(({ line }) => onlineCell.test(line.text.slice(0, maxRowText)))
  const venue = rows.find(({ line }) => loneVenue.test(line.text.slice(0, maxRowText)))
  const [found] = [venue, online].filter((row) => row !== undefined)
  if (!found) return { mode: null, line: null }
  return { mode: online && venue ? 'hybrid' : online ? 'online' : 'in-person', line: found.line.number }
}

const maxRowText = 500
const onlineCell = /\|\s?(?:online|zoom|(?:microsoft |ms )?teams|webex|en ligne|en línea|онлайн)\s?(?:\||$)/iu

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
      joinsVenueAndMeeting(text) ||
      (tellsWhenOrWhere(item) && joinsCityAndMeeting(item.line.tokens)) ||
      offersOnlineToo.test(text) ||
      addsMeetingToPlace(text) ||
      meetingInBracket.test(text.slice(0, maxJoinedText)) ||
      parsesPlaceThenMeeting(item, text) ||
      addsMeetingToRoom(text),
  )
  if (joined) return { mode: 'hybrid', line: joined.item.line.number }
  const line = (found: (typeof lines)[number] | undefined): number | null => found?.item.line.number ?? null
  if (hybrid && (inPerson || /h[yíi]brid|blended/iu.test(hybrid.text)))
    return { mode: 'hybrid', line: line(hybrid) }
  if (online && inPerson) return { mode: 'hybrid', line: line(inPerson) }
  if (online) return { mode: 'online', line: line(online) }
  return inPerson ? { mode: 'in-person', line: line(inPerson) } : { mode: null, line: null }
}

/** `or online: https://…` below an address. */
const offersOnlineToo =
  /^[^\p{L}]{0,4}(?:or|ou|o|oder|или|أو) (?:online|en ligne|en línea|онлайн|via zoom|on zoom|عبر)(?!\p{L})/iu

/** `Venue: 10 Example Street, Astana; online over Zoom`: the label holds an address and then the meeting. */
const parsesPlaceThenMeeting = (item: OutlineItem, text: string): boolean => {
  if (item.kind !== 'topic' || item.topic !== 'place') return false
  const [place = '', ...others] = withoutDeniedModes(item.rest.slice(0, 500)).split(/\s?[;|+]\s?/)
  const isOnline = (part: string): boolean => onlinePattern.test(part) || otherScriptOnline.test(part)
  if (place.includes(',') && !isOnline(place) && others.some(isOnline)) return true
  const before = meetingAtEnd.exec(text.slice(0, maxJoinedText))?.[1]
  return before !== undefined && !formatLabel.test(text) && /\p{L}/u.test(before) && !isOnline(before)
}

/** `online participation not available` */
const unavailableMode =
  /(?<!\p{L})(?:online|virtual|remote|en ligne|à distance|en línea|онлайн)(?: \p{L}+){0,2}? (?:(?:is|will be|est|sera|está) )?(?:not (?:be )?(?:available|possible|offered|provided)|unavailable|non disponible|indisponible|impossible|no disponible|indisponível|недоступ\p{L}*|невозмож\p{L}*)(?!\p{L})/giu

const maxJoinedText = 300
const onlineEnd =
  '(?:(?:live|en direct|en directo|ao vivo)(?: (?:on|via|sur|por|pelo|no) \\p{L}+)?|online|on-line|virtual(?:ly)?|(?:via |on |by |sur |par |por |en )?(?:zoom|teams|webex)|(?:in|en|em|au|sous|de (?:forma|manera)) ?(?:(?:an? |un |la |le )?(?:formato?|modo?|mode|modalidade?|modalité) )?(?:online|virtual|virtuelle?|remot[oa])|en ligne|à distance|en línea|a distancia|à distância|(?:в )?онлайн(?:-формате)?|дистанционно|عبر (?:الإنترنت|الانترنت|زووم|منصة زووم)|线上|在线)'
const joinedOnline = `,?;?\\s?(?:(?<!\\p{L})(?:and|et|y|e|or|ou|o|и|или|أو|plus|as well as|ainsi que|así como|bem como)(?!\\p{L}) (?:also |aussi |también |também |также )?|(?<!\\p{L})و ?|[及和与+&])\\s?${onlineEnd}(?=\\s?(?:[(.,;:)）。，–—]|(?:for|pour|para|для)(?!\\p{L})|$))`
/** What a label holds before `, et en ligne (lien envoyé aux inscrits)`. */
const meetingAtEnd = new RegExp(`^[^:：|]{1,40}[:：|–—-]\\s?(.{2,200}?)${joinedOnline}`, 'iu')
const formatLabel =
  /^[^\p{L}]*(?:format|formato|mode|modality|modalit|modalidad|platform|plateforme|plataforma|формат|платформ)/iu

const roomNoun =
  '(?:hotel|hôtel|resort|conference (?:centre|center)|hall|room|auditorium|amphi(?:théâtre)?|auditório|auditorio|ballroom|campus|palais|siège|salle|sala|salón|building|tower|boardroom|зал\\p{L}*|аудитори\\p{L}*|гостиниц\\p{L}*|отел\\p{L}*|قاعة|فندق|مبنى)'
/** `Amphi 2, campus nord, et en ligne` without a label. */
const roomThenMeeting = new RegExp(
  `(?<!\\p{L})${roomNoun}(?!\\p{L})[^.:;]{0,120}?${joinedOnline}|(?:会议室|酒店|大厅|礼堂)[^。;:]{0,40}?${joinedOnline}`,
  'iu',
)
const addsMeetingToRoom = (text: string): boolean =>
  text.length <= maxJoinedText && roomThenMeeting.test(text)

/** `Tallinn, Example Hall (and live stream)` */
const meetingInBracket =
  /\p{L}{3,}\s?\((?:and|also|et|y|e|plus|\+|&|with|avec|con|com|и)\s[^()]{0,20}?(?:live ?stream|online|webcast|streaming|zoom|teams|webex|en ligne|en línea|онлайн)[^()]{0,40}\)/iu

/** `Port Louis & online`, `Kigali, Rwanda and online`. */
const placeThenMeeting = new RegExp(
  `^(.{3,100}?)\\s?(?:&|\\+|\\/|,? (?:and|et|y|e|и) )\\s?(?:also )?${onlineEnd}(?=\\s?(?:[(.,;:|)–—-]|$))`,
  'iu',
)
/** `12 October, 9h-13h, cidade da Praia (Cabo Verde)` before the meeting. */
const bracketedPlace =
  /(?:^|,\s)(?:(?:city|town|cidade|ciudad|ville) (?:of|d[aoe]s?|del?|du) )?(\p{Lu}[\p{L}' -]{2,40})\s\(\p{Lu}[\p{L}' -]{2,40}\)$/u
const addsMeetingToPlace = (text: string): boolean => {
  const before = placeThenMeeting.exec(text.slice(0, maxJoinedText))?.[1] ?? ''
  const places = [before.split(/[|:–—]/u).at(-1) ?? '', bracketedPlace.exec(before)?.[1] ?? '']
  return places.some((place) => {
    const tokens = tokenizeText(place.trim())
    return tokens.length > 0 && findPlaceAt(tokens, 0) !== null
  })
}

/** What is still open tells no mode: `Venue: tbc (either Monrovia or online)`. */
const openQuestion =
  /^[^:：]{2,30}[:：]\s?\(?(?:tbc|tba|tbd|to be (?:confirmed|announced|determined|decided)|à (?:confirmer|préciser)|(?:por|a) (?:confirmar|definir)|уточняется|待定)(?!\p{L})|(?<!\p{L})either [^.]{2,60} or(?!\p{L})/iu
const textForMode = ({ text }: AnnotatedLine): string =>
  openQuestion.test(text.slice(0, maxJoinedText)) ? '' : withoutDeniedModes(text)

const withoutDeniedModes = (text: string): string =>
  text
    .slice(0, 3000)
    .replaceAll(onlineThingsPattern, ' ')
    .replaceAll(deniedMode, ' ')
    .replaceAll(unavailableMode, ' ')

/** `There is no online link`, `pas de participation en ligne`: how the clinic is not held. */
const deniedMode =
  /(?<!\p{L})(?:no|not(?! only)|without|pas(?: de)?|sans|aucune?|sin|ningún|ninguna|sem|não|нет|без|не(?! только)|ليس|بدون|لا يوجد)(?: (?!only|just)\p{L}+){0,2} (?:online|on-line|virtual(?:ly)?|via zoom|zoom|remote(?:ly)?|en ligne|virtuel(?:le)?|à distance|en línea|a distancia|in[- ]person|face[- ]to[- ]face|(?:en )?présentiel(?:le)?|presencial|live ?streams?|livestream\p{L}*|streaming|webcast|retransmission|онлайн|дистанционн\p{L}*|очно)(?!\p{L})(?: (?:link|access|option|attendance|participation|lien|enlace|acceso))?/giu

const venueNoun = new RegExp(`(?<!\\p{L})${venueNouns}(?!\\p{L})`, 'u')
const maxVenueLine = 160
/** A building to meet in as the whole line or a part of it set off by marks: `Hôtel Exemple, salle Okoumé`. */
const loneVenue =
  /(?:^|[|•·;]\s?|\d,\s)(?:(?:[\p{Lu}][\p{L}'’-]+ ){0,4}(?:Hotel|Resort|Conference (?:Centre|Center|Hall|Room)|Convention (?:Centre|Center)|Auditorium|Ballroom|Boardroom)|(?:Hôtel|Hotel|Palais|Salle|Auditorium|Salón|Auditorio|Auditório|Centro de Convenciones|Palais des Congrès)(?: (?:de |du |des |la |le |[\p{Lu}])[\p{L}'’-]*){1,4})(?:,? [\p{L}\d'’ -]{1,40}){0,3}(?:\s?\([^()]{1,40}\))?(?:$|\s?[|•·;])/u

/**
 * A hotel or a hall on a page that otherwise speaks of a meeting online: where people meet is then not certain. A hotel
 * to sleep in is none.
 */
const namesMeetingRoom = ({ kind, line }: OutlineItem): boolean =>
  (kind === 'text' || kind === 'topic') &&
  line.text.length <= maxJoinedText &&
  meetingRoom.test(line.text) &&
  !lodging.test(line.text)

const meetingRoom =
  /(?<!\p{L})(?:Hotel|Hôtel|Resort|Conference (?:Centre|Center|Hall|Room)|Convention (?:Centre|Center)|Auditorium|Auditório|Auditorio|Ballroom|Boardroom|Amphithéâtre|Palais des Congrès|Salón|Salle (?:de |des |du )?\p{L}+|Sala de |[Cc]onference room)(?!\p{L})|(?<!\p{L})(?:гостиниц|отел|конференц-зал)\p{L}*|فندق|قاعة|酒店|会议室/u
const lodging =
  /(?<!\p{L})(?:accommodation|rooms? (?:block|rate|has|have|at)|booking|reservation|hébergement|alojamiento|alojamento|per night|par nuit|por noche|проживани\p{L}*)(?!\p{L})/iu

/** A sentence or label that says at which venue the clinic is held. */
const namesVenue = (item: OutlineItem, text: string): boolean => {
  if (item.kind === 'topic' && item.topic === 'place') {
    const rest = withoutDeniedModes(item.rest)
    return (
      rest !== '' &&
      (!onlinePattern.test(rest) || hybridPattern.test(rest)) &&
      !otherScriptOnline.test(rest) &&
      (/,|hotel|room|salle|sala|(?<!\p{L})(?:зал|ул\.|улица|гостиниц|отел|аудитори|центр|университет|академи)|قاعة|فندق|مركز|جامعة|مبنى|شارع|会议室|酒店|宾馆|大厅|中心|大学|大厦|礼堂/iu.test(
        rest,
      ) ||
        venueNoun.test(rest))
    )
  }
  if (item.kind === 'text' && text.length <= maxVenueLine && loneVenue.test(text)) return true
  return housePattern.test(text) && (announcesSchedule(text) || item.line.dates.length > 0)
}

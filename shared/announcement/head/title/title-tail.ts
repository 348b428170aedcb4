import { endsInPlace } from '../../mentions/places/place-lines'
import { namesEvent, namesEventSubject } from '../../text/event-words'
import { institutionPattern } from '../institution-nouns'
import { venueNouns } from '../venue-nouns'
import { isPlaceAlone } from './title-candidates'

/** `Clinic on Fraud – Hotel Example, Nairobi` without the hotel or room where people meet, which is no part of the name. */
export const dropHotel = (title: string): string => {
  const split = title.length <= maxLength ? splitAtMark(title) : null
  return split && meetingRoom.test(split.tail) && namesEvent(split.name) && !namesEvent(split.tail)
    ? split.name
    : title
}

/**
 * The name without words behind a mark that may belong to it or tell where, for whom or in which language the event
 * is: `Clinic on Fraud – Sandton, Johannesburg`, `Clinic at the Example Academy`, `Clinique de sécurité – Security
 * Clinic`; null where no such words stand there.
 */
export const findNameBeforeTail = (title: string): string | null => {
  const split = title.length <= maxLength ? (splitAtMark(title) ?? splitAtPlace(title)) : null
  if (!split || !namesEvent(split.name)) return null
  const { name, tail } = split
  return (endsInPlace(tail) && !isPlaceAlone(tail)) ||
    isVenue.test(tail) ||
    institutionPattern.test(tail) ||
    isOtherName(tail)
    ? name
    : null
}

const maxLength = 400

interface SplitTitle {
  name: string
  tail: string
}

/** The last part that a dash, a bar or an at sign sets off. */
const splitAtMark = (title: string): SplitTitle | null => {
  const [, name, tail] = markedTail.exec(title) ?? []
  return name && tail ? { name: name.trim(), tail } : null
}
const markedTail = /^(.{8,}\S)(?:\s[–—|@•·-]\s|—)([^–—|@•·]{3,80})$/u

/** `…, Example Tower`, `… at the Example Academy`, `… (Example Hotel)`. */
const splitAtPlace = (title: string): SplitTitle | null => {
  const [, name, tail] = placedTail.exec(title) ?? []
  return name && tail && isVenue.test(tail) ? { name, tail } : null
}
const placedTail =
  /^(.{8,}?\S)(?:,\s|\s\(|\s(?:at|@|à|au|en el|en la|no|na) (?:the |l['’])?(?=\p{Lu}))([^()]{3,80})\)?$/u

const meetingRoom =
  /(?<!\p{L})(?:Hotel|Hôtel|Lodge|Resort|Conference (?:Centre|Center|Hall|Room)|Convention (?:Centre|Center)|Auditorium|Auditório|Auditorio|Amphithéâtre|Ballroom|Boardroom|Salle|Salón|Headquarters|Гостиница|Отель|Конференц-зал)(?!\p{L})|فندق|قاعة|酒店|会议室|会议中心/iu
const isVenue = new RegExp(`(?<!\\p{L})${venueNouns}(?!\\p{L})|${meetingRoom.source}`, 'iu')

/** The name in another language, or another name. */
const isOtherName = (tail: string): boolean => namesEvent(tail) && namesEventSubject(tail)

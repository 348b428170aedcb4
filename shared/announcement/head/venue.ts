import { truncateText } from '../../domain/values/truncate-text'
import type { DraftVenue } from '../draft-clinic'
import type { OutlineItem } from '../outline/outline'
import { trimPunctuation } from '../text/trim-punctuation'

const houseNouns =
  '(?:Hotel|Hôtel|Resort|Conference (?:Centre|Center|Hall|Room)|Convention (?:Centre|Center)|Auditorium|Auditório|Auditorio|Ballroom|University|Université|Universidad|Universidade|Institute|Instituto|Academy|Headquarters|headquarters|premises|Campus|Palais|Siège|Sede|Salle|Sala|Salón|Centre|Center|Centro|Building|Tower|Plaza|Boardroom|House|Hall)'
const capitalised = "(?:[\\p{Lu}\\d][\\p{L}\\p{N}'’&.-]*|of|de|du|des|la|le|d['’])"

/** `at the Example Hotel, Cairo Road`: a house as a proper name behind a word of place, and what follows it up to the sentence. */
export const housePattern = new RegExp(
  `(?<!\\p{L})(?:[Aa]t|[Ii]n|à|au|aux|[Ee]n|no|na|em|dans)(?: (?:the|l['’]|la|le|el|its?|their|o|a))? ?((?:${capitalised} ){0,6}${houseNouns}(?: ${capitalised}){0,4})((?:, (?!on |from |the |to )\\p{Lu}[^,.;()]{1,60}?){0,3}?)(?=[.;)]|$|,? (?:in|on|from|le|el|du|los|à|a|for|with|and)(?!\\p{L})|,)`,
  'u',
)

/** Where people meet: the label `Venue: …`, else the house that the page names; null where it names none. */
export const findVenue = (
  items: OutlineItem[],
  start: number,
): { venue: DraftVenue; line: number } | null => {
  const before = items.slice(0, start)
  for (const item of before)
    if (item.kind === 'topic' && item.topic === 'place' && item.rest.includes(','))
      return { venue: toVenue(item.rest), line: item.line.number }
  for (const { kind, line } of before) {
    const match = kind === 'text' || kind === 'topic' ? housePattern.exec(line.text.slice(0, 1500)) : null
    if (match?.[1]) return { venue: toVenue(`${match[1]}${match[2] ?? ''}`), line: line.number }
  }
  return null
}

const toVenue = (text: string): DraftVenue => {
  const [name = '', ...address] = text.split(/,\s*/)
  return {
    name: truncateText(trimPunctuation(name), 200),
    address: truncateText(trimPunctuation(address.join(', ')), 500),
  }
}

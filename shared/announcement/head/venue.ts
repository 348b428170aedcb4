import { truncateText } from '../../domain/values/truncate-text'
import type { DraftVenue } from '../draft-clinic'
import type { OutlineItem } from '../outline/outline'
import { trimPunctuation } from '../text/trim-punctuation'

const houseNouns =
  '(?:Hotel|Hôtel|Conference (?:Centre|Center|Hall)|Convention (?:Centre|Center)|Auditorium|Auditório|Auditorio|University|Université|Universidad|Universidade|Institute|Academy|Headquarters|Resort|Campus|Palais|Centre|Center|Centro|Building|Tower|Plaza)'
const capitalised = "(?:\\p{Lu}[\\p{L}\\p{N}'’&.-]*|of|de|du|des|la|le|d['’])"
const housePattern = new RegExp(
  `(?<!\\p{L})((?:${capitalised} ){0,6}${houseNouns}(?: ${capitalised}){0,4})((?:, (?!on |from |the )[^,.;()]{2,60}?){0,3}?)(?=[.;)]|$|,? (?:in|on|from|le|el|du|los|à|a|for|with)(?!\\p{L}))`,
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

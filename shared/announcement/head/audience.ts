import { truncateText } from '../../domain/values/text/truncate-text'
import type { OutlineItem } from '../outline/outline-item'
import { trimPunctuation } from '../text/trim-punctuation'

const leadPattern =
  /(?<!\p{L})(?:audience|participants?|cl[ií]ni(?:c|que|ca)|workshop|event|atelier|taller|évènement|événement|evento|public|público|formation)(?!\p{L})[^.:]{0,80}?\s(?:includes?|consists? of|comprises?|are|is (?:intended|targeted|aimed|designed|open|meant)(?: for| at| to)|(?:targeted|aimed) at|intended for|sont|comprend|comprennent|inclut|s['’]adresse (?:à|aux)|(?:est )?destinée? (?:à|aux)|vise|son|incluyen?|(?:está )?dirigid[oa] a|comprende|se dirige a|são|inclui|destina-se a)\s(.{5,1500})/iu
const representativePattern =
  /^(?:mainly |principally |the |les |los |las |aux |à )?(?:representatives|représentants|representantes|officials|staff|experts)\s(?:from|of|des?|du|de l['’]|del?|dos|das)\s(?:the |la |los |las )?(?:following:?)?/iu

/** The groups that a page is for, split from its sentence or list; empty when it does not say. */
export const findAudience = (items: OutlineItem[]): string[] => {
  const at = items.findIndex((item) => item.kind === 'topic' && item.topic === 'audience')
  const head = items[at]
  if (head?.kind === 'topic') {
    const block = linesUnderHeading(items, at)
    const sentence = head.rest !== '' ? head.rest : (block[0] ?? '')
    if (head.rest === '' && block.length > 1 && !leadPattern.test(sentence)) return cleanGroups(block)
    if (sentence !== '' && !sentence.endsWith(':')) return splitAudience(sentence)
    return cleanGroups(block.filter((text) => !text.endsWith(':')))
  }
  for (const { kind, line } of items.slice(0, 200)) {
    const match =
      kind === 'text' &&
      /audience|target|destin|dirigid|s['’]adresse|intended/iu.test(line.text.slice(0, 3000))
        ? leadPattern.exec(line.text.slice(0, 3000))
        : null
    if (match?.[1]?.includes(',')) return splitAudience(line.text)
  }
  return []
}

/** The lines under the heading: a list, or one sentence. */
const linesUnderHeading = (items: OutlineItem[], at: number): string[] => {
  const block: string[] = []
  for (const item of items.slice(at + 1, at + 30)) {
    if (item.kind !== 'text' && item.kind !== 'person') break
    const bullet = /^[•·▪●○◦*–—-]/.test(item.line.text)
    if (block.length > 0 && !bullet && item.line.gap > 0) break
    block.push(item.line.text)
  }
  return block
}

const splitAudience = (sentence: string): string[] => {
  const text = sentence.slice(0, 3000)
  const list =
    (leadPattern.exec(text)?.[1] ?? text).replace(representativePattern, '').split(/[.](?:\s|$)/)[0] ?? ''
  const parts = list.split(/[,;]\s/)
  const last = parts.pop() ?? ''
  return cleanGroups([
    ...parts,
    ...last
      .replace(/^(?:and|et|y|e|as well as|ainsi que)\s/iu, '')
      .split(/\s(?:and|et|y|e|as well as|ainsi que)\s/iu),
  ])
}

const cleanGroups = (parts: string[]): string[] =>
  [
    ...new Set(
      parts.map((part) =>
        truncateText(
          trimPunctuation(part.trim())
            .replace(
              /^(?:(?:and|et|y|e)\s)?(?:(?:the|les|des|los|las|aux?|aos?|às|a los|a las|à la)\s|à l['’])?/iu,
              '',
            )
            .replace(/[.;]$/, ''),
          300,
        ),
      ),
    ),
  ]
    .filter((group) => group.length > 1)
    .slice(0, 40)

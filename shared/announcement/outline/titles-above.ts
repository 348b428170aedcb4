import type { OutlineItem } from './outline-item'

type SlotItem = Extract<OutlineItem, { kind: 'slot' }>

const isTitleLike = (item: OutlineItem | undefined): boolean =>
  item?.kind === 'text' && item.line.text.length <= 160 && !/[.;!?:]$/.test(item.line.text)

/**
 * Some pages write the title above its time. It shows at the ends: a title stands before the first time
 * of a day, and none after the last time of the page. Gives the items with such titles in their slots.
 */
export const moveTitlesIntoSlots = (items: OutlineItem[]): OutlineItem[] => {
  const untitled = items.flatMap((item, index) =>
    item.kind === 'slot' && item.slot.title === '' ? [index] : [],
  )
  const last = untitled.at(-1)
  if (
    untitled.length < 2 ||
    last === undefined ||
    !untitled.every((index) => isTitleLike(items[index - 1])) ||
    isTitleLike(items[last + 1])
  )
    return items
  const titles = new Set(untitled.map((index) => index - 1))
  return items.flatMap((item, index) => {
    if (titles.has(index)) return []
    const above = items[index - 1]
    const titleAbove = titles.has(index - 1) && item.kind === 'slot' && above ? above.line.text : null
    return [titleAbove === null ? item : withTitle(item as SlotItem, titleAbove)]
  })
}

const withTitle = (item: SlotItem, title: string): OutlineItem => ({ ...item, slot: { ...item.slot, title } })

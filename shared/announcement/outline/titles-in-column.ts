import type { OutlineItem } from './outline-item'

type SlotItem = Extract<OutlineItem, { kind: 'slot' }>

const minRows = 2

/**
 * A table that was copied column by column: its times in lines of their own, then `Session` and as many titles, then
 * `Speaker` and the people. Gives the items with the titles in their slots and without the other columns.
 */
export const moveColumnsIntoSlots = (items: OutlineItem[]): OutlineItem[] => {
  const result: OutlineItem[] = []
  for (let index = 0; index < items.length; ) {
    let end = index
    while (isBareSlot(items[end])) end++
    const column = readColumn(items, index, end)
    result.push(...(column ? column.slots : items.slice(index, Math.max(end, index + 1))))
    index = column ? column.next : Math.max(end, index + 1)
  }
  return result
}

/** The column of titles below the times that stand from one index up to another. */
const readColumn = (
  items: OutlineItem[],
  from: number,
  end: number,
): { slots: OutlineItem[]; next: number } | null => {
  const slots = items.slice(from, end) as SlotItem[]
  if (slots.length < minRows || !isColumnHead(items[end], 'table')) return null
  const titles = items.slice(end + 1, end + 1 + slots.length)
  if (titles.length < slots.length || !titles.every(isCell)) return null
  let next = end + 1 + slots.length
  if (isColumnHead(items[next], 'people'))
    do next++
    while (isCell(items[next]) && next <= end + 1 + 2 * slots.length)
  return {
    slots: slots.map((item, index) => ({
      ...item,
      slot: { ...item.slot, title: titles[index]?.line.text ?? '' },
    })),
    next,
  }
}

const isBareSlot = (item: OutlineItem | undefined): boolean =>
  item?.kind === 'slot' && item.slot.to !== null && item.slot.title === ''

const isColumnHead = (item: OutlineItem | undefined, topic: 'table' | 'people'): boolean =>
  item?.kind === 'topic' && item.rest === '' && item.topic === topic

const isCell = (item: OutlineItem | undefined): boolean =>
  (item?.kind === 'text' || item?.kind === 'person' || (item?.kind === 'topic' && item.rest === '')) &&
  item.line.text.length <= 160

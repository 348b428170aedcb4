import type { OutlineItem } from './outline-item'

type SlotItem = Extract<OutlineItem, { kind: 'slot' }>

/**
 * A row that a PDF breaks over two lines, `09:15 – SIM swap: what regulators` and `10:30 can do`, as one slot: the
 * second line begins with the end of the time and goes on in lower case.
 */
export const joinSplitRows = (items: OutlineItem[]): OutlineItem[] =>
  items.flatMap((item, index) => {
    const [before, after] = [items[index - 1], items[index + 1]]
    if (before && isRestOf(before, item)) return []
    return after && isRestOf(item, after) ? [joinRow(item as SlotItem, after as SlotItem)] : [item]
  })

const isRestOf = (item: OutlineItem, next: OutlineItem): boolean =>
  item.kind === 'slot' &&
  next.kind === 'slot' &&
  item.slot.to === null &&
  next.slot.to === null &&
  openTime.test(item.line.text) &&
  !openTime.test(next.line.text) &&
  /^[^\p{Ll}]/u.test(item.slot.title) &&
  next.slot.from > item.slot.from &&
  next.line.gap === 0 &&
  next.line.number === item.line.number + 1 &&
  /^\p{Ll}/u.test(next.slot.title)

/** A time with a dash behind it: its end is on another line. */
const openTime = /^[^\p{L}\d]{0,6}\d{1,2}[:.h]\d{2}\s*[–—-]/u

const joinRow = (item: SlotItem, rest: SlotItem): OutlineItem => ({
  ...item,
  slot: {
    ...item.slot,
    to: rest.slot.from,
    title: `${item.slot.title} ${rest.slot.title}`,
    doubtful: false,
  },
})

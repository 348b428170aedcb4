import type { Item } from './outline'

type SlotItem = Extract<Item, { kind: 'slot' }>

const titleLike = (item: Item | undefined): boolean =>
  item?.kind === 'text' && item.line.text.length <= 160 && !/[.;!?:]$/.test(item.line.text)

/**
 * Some pages write the title above its time. It shows at the ends: a title stands before the first time
 * of a day, and none after the last time of the page. Gives the items with such titles in their slots.
 */
export const withTitlesAbove = (items: Item[]): Item[] => {
  const bare = items.flatMap((item, index) => (item.kind === 'slot' && item.slot.title === '' ? [index] : []))
  const last = bare.at(-1)
  if (
    bare.length < 2 ||
    last === undefined ||
    !bare.every((index) => titleLike(items[index - 1])) ||
    titleLike(items[last + 1])
  )
    return items
  const titles = new Set(bare.map((index) => index - 1))
  return items.flatMap((item, index) => {
    if (titles.has(index)) return []
    const above = items[index - 1]
    const found = titles.has(index - 1) && item.kind === 'slot' && above ? above.line.text : null
    return [found === null ? item : titled(item as SlotItem, found)]
  })
}

const titled = (item: SlotItem, title: string): Item => ({ ...item, slot: { ...item.slot, title } })

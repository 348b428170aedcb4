import type { OutlineItem } from '../outline/outline-item'
import type { SeriesLine } from './series-days'

/** The outline with every line of a series as the heading of its day and, where it has hours, one session; its theme is kept for the hours of every day. */
export const applySeries = (items: OutlineItem[], series: SeriesLine[]): OutlineItem[] => {
  if (series.length === 0) return items
  const byItem = new Map(series.map((line) => [line.item, line]))
  const lines = new Set(series.map(({ item }) => item.line))
  return items.flatMap((item): OutlineItem[] => {
    const entry = byItem.get(item)
    if (!entry) return lines.has(item.line) ? [] : [item]
    return openDay(entry)
  })
}

const openDay = ({ item, date, theme }: SeriesLine): OutlineItem[] => {
  const { line } = item
  const time = line.times.find(({ to }) => to !== null)
  const heading = {
    number: null,
    dates: [date],
    alternative: null,
    weekday: line.dates[0]?.weekday ?? null,
    hours: null,
    rest: null,
    inSeries: true,
  }
  const day: OutlineItem = { kind: 'day', line, heading: time ? heading : { ...heading, theme } }
  if (!time) return [day]
  const slot = {
    from: time.from,
    to: time.to,
    title: theme,
    cells: [],
    position: 'leading',
    labelled: false,
  } as const
  return [day, { kind: 'slot', line, slot: { ...slot, cells: [] } }]
}

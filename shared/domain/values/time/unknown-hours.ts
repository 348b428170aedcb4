/**
 * The hours of a day whose hours are not known: the whole day, bounds that exclude nothing
 * (docs/decisions/0003-unknown-hours-are-the-whole-day.md).
 */
export const unknownHours = { start: '00:00', end: '23:59' } as const

export const hasUnknownHours = ({ start, end }: { start: string; end: string }): boolean =>
  start === unknownHours.start && end === unknownHours.end

import type { TimeRange } from './time-ranges'

const quarterDay = 360
const halfDay = 720

/** Whether a text says that its hours are those of the Ethiopian clock, which begins to count at 06:00. */
export const namesEthiopianClock = (text: string): boolean => ethiopianClock.test(text)
const ethiopianClock =
  /(?<!\p{L})(?:Ethiopian (?:local )?(?:time|clock|hours)|Habesha (?:time|clock)|(?:heure|horloge) éthiopienne|hora etíope|по эфиопскому времени)(?!\p{L})|بالتوقيت الإثيوبي|በኢትዮጵያ/iu

/** The hours of a line without those that are told a second time by the Ethiopian clock: `3:00 – 6:00 Ethiopian time (09:00 – 12:00 EAT)`. */
export const dropEthiopianClock = (text: string, times: TimeRange[]): TimeRange[] =>
  namesEthiopianClock(text)
    ? times.filter((time) => !times.some((other) => other !== time && isLaterByQuarter(time, other)))
    : times

const isLaterByQuarter = (one: TimeRange, other: TimeRange): boolean =>
  isQuarter(other.from - one.from) &&
  (one.to === null ? other.to === null : other.to !== null && isQuarter(other.to - one.to))

const isQuarter = (minutes: number): boolean => minutes === quarterDay || minutes === quarterDay + halfDay

import { Temporal } from 'temporal-polyfill'
import { type RawEvent, type RawRow, rowsOfEvents } from './raw-events'

/** A table item as plain values. */
export type RawItem = Record<string, unknown>

type Attribute = Record<string, unknown>

const toValue = (attribute: Attribute): unknown => {
  const [type = '', value] = Object.entries(attribute)[0] ?? []
  if (type === 'N') return Number(value)
  if (type === 'NULL') return null
  if (type === 'L') return (value as Attribute[]).map(toValue)
  if (type === 'M') return toRawItem(value as Record<string, Attribute>)
  return value
}

export const toRawItem = (item: Record<string, unknown>): RawItem => {
  const raw: RawItem = {}
  for (const [name, attribute] of Object.entries(item)) raw[name] = toValue(attribute as Attribute)
  return raw
}

interface RawDay {
  number: number
  fromSecond: number
  toSecond: number
  rows: RawRow[]
}

export interface RawRegistration {
  id: string
  name: string
  email: string
  organisation: string
  country: string
  status: string
  gender?: string
}

/** A clinic with the items that its figures are counted from. */
export interface RawClinic {
  id: string
  title: string
  announcement: string
  country: string | null
  firstDay: string
  dayCount: number
  isRecorded: boolean
  days: RawDay[]
  registrations: RawRegistration[]
  /** By day: what the day summary kept, which is all that is left of erased people. */
  summaries: RawItem[]
}

export const secondOf = (date: string, time: string, timeZone: string): number =>
  Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(timeZone).epochMilliseconds / 1000

/** Sorts the items of a table by clinic, without any of the product's code. */
export const readRawClinics = (items: readonly RawItem[]): RawClinic[] => {
  const clinics: RawClinic[] = []
  for (const item of items) {
    if (item['type'] !== 'clinic') continue
    const { id, title, announcement, country, timeZone } = item as Record<string, string>
    const own = items.filter(({ pk }) => pk === `CLINIC#${id}`)
    const ofType = (type: string) => own.filter((other) => other['type'] === type)
    const dates = item['days'] as { number: number; date: string; start: string; end: string }[]
    const rowsWithoutReport = rowsOfEvents(ofType('zoom-event') as unknown as RawEvent[])
    const days: RawDay[] = []
    for (const { number, date, start, end } of dates) {
      const report = ofType('report').find(({ day }) => day === number)
      days.push({
        number,
        fromSecond: timeZone ? secondOf(date, start, timeZone) : 0,
        toSecond: timeZone ? secondOf(date, end, timeZone) : 0,
        rows: (report?.['stays'] as RawRow[] | undefined) ?? rowsWithoutReport,
      })
    }
    clinics.push({
      id: id ?? '',
      title: title ?? '',
      announcement: announcement ?? '',
      country: country ?? null,
      firstDay: dates[0]?.date ?? '',
      dayCount: dates.length,
      isRecorded: item['status'] === 'recorded',
      days,
      registrations: ofType('registration') as unknown as RawRegistration[],
      summaries: ofType('summary'),
    })
  }
  return clinics
}

import * as z from 'zod'
import { isTimeZone } from './local-time'

export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time like 09:30')
export const CalendarDate = z.iso.date()
export const InstantText = z.iso.datetime({ precision: 3 })
export const ZoneName = z.string().refine(isTimeZone, 'an IANA time zone like Africa/Mogadishu')

import * as z from 'zod'
import { CalendarDate, ClockTime } from '../values/time/time-schemas'

const WindowEdge = z.object({ date: CalendarDate, time: ClockTime }).nullable()

/** When people may register, in the clinic's time; an open edge is null: from publication, until the clinic ends. */
export const RegistrationWindow = z.object({ opens: WindowEdge, closes: WindowEdge })
export type RegistrationWindow = z.infer<typeof RegistrationWindow>

export const noRegistrationWindow: RegistrationWindow = { opens: null, closes: null }

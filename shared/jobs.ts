import * as z from 'zod'
import { Dispatch } from './domain/dispatch'

/** What stands in the dispatch queue. */
export const DispatchJob = Dispatch.pick({ clinicId: true, kind: true, day: true, planVersion: true })

/** What stands in the attendance queue. */
export const AttendanceJob = z.object({ clinicId: z.string(), day: z.int() })

import * as z from 'zod'
import { ClinicFigures } from './clinic-figures'

/** What is known of a clinic that was recorded afterwards; null is not known. */
export const ClinicHistory = ClinicFigures.pick({
  region: true,
  languages: true,
  days: true,
  registered: true,
  joined: true,
  attended: true,
  countries: true,
}).extend({
  /** Only a number: a history names no institutions. */
  institutions: z.int().min(0).nullable(),
  /** People who attended each day, from the first; absent where no day is known. */
  attendedByDay: z.array(z.int().min(0).nullable()).optional(),
})
export type ClinicHistory = z.infer<typeof ClinicHistory>

/**
 * Whether a recorded clinic is counted from its lists in place of the numbers that were entered: they must hold at least
 * as many people, or a part would pass for the whole.
 */
export const isCompletedByLists = (
  { registered, joined, attended }: Pick<ClinicHistory, 'registered' | 'joined' | 'attended'>,
  listed: number,
): boolean => listed > 0 && listed >= Math.max(registered ?? 0, joined ?? 0, attended ?? 0)

import * as z from 'zod'
import { foldText } from '../../values/text/fold-text'
import type { Registrant } from '../matching/registrant'

/** The numbers of one sector, organisation or country. */
export const GroupCount = z.object({
  /** The spelling that most registrants use; empty when the form did not ask. */
  label: z.string(),
  registered: z.int().min(0),
  joined: z.int().min(0),
  attended: z.int().min(0),
})
export type GroupCount = z.infer<typeof GroupCount>

/**
 * Registrants by what `labelOf` says of them, the most attended group first. Case, accents and spaces make
 * no group of their own.
 */
export const countGroups = (
  registrants: readonly Registrant[],
  reach: (registrationId: string) => 'absent' | 'joined' | 'attended',
  labelOf: (registrant: Registrant) => string,
): GroupCount[] =>
  [...Map.groupBy(registrants, (registrant) => foldText(labelOf(registrant))).values()]
    .map((members) => {
      const reached = members.map(({ id }) => reach(id))
      return {
        label: mostCommonSpelling(members.map((member) => labelOf(member).trim())),
        registered: members.length,
        joined: reached.filter((one) => one !== 'absent').length,
        attended: reached.filter((one) => one === 'attended').length,
      }
    })
    .toSorted((a, b) => b.joined - a.joined || b.registered - a.registered || (a.label < b.label ? -1 : 1))

const mostCommonSpelling = (spellings: string[]): string => {
  const counted = [...Map.groupBy(spellings, (spelling) => spelling)].map(([spelling, all]) => ({
    spelling,
    count: all.length,
  }))
  return (
    counted.toSorted((a, b) => b.count - a.count || (a.spelling < b.spelling ? -1 : 1))[0]?.spelling ?? ''
  )
}

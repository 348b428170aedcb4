import type { GroupChoice } from '../../../shared/domain/programme/programme-groups'
import { labelGroup } from '../../../shared/queries/programme/group-labels'

interface WithinSentenceProps {
  within: GroupChoice | undefined
  /** The same list of all clinics. */
  allHref: string
}

/** Of which clinics a list is. */
export const WithinSentence = ({ within, allHref }: WithinSentenceProps) =>
  within ? (
    <>
      In the clinics of <strong dir="auto">{labelGroup(within.value, within.dimension, null)}</strong>.{' '}
      <a href={allHref}>Show all clinics</a>
    </>
  ) : (
    'In all clinics.'
  )

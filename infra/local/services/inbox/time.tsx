import type { Instant } from '../../../../shared/domain/time/instant'

/** `Wednesday, 26 November 2025`, in UTC. */
export const dayOf = (at: Instant): string =>
  new Date(at).toLocaleDateString('en-GB', { dateStyle: 'full', timeZone: 'UTC' })

/** `06:00`, in UTC. */
export const clockOf = (at: Instant): string => at.slice(11, 16)

/** Day and time of the house, with its zone named. */
export const HouseTime = ({ at }: { at: Instant }) => (
  <time datetime={at}>{`${dayOf(at)}, ${clockOf(at)} UTC`}</time>
)

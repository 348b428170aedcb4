import type { Instant } from '../../../shared/domain/values/time/instant'

/** `Wednesday, 26 November 2025`, in UTC. */
export const formatUtcDay = (at: Instant): string =>
  new Date(at).toLocaleDateString('en-GB', { dateStyle: 'full', timeZone: 'UTC' })

/** `06:00`, in UTC. */
export const formatUtcTime = (at: Instant): string => at.slice(11, 16)

/** Day and time of the local stack, with its zone named. */
export const UtcTime = ({ at }: { at: Instant }) => (
  <time datetime={at}>{`${formatUtcDay(at)}, ${formatUtcTime(at)} UTC`}</time>
)

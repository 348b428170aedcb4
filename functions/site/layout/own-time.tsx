import type { Instant } from '../../../shared/domain/values/time/instant'

interface OwnTimeProps {
  from: Instant
  /** As from: a moment. */
  to: Instant
  /** `clock`: without date and place, beside a time that has them. */
  form?: 'full' | 'clock'
}

/**
 * The place where the script writes a time as the browser's clock shows it, before a zone was chosen: without loading the
 * page again, which takes a second on a slow line. Without the script it is empty.
 */
export const OwnTime = ({ from, to, form = 'full' }: OwnTimeProps) => (
  <span data-own={`${withoutSeconds(from)}/${withoutSeconds(to)}`} data-form={form} />
)

const withoutSeconds = (instant: Instant): string => instant.replace(/:00\.000Z$/, 'Z')

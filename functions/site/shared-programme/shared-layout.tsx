import type { PropsWithChildren } from 'hono/jsx'
import type { Instant } from '../../../shared/domain/values/time/instant'
import { formatClockTime, formatDate } from '../../../shared/i18n/format-times'
import { PageLayout } from '../../../shared/web/page-layout'

const labels = {
  skip: 'Skip to the content',
  name: 'DFS Security Clinics',
  tagline: 'International Telecommunication Union',
}

/** The frame of what a regulator's link shows, in English. */
export const SharedLayout = ({
  title,
  wide = false,
  children,
}: PropsWithChildren<{ title: string; wide?: boolean }>) => (
  <PageLayout
    language="en"
    title={title}
    labels={labels}
    home="/"
    wide={wide}
    footer={<span>International Telecommunication Union</span>}
  >
    {children}
  </PageLayout>
)

/** `31 December 2026, 09:00 (UTC+00:00)`. */
export const formatEnd = (at: Instant): string =>
  `${formatDate(at.slice(0, 10), 'en')}, ${formatClockTime(at, 'UTC', 'en')}`

import type { Clinic } from '../../../shared/domain/clinic/clinic'
import type { Instant } from '../../../shared/domain/values/time/instant'
import { ZonedDateTime } from '../../../shared/web/zoned-time'

/** When the mails of a large clinic or campaign were counted, and a link that counts them now; nothing where they were just counted. */
export const CountedAt = ({
  countedAt,
  clinic,
}: {
  countedAt: Instant | null
  clinic: Pick<Clinic, 'timeZone'>
}) =>
  countedAt && (
    <p class="small muted">
      E-mails as counted on{' '}
      <ZonedDateTime instant={countedAt} zone={clinic.timeZone ?? 'UTC'} language="en" form="short" />.{' '}
      <a href="?count=now">Count now</a>
    </p>
  )

import { formatDate } from '../../../shared/i18n/format-times'
import type { ProgrammeCountry } from '../../../shared/queries/programme/read-programme-reach'

/** A clinic as a link, with the date of its first day. */
export const LatestClinic = ({
  clinic: { title, firstDay },
  href,
}: {
  clinic: Pick<ProgrammeCountry['latest'], 'title' | 'firstDay'>
  href: string
}) => (
  <>
    <a href={href} dir="auto">
      {title}
    </a>
    {firstDay !== null && <span class="small muted"> {formatDate(firstDay, 'en')}</span>}
  </>
)

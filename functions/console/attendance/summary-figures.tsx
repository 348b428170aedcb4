import type { DaySummary } from '../../../shared/domain/attendance/summary/day-summary'
import { definitionsFor } from '../../../shared/domain/attendees/attendance-definitions'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import { hasOnlineMeeting } from '../../../shared/domain/clinic/venue'
import { MINUTE_MS, toEpochMillis } from '../../../shared/domain/values/time/instant'
import { KeyFigures } from '../../../shared/web/key-figures'
import { NumberDefinitions } from '../attendees/attendance-figures'
import { FigureLink } from '../components/figure-link'
import type { ListHref } from './lists-of-day'

interface SummaryFiguresProps {
  clinic: Clinic
  summary: DaySummary
  listHref: ListHref
}

/** People join a meeting and are present at a venue. */
export const joinedLabelFor = (clinic: Clinic): string => (hasOnlineMeeting(clinic) ? 'Joined' : 'Present')

/**
 * The four numbers of a day with their definitions, each a link to the list behind it. Without an online meeting
 * there is no joining link, so no number of clicks is shown.
 */
export const SummaryFigures = ({
  clinic,
  summary: { counts, longEnough, window },
  listHref,
}: SummaryFiguresProps) => {
  const minutes = Math.ceil(
    (longEnough * (toEpochMillis(window.to) - toEpochMillis(window.from))) / MINUTE_MS,
  )
  const isOnline = hasOnlineMeeting(clinic)
  const definitions = definitionsFor(isOnline)
  const figure = (number: 'registered' | 'clicked' | 'joined' | 'attended', value: number | null) => ({
    label: definitions[number]?.label ?? '',
    definition: definitions[number]?.definition,
    value: <FigureLink value={value} href={listHref({ reach: number })} />,
  })
  return (
    <>
      <KeyFigures
        figures={[
          figure('registered', counts.registered),
          ...(isOnline ? [figure('clicked', counts.joinClicked)] : []),
          figure('joined', counts.joined),
          {
            ...figure('attended', counts.attended),
            label: isOnline ? `Attended (${minutes}+ min)` : 'Attended',
            strong: true,
          },
        ]}
      />
      <NumberDefinitions hasMeeting={isOnline} />
    </>
  )
}

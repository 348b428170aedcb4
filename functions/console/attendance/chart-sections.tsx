import { findPeak, sampleCurve } from '../../../shared/domain/attendance/summary/attendance-curve'
import type { DaySummary } from '../../../shared/domain/attendance/summary/day-summary'
import type { Clinic, PlannableDay } from '../../../shared/domain/clinic/clinic'
import { wallTimeAt } from '../../../shared/domain/values/time/local-time'
import { cityOfZone } from '../../../shared/i18n/city-names'
import { formatClockTime, formatZone } from '../../../shared/i18n/format-times'
import { AttendanceChart } from '../../../shared/web/charts/attendance-chart'
import { DayComparisonChart } from '../../../shared/web/charts/day-comparison-chart'
import { CardTable } from '../components/card-table'
import { FigureLink } from '../components/figure-link'
import { formatPeople } from '../components/labels'
import type { ListHref } from './lists-of-day'

interface ChartSectionProps {
  clinic: Clinic & { timeZone: string }
  day: PlannableDay
  summary: DaySummary
}

/** Participants over time; nothing where Zoom gave no times. */
export const AttendanceChartSection = ({ clinic, day, summary }: ChartSectionProps) => {
  const peak = findPeak(summary.curve)
  if (!peak) return null
  const peakText = `At most ${formatPeople(peak.people)} at once, at ${formatClockTime(peak.at, clinic.timeZone, 'en')}.`
  return (
    <section>
      <h2>Participants over time</h2>
      <figure class="card chart">
        <AttendanceChart
          id="room"
          title={`Participants over time on day ${day.number}`}
          description={`${peakText} Shaded: breaks.`}
          curve={summary.curve}
          window={summary.window}
          timeZone={clinic.timeZone}
          language="en"
          day={day}
          sessions={day.sessions}
        />
        <figcaption>
          {peakText} Times are in {cityOfZone(clinic.timeZone, 'en') || 'UTC'} time. Shaded areas are breaks,
          dashed lines are sessions. All participants, registered or not, without hosts, interpreters and
          bots.
        </figcaption>
      </figure>
      <CardTable
        compact
        rows={sampleCurve(summary.curve, summary.window, TABLE_STEP_MINUTES)}
        columns={[
          {
            label: `Time (${formatZone(clinic.timeZone, summary.window.from, 'en')})`,
            render: ({ at }) => wallTimeAt(at, clinic.timeZone).time,
          },
          { label: 'Participants', isNumeric: true, render: ({ people }) => people },
        ]}
      />
    </section>
  )
}

const TABLE_STEP_MINUTES = 30

/** The day against the one before it; nothing for the first. */
export const DayComparisonSection = ({ summary, listHref }: { summary: DaySummary; listHref: ListHref }) => {
  const days = summary.againstDayBefore
  if (!days) return null
  const first = { reach: 'joined' as const, day: days.first }
  const second = { reach: 'joined' as const, day: days.second }
  const comparisonText = `${formatPeople(days.both)} joined on both days, ${days.onlyFirst} only on day ${days.first}, ${days.onlySecond} only on day ${days.second}.`
  return (
    <section>
      <h2>
        Day {days.first} and day {days.second}
      </h2>
      <figure class="card chart">
        <DayComparisonChart
          id="days"
          title={`Who came on day ${days.first} and on day ${days.second}`}
          description={comparisonText}
          days={days}
          registered={summary.counts.registered}
          labels={{
            first: `Day ${days.first}`,
            second: `Day ${days.second}`,
            both: 'On both days',
            only: 'On that day only',
          }}
        />
        <figcaption>{comparisonText}</figcaption>
      </figure>
      <CardTable
        compact
        rows={[
          { label: 'On both days', people: days.both, href: listHref({ ...first, also: second }) },
          {
            label: `Only on day ${days.first}`,
            people: days.onlyFirst,
            href: listHref({ ...first, except: second }),
          },
          {
            label: `Only on day ${days.second}`,
            people: days.onlySecond,
            href: listHref({ ...second, except: first }),
          },
        ]}
        columns={[
          { label: 'Joined', render: ({ label }) => label },
          {
            label: 'People',
            isNumeric: true,
            render: ({ people, href }) => <FigureLink value={people} href={href} />,
          },
        ]}
      />
    </section>
  )
}

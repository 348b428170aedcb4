import { peakOf } from '../../../../shared/domain/attendance/curve'
import type { DaySummary } from '../../../../shared/domain/attendance/day-summary'
import type { Clinic, PlannableDay } from '../../../../shared/domain/clinic/clinic'
import { clockWords } from '../../../../shared/language/times'
import { AttendancePicture } from '../../../../shared/pages/attendance-picture'
import { DaysPicture } from '../../../../shared/pages/days-picture'
import { people } from '../words'

interface RoomProps {
  clinic: Clinic & { timeZone: string }
  day: PlannableDay
  summary: DaySummary
}

/** People in the room over time; nothing where Zoom gave no times. */
export const RoomOverTime = ({ clinic, day, summary }: RoomProps) => {
  const peak = peakOf(summary.curve)
  if (!peak) return null
  const most = `At most ${people(peak.people)} at once, at ${clockWords(peak.at, clinic.timeZone, 'en')}.`
  return (
    <section>
      <h2>In the room over time</h2>
      <figure class="card picture">
        <AttendancePicture
          id="room"
          title={`People in the room on day ${day.number}`}
          description={`${most} Shaded: breaks.`}
          curve={summary.curve}
          window={summary.window}
          timeZone={clinic.timeZone}
          language="en"
          date={day.date}
          sessions={day.sessions}
        />
        <figcaption>
          {most} Clock times of {clinic.timeZone}; shaded: breaks; dashed: sessions. Everybody but hosts,
          interpreters and recorders, whether registered or not.
        </figcaption>
      </figure>
    </section>
  )
}

/** The day against the one before it; nothing for the first. */
export const DaysAgainstEachOther = ({ summary }: { summary: DaySummary }) => {
  const days = summary.againstDayBefore
  if (!days) return null
  const words = `${people(days.both)} came on both days, ${days.onlyFirst} only on day ${days.first}, ${days.onlySecond} only on day ${days.second}.`
  return (
    <section>
      <h2>
        Day {days.first} against day {days.second}
      </h2>
      <figure class="card picture">
        <DaysPicture
          id="days"
          title={`Who came on day ${days.first} and on day ${days.second}`}
          description={words}
          days={days}
          registered={summary.counts.registered}
          words={{
            first: `Day ${days.first}`,
            second: `Day ${days.second}`,
            both: 'On both days',
            only: 'On that day only',
          }}
        />
        <figcaption>{words}</figcaption>
      </figure>
    </section>
  )
}

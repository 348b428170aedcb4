import type { Language, PlannableClinic, PlannableDay, Session } from '../../../shared/domain/clinic/clinic'
import { dayWindow } from '../../../shared/domain/clinic/plan'
import { instantAt, wallTimeAt } from '../../../shared/domain/time/local-time'
import { siteVoice } from '../../../shared/language/site-voice'
import { longDate, spanWords } from '../../../shared/language/times'
import { Hours } from '../../../shared/pages/time'

interface DayProps {
  clinic: PlannableClinic
  day: PlannableDay
  language: Language
  /** The visitor's zone; the clinic's own when she has chosen none. */
  zone: string
}

/** One day: its hours and sessions in the clinic's time and, in another zone, in the visitor's. */
export const DayProgramme = ({ clinic, day, language, zone }: DayProps) => {
  const { say } = siteVoice(language)
  const { from, to } = dayWindow(clinic, day)
  const own = zone === clinic.timeZone ? null : spanWords(from, to, zone, language)
  return (
    <section class="card" aria-labelledby={`day-${day.number}`}>
      <h3 id={`day-${day.number}`}>
        {say('labelled', { label: say('day', { number: day.number }), value: longDate(day.date, language) })}
      </h3>
      <p>
        <Hours from={from} to={to} zone={clinic.timeZone} language={language} />
        {own && (
          <>
            <br />
            <bdi>{say('labelled', { label: say('yourTime'), value: `${own.date}, ${own.clock}` })}</bdi>
          </>
        )}
      </p>
      {day.sessions.length === 0 ? (
        <p class="muted">{say('clinic.noProgramme')}</p>
      ) : (
        <Sessions {...{ clinic, day, language, zone }} />
      )}
    </section>
  )
}

const Sessions = ({ clinic, day, language, zone }: DayProps) => {
  const { say } = siteVoice(language)
  const two = zone !== clinic.timeZone
  return (
    <ul class="programme">
      {day.sessions.map((session) => (
        <li>
          <div class="hours">
            <span class="hidden">{say('clinicTime')} </span>
            <bdi dir="ltr">
              {session.start}–{session.end}
            </bdi>
            {two && (
              <div class="small">
                {say('yourTime')} <bdi dir="ltr">{ownTime(clinic, day, session, zone)}</bdi>
              </div>
            )}
          </div>
          <div>
            {session.kind === 'break' ? (
              <bdi class="break">{session.title}</bdi>
            ) : (
              <strong>
                <bdi>{session.title}</bdi>
              </strong>
            )}
            {session.description && (
              <div class="small muted" dir="auto">
                {session.description}
              </div>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

const ownTime = (
  clinic: PlannableClinic,
  day: PlannableDay,
  { start, end }: Session,
  zone: string,
): string => {
  const at = (time: string) => wallTimeAt(instantAt(day.date, time, clinic.timeZone), zone).time
  return `${at(start)}–${at(end)}`
}

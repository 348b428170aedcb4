import type { PlannableClinic, PlannableDay, ProgrammeSession } from '../../../shared/domain/clinic/clinic'
import { textInLanguage } from '../../../shared/domain/clinic/clinic-in-language'
import { describeSpeaker, type SessionSpeaker } from '../../../shared/domain/clinic/session-speaker'
import { dayWindow, instantOfSession } from '../../../shared/domain/clinic/times/day-window'
import type { Language } from '../../../shared/domain/values/language'
import { wallTimeAt } from '../../../shared/domain/values/time/local-time'
import { formatLongDate, formatSpanForReader } from '../../../shared/i18n/format-times'
import { commaOf, textDirectionOf } from '../../../shared/i18n/language-properties'
import { siteTranslator } from '../../../shared/i18n/site-translator'
import { ZonedTimeRange } from '../../../shared/web/zoned-time'
import { ClinicText } from '../layout/clinic-text'
import { OwnTime } from '../layout/own-time'

interface DayProgrammeProps {
  clinic: PlannableClinic
  day: PlannableDay
  language: Language
  /** The visitor's time zone, once chosen. */
  zone: string | undefined
}

/** One day: its hours and sessions in the clinic's time and, where their clock differs, in the visitor's. */
export const DayProgramme = ({ clinic, day, language, zone }: DayProgrammeProps) => {
  const { t } = siteTranslator(language)
  const { from, to } = dayWindow(clinic, day)
  const zones = { clinic: clinic.timeZone, reader: zone ?? clinic.timeZone }
  const { reader: readerTime } = formatSpanForReader(from, to, zones, language)
  return (
    <section class="card" aria-labelledby={`day-${day.number}`}>
      <h3 id={`day-${day.number}`}>
        {t('labelAndValue', {
          label: t('day', { number: day.number }),
          value: formatLongDate(day.date, language),
        })}
      </h3>
      <p>
        <ZonedTimeRange from={from} to={to} zone={clinic.timeZone} language={language} />
        {zone === undefined && <OwnTime {...{ from, to }} />}
        {readerTime && (
          <>
            <br />
            <bdi>
              {t('labelAndValue', {
                label: t('readerTime'),
                value: readerTime.date + commaOf(language) + readerTime.clock,
              })}
            </bdi>
          </>
        )}
      </p>
      {day.sessions.length === 0 ? (
        <p class="muted">{t('clinic.noProgramme')}</p>
      ) : (
        <SessionList {...{ clinic, day, language, zone }} inTwoZones={readerTime !== null} />
      )}
    </section>
  )
}

/** @param inTwoZones whether the visitor's clock shows another time than the clinic's */
const SessionList = ({
  clinic,
  day,
  language,
  zone,
  inTwoZones,
}: DayProgrammeProps & { inTwoZones: boolean }) => {
  const { t } = siteTranslator(language)
  return (
    <ul class="programme">
      {day.sessions.map((session) => (
        <li>
          <div class="hours">
            <span class="hidden">{t('clinicTime')} </span>
            <bdi dir="ltr">
              {session.start}–{session.end}
            </bdi>
            {zone === undefined && (
              <div class="small">
                <OwnTime
                  from={instantOfSession(clinic, day, session.start)}
                  to={instantOfSession(clinic, day, session.end)}
                  form="clock"
                />
              </div>
            )}
            {zone !== undefined && inTwoZones && (
              <div class="small">
                {t('readerTime')} <bdi dir="ltr">{visitorTime(clinic, day, session, zone)}</bdi>
              </div>
            )}
          </div>
          <div>
            {session.kind === 'break' ? (
              <span class="break">
                <ClinicText {...{ language, clinic }} text={session.title} />
              </span>
            ) : (
              <strong>
                <ClinicText {...{ language, clinic }} text={session.title} />
              </strong>
            )}
            {session.speakers && <SpeakerLine {...{ clinic, language }} speakers={session.speakers} />}
            {session.description && (
              <SessionDescription {...{ clinic, language }} original={session.description} />
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** Names as the organisers wrote them, in every language. */
const SpeakerLine = ({
  clinic,
  language,
  speakers,
}: Pick<DayProgrammeProps, 'clinic' | 'language'> & { speakers: readonly SessionSpeaker[] }) => (
  <div class="small">
    {siteTranslator(language).t('labelAndValue', {
      label: siteTranslator(language).t('clinic.speakers'),
      value: '',
    })}
    {speakers.map((speaker, index) => (
      <>
        {index > 0 && commaOf(language)}
        <ClinicText {...{ language, clinic }} text={describeSpeaker(speaker)} />
      </>
    ))}
  </div>
)

const SessionDescription = ({
  clinic,
  language,
  original,
}: Pick<DayProgrammeProps, 'clinic' | 'language'> & { original: string }) => {
  const { text, textLanguage } = textInLanguage(clinic, original, language)
  return (
    <div
      class="small muted"
      lang={textLanguage ?? undefined}
      dir={textLanguage ? textDirectionOf(textLanguage) : 'auto'}
    >
      {text}
    </div>
  )
}

const visitorTime = (
  clinic: PlannableClinic,
  day: PlannableDay,
  { start, end }: ProgrammeSession,
  zone: string,
): string => {
  const at = (time: string) => wallTimeAt(instantOfSession(clinic, day, time), zone).time
  return `${at(start)}–${at(end)}`
}

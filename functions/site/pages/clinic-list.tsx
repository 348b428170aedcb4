import type { Language, PlannableClinic } from '../../../shared/domain/clinic/clinic'
import { isOver } from '../../../shared/domain/clinic/clinic-times'
import { dayWindow } from '../../../shared/domain/clinic/plan'
import type { Instant } from '../../../shared/domain/time/instant'
import { siteVoice } from '../../../shared/language/site-voice'
import { countryName } from '../../../shared/pages/form/places'
import { Badge, Empty } from '../../../shared/pages/notice'
import { Hours } from '../../../shared/pages/time'
import { clinicDates } from './clinic-dates'
import { SitePage } from './site-page'

interface ClinicListProps {
  language: Language
  /** Published and cancelled ones, in any order. */
  clinics: PlannableClinic[]
  now: Instant
}

export const ClinicListPage = ({ language, clinics, now }: ClinicListProps) => {
  const { say } = siteVoice(language)
  const inOrder = clinics.toSorted((a, b) => (firstDate(a) < firstDate(b) ? -1 : 1))
  const toCome = inOrder.filter((clinic) => !isOver(clinic, now))
  const past = inOrder.filter((clinic) => isOver(clinic, now)).toReversed()
  return (
    <SitePage language={language} title={say('list.title')} description={say('list.lead')}>
      <div class="hero">
        <h1>{say('list.heading')}</h1>
        <p class="lead">{say('list.lead')}</p>
      </div>
      <section>
        <h2>{say('list.toCome')}</h2>
        {toCome.length === 0 ? (
          <Empty>
            <p>{say('list.none')}</p>
          </Empty>
        ) : (
          <ul class="cards-list">
            {toCome.map((clinic) => (
              <ClinicCard {...{ clinic, language, now }} />
            ))}
          </ul>
        )}
      </section>
      {past.length > 0 && (
        <section>
          <h2>{say('list.past')}</h2>
          <ul>
            {past.slice(0, PAST_SHOWN).map((clinic) => (
              <li>
                <a href={`/clinics/${clinic.id}`}>
                  <bdi>{clinic.title}</bdi>
                </a>
                , {clinicDates(clinic, language)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </SitePage>
  )
}

/** Keeps the page small after years of clinics. */
const PAST_SHOWN = 40

const ClinicCard = ({
  clinic,
  language,
  now,
}: {
  clinic: PlannableClinic
  language: Language
  now: Instant
}) => {
  const { say } = siteVoice(language)
  const [first] = clinic.days
  const hours = first && dayWindow(clinic, first)
  const running = clinic.days.some(
    (day) => dayWindow(clinic, day).from <= now && now < dayWindow(clinic, day).to,
  )
  return (
    <li class="card">
      <h3>
        <a href={`/clinics/${clinic.id}`}>
          <bdi>{clinic.title}</bdi>
        </a>
      </h3>
      <p>
        <strong>{clinicDates(clinic, language)}</strong>
        {hours && (
          <>
            , <Hours from={hours.from} to={hours.to} zone={clinic.timeZone} language={language} />
          </>
        )}
      </p>
      <p class="row">
        {clinic.country && <span class="muted">{countryName(clinic.country, language)}</span>}
        {clinic.status === 'cancelled' && <Badge tone="bad">{say('list.cancelled')}</Badge>}
        {clinic.status === 'published' && running && <Badge tone="good">{say('list.running')}</Badge>}
      </p>
    </li>
  )
}

const firstDate = (clinic: PlannableClinic): string => clinic.days[0]?.date ?? ''

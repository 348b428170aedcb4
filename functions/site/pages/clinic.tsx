import type { Language, PlannableClinic } from '../../../shared/domain/clinic/clinic'
import { isOver } from '../../../shared/domain/clinic/clinic-times'
import type { Instant } from '../../../shared/domain/time/instant'
import { siteVoice } from '../../../shared/language/site-voice'
import { countryName } from '../../../shared/pages/form/places'
import { Notice } from '../../../shared/pages/notice'
import { zoneScript } from '../zone-script'
import { clinicDates } from './clinic-dates'
import { Facts } from './facts'
import { DayProgramme } from './programme'
import { SitePage } from './site-page'
import { ZoneField } from './zone-field'

interface ClinicPageProps {
  language: Language
  clinic: PlannableClinic
  now: Instant
  /** The visitor's zone, when she chose a known one. */
  zone: string | undefined
  /** What she typed; undefined when nothing was asked. */
  typed: string | undefined
}

export const ClinicPage = ({ language, clinic, now, zone, typed }: ClinicPageProps) => {
  const { say } = siteVoice(language)
  const open = clinic.status === 'published' && !isOver(clinic, now)
  return (
    <SitePage
      language={language}
      title={clinic.title}
      scripts={[zoneScript.path]}
      query={typed === undefined ? {} : { zone: typed }}
    >
      <div class="hero">
        <h1>
          <bdi>{clinic.title}</bdi>
        </h1>
        <p class="lead">{clinicDates(clinic, language)}</p>
        {open && (
          <p class="actions">
            <a class="button primary" href={`/clinics/${clinic.id}/register`}>
              {say('clinic.register')}
            </a>
            <span>{say('clinic.free')}</span>
            {clinic.approval && <span>{say('clinic.approval')}</span>}
          </p>
        )}
      </div>
      <Standing {...{ language, clinic, now }} />
      <About {...{ language, clinic }} />
      {clinic.audience.length > 0 && (
        <p class="prose">
          {say('labelled', { label: say('clinic.audience'), value: clinic.audience.join(', ') })}
        </p>
      )}
      <section>
        <h2>{say('clinic.programme')}</h2>
        <form method="get" class="inline" aria-label={say('clinic.zoneHeading')}>
          <ZoneField
            name="zone"
            language={language}
            value={typed ?? clinic.timeZone}
            example={clinic.timeZone}
            propose={typed === undefined}
            error={typed !== undefined && !zone ? say('clinic.zoneUnknown') : undefined}
          />
          <button type="submit" class="button">
            {say('zone.show')}
          </button>
        </form>
        {clinic.days.map((day) => (
          <DayProgramme {...{ clinic, day, language, zone: zone ?? clinic.timeZone }} />
        ))}
      </section>
    </SitePage>
  )
}

/** Why one cannot register, where one cannot. */
const Standing = ({ language, clinic, now }: Pick<ClinicPageProps, 'language' | 'clinic' | 'now'>) => {
  const { say } = siteVoice(language)
  if (clinic.status === 'cancelled') {
    return (
      <Notice tone="bad" title={say('clinic.cancelled')}>
        <p>{say('clinic.cancelledMore')}</p>
      </Notice>
    )
  }
  if (!isOver(clinic, now)) return null
  return (
    <Notice tone="plain" title={say('clinic.over')}>
      <p>{say('clinic.overMore')}</p>
    </Notice>
  )
}

const About = ({ language, clinic }: Pick<ClinicPageProps, 'language' | 'clinic'>) => {
  const { say } = siteVoice(language)
  const facts: [string, string][] = [
    [say('clinic.country'), clinic.country ? countryName(clinic.country, language) : ''],
    [say('clinic.where'), say(clinic.mode === 'in-person' ? 'clinic.inPerson' : 'clinic.online')],
    [say('clinic.with'), clinic.coOrganisers.join(', ')],
  ]
  return <Facts facts={facts} />
}

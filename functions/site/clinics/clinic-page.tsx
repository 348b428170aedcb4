import type { Child } from 'hono/jsx'
import type { PlannableClinic } from '../../../shared/domain/clinic/clinic'
import { textInLanguage } from '../../../shared/domain/clinic/clinic-in-language'
import { registrationPhaseAt } from '../../../shared/domain/clinic/registration-phase'
import { isClinicOver, takesPlace } from '../../../shared/domain/clinic/times/clinic-times'
import type { Language } from '../../../shared/domain/values/language'
import type { Instant } from '../../../shared/domain/values/time/instant'
import { formatLanguageNames } from '../../../shared/i18n/language-names'
import { commaOf, localeOf } from '../../../shared/i18n/language-properties'
import { siteTranslator } from '../../../shared/i18n/site-translator'
import { formatCountry } from '../../../shared/web/form/country-zone-options'
import { NoticeBox } from '../../../shared/web/notices'
import { zoneScript } from '../assets/zone-script'
import { CertificateLine } from '../layout/certificate-line'
import { ClinicText } from '../layout/clinic-text'
import { DescriptionList } from '../layout/description-list'
import { FollowLine } from '../layout/follow-line'
import { LostLinkLine } from '../layout/lost-link-line'
import { RegistrationWindowLine } from '../layout/registration-window-line'
import { SitePage } from '../layout/site-page'
import { ZoneField } from '../layout/zone-field'
import { ClinicHours } from './clinic-hours'
import { ClinicMetadata, clinicDescription } from './clinic-metadata'
import { ContactLink } from './contact-link'
import { DayProgramme } from './day-programme'
import { IntroductionSection } from './introduction-section'
import { MaterialSection } from './material-section'
import { VenueSection } from './venue-section'

interface PublicClinicPageProps {
  language: Language
  clinic: PlannableClinic
  now: Instant
  /** The visitor's time zone, once chosen. */
  zone: string | undefined
  /** What was typed for the zone; undefined before the form was used. */
  typed: string | undefined
  /** The site's origin, without a slash at its end. */
  siteUrl: string
}

export const PublicClinicPage = ({ language, clinic, now, zone, typed, siteUrl }: PublicClinicPageProps) => {
  const { t } = siteTranslator(language)
  const isUpcoming = clinic.status === 'published' && !isClinicOver(clinic, now)
  const isOpen = registrationPhaseAt(clinic, now) === 'open'
  return (
    <SitePage
      language={language}
      title={textInLanguage(clinic, clinic.title, language).text}
      description={clinicDescription(clinic, language)}
      head={<ClinicMetadata {...{ language, clinic, siteUrl }} />}
      scripts={[zoneScript.path]}
      query={typed === undefined ? {} : { zone: typed }}
    >
      <div class="hero">
        <h1>
          <ClinicText {...{ language, clinic }} />
        </h1>
        <ClinicHours {...{ language, clinic }} />
        {isOpen && (
          <p class="actions">
            <a class="button primary" href={`/clinics/${clinic.id}/register`}>
              {t('clinic.register')}
            </a>
            <span>{t('clinic.free')}</span>
            {clinic.approval && <span>{t('clinic.approval')}</span>}
          </p>
        )}
        {isUpcoming && <RegistrationWindowLine {...{ language, clinic, now, zone }} />}
        {isUpcoming && <CertificateLine {...{ language, clinic }} />}
        {isUpcoming && <LostLinkLine {...{ language, clinic }} />}
      </div>
      <RegistrationUnavailableNotice {...{ language, clinic, now }} />
      <IntroductionSection {...{ language, clinic }} />
      <ClinicDetails {...{ language, clinic }} />
      {clinic.audience.length > 0 && (
        <p class="prose">
          {t('labelAndValue', { label: t('clinic.audience'), value: '' })}
          <Audience {...{ language, clinic }} />
        </p>
      )}
      <MaterialSection {...{ language, clinic }} />
      <section>
        <h2>{t('clinic.programme')}</h2>
        <form
          method="get"
          class="inline"
          aria-label={t('clinic.zoneHeading')}
          {...(typed === undefined && ownTimeTexts(language))}
        >
          <ZoneField
            name="zone"
            language={language}
            value={typed ?? clinic.timeZone}
            example={clinic.timeZone}
            propose={typed === undefined}
            error={typed !== undefined && !zone ? t('clinic.zoneUnknown') : undefined}
          />
          <button type="submit" class="button">
            {t('zone.show')}
          </button>
        </form>
        {clinic.days.map((day) => (
          <DayProgramme {...{ clinic, day, language, zone }} />
        ))}
        {isOpen && (
          <p>
            <a class="button primary" href={`/clinics/${clinic.id}/register`}>
              {t('clinic.register')}
            </a>
          </p>
        )}
      </section>
      <FollowLine language={language} />
    </SitePage>
  )
}

/** What the script writes around a visitor's own times. */
const ownTimeTexts = (language: Language) => {
  const { t } = siteTranslator(language)
  const word = t('readerTime')
  return {
    'data-label': t('labelAndValue', { label: word, value: '' }),
    'data-word': word,
    'data-locale': localeOf(language),
  }
}

const Audience = ({ language, clinic }: Pick<PublicClinicPageProps, 'language' | 'clinic'>) => (
  <>
    {clinic.audience.map((text, index) => (
      <>
        {index > 0 && commaOf(language)}
        <ClinicText {...{ language, clinic, text }} />
      </>
    ))}
  </>
)

/** Whether a day had begun before the clinic was cancelled. */
const hasHeldDay = (clinic: PlannableClinic): boolean => clinic.days.some((day) => takesPlace(clinic, day))

/** Why registration is closed, where it is. */
const RegistrationUnavailableNotice = ({
  language,
  clinic,
  now,
}: Pick<PublicClinicPageProps, 'language' | 'clinic' | 'now'>) => {
  const { t } = siteTranslator(language)
  if (clinic.status === 'cancelled') {
    return (
      <NoticeBox tone="bad" title={t('clinic.cancelled')}>
        <p>{t(hasHeldDay(clinic) ? 'clinic.cancelledRestText' : 'clinic.cancelledText')}</p>
      </NoticeBox>
    )
  }
  if (!isClinicOver(clinic, now)) return null
  return (
    <NoticeBox tone="plain" title={t('clinic.over')}>
      <p>{t('clinic.overText')}</p>
    </NoticeBox>
  )
}

/** The organiser's contact; without one what reaches the organisers, where there are any. */
const contactOf = (
  { publicContact, organisers }: PlannableClinic,
  t: ReturnType<typeof siteTranslator>['t'],
): Child => {
  if (publicContact !== null) return <ContactLink contact={publicContact} />
  return organisers.length > 0 && t('clinic.contactByReply')
}

const ClinicDetails = ({ language, clinic }: Pick<PublicClinicPageProps, 'language' | 'clinic'>) => {
  const { t } = siteTranslator(language)
  const entries: [string, Child][] = [
    [t('clinic.country'), clinic.country ? formatCountry(clinic.country, language) : ''],
    [t('clinic.mode'), t(`clinic.${clinic.mode ?? 'online'}`)],
    [t('clinic.languages'), formatLanguageNames(clinic.languages, language)],
    [t('clinic.interpretation'), formatLanguageNames(clinic.interpretation, language)],
    [t('clinic.organiser'), t('tagline')],
    [t('clinic.coOrganisers'), clinic.coOrganisers.join(', ')],
    [t('clinic.contact'), contactOf(clinic, t)],
  ]
  return (
    <>
      <DescriptionList entries={entries} />
      <VenueSection {...{ language, clinic }} />
    </>
  )
}

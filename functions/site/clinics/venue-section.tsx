import type { PlannableClinic } from '../../../shared/domain/clinic/clinic'
import { hasVenue, venueTextFor } from '../../../shared/domain/clinic/venue'
import type { Language } from '../../../shared/domain/values/language'
import { textDirectionOf } from '../../../shared/i18n/language-properties'
import { siteTranslator } from '../../../shared/i18n/site-translator'

interface VenueSectionProps {
  language: Language
  clinic: Pick<PlannableClinic, 'mode' | 'venue'>
}

/** Where people meet; nothing for an online clinic. Texts that exist in another language only are marked with it. */
export const VenueSection = ({ language, clinic }: VenueSectionProps) => {
  if (!hasVenue(clinic)) return null
  const { t } = siteTranslator(language)
  const venue = venueTextFor(clinic.venue, language)
  return (
    <section>
      <h2>{t('clinic.venue')}</h2>
      {venue === null ? (
        <p>{t('clinic.venueUnknown')}</p>
      ) : (
        <>
          <div lang={venue.language} dir={textDirectionOf(venue.language)}>
            <p>
              <strong>{venue.name}</strong>
              {venue.address && (
                <>
                  <br />
                  <TextLines text={venue.address} />
                </>
              )}
            </p>
          </div>
          {venue.mapUrl && (
            <p>
              <a href={venue.mapUrl} rel="noreferrer">
                {t('clinic.map')}
              </a>
            </p>
          )}
          {venue.arrival && (
            <>
              <h3>{t('clinic.arrival')}</h3>
              <p class="prose" lang={venue.language} dir={textDirectionOf(venue.language)}>
                <TextLines text={venue.arrival} />
              </p>
            </>
          )}
        </>
      )}
    </section>
  )
}

const TextLines = ({ text }: { text: string }) => (
  <>
    {text.split(/\r?\n/).map((line, index) => (
      <>
        {index > 0 && <br />}
        {line}
      </>
    ))}
  </>
)

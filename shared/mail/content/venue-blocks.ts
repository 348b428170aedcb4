import type { PlannableClinic } from '../../domain/clinic/clinic'
import { hasVenue, venueTextFor } from '../../domain/clinic/venue'
import { truncateText } from '../../domain/values/text/truncate-text'
import type { MailTranslator } from '../../i18n/mail-translator'
import type { ContentBlock } from './mail-content'
import { toSingleLine } from './single-line-text'

/** Of the 30 KB that a mail may have, at most 600 characters are arrival notes. */
const MAX_ARRIVAL_LENGTH = 600

/** Where people meet: name, address, map and arrival notes; nothing for an online clinic. */
export const createVenueBlocks = (
  clinic: Pick<PlannableClinic, 'mode' | 'venue'>,
  { language, t }: MailTranslator,
): ContentBlock[] => {
  if (!hasVenue(clinic)) return []
  const venue = venueTextFor(clinic.venue, language)
  if (venue === null) {
    return [{ type: 'venue', title: t('venue.title'), language, lines: [t('venue.unknown')], map: null }]
  }
  const lines = [venue.name, ...venue.address.split(/\r?\n/), truncateText(venue.arrival, MAX_ARRIVAL_LENGTH)]
  return [
    {
      type: 'venue',
      title: t('venue.title'),
      language: venue.language,
      lines: lines.map(toSingleLine).filter(Boolean),
      map: venue.mapUrl === null ? null : { label: t('venue.map'), url: venue.mapUrl },
    },
  ]
}

/** The venue on one line, as a calendar entry's LOCATION; null while it is not decided. */
export const formatVenueLine = (
  { venue }: Pick<PlannableClinic, 'venue'>,
  { language }: MailTranslator,
): string | null => {
  const found = venueTextFor(venue, language)
  return found && truncateText([found.name, found.address].map(toSingleLine).filter(Boolean).join(', '), 300)
}

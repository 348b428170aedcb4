import type { DraftClinic } from '../../announcement/draft-clinic'
import { regionOfCountry } from '../../domain/values/itu-regions'
import type { Instant } from '../../domain/values/time/instant'
import type { PastClinic } from '../../import/history/read-history-row'
import { isOver } from './record-past-clinics'

/**
 * The announced clinics as past ones; what an announcement does not tell is not known.
 * @returns none unless every one of them has dates and is over
 */
export const pastClinicsOf = (drafts: readonly DraftClinic[], now: Instant): PastClinic[] => {
  const past = drafts.map(toPastClinic)
  return past.every((clinic) => clinic.firstDay !== null && isOver(clinic, now)) ? past : []
}

const toPastClinic = ({ title, country, coOrganisers, mode, days }: DraftClinic): PastClinic => {
  const dates = days.flatMap(({ date }) => date ?? []).toSorted()
  return {
    title: title || 'Untitled clinic',
    country,
    region: country === null ? null : regionOfCountry(country),
    coOrganisers,
    firstDay: dates[0] ?? null,
    lastDay: dates.at(-1) ?? null,
    days: dates.length === days.length ? days.length : null,
    mode,
    languages: [],
    registered: null,
    joined: null,
    attended: null,
    institutions: null,
    countries: null,
  }
}

import type { DraftClinic } from '../../../shared/announcement/draft-clinic'
import { readAnnouncement } from '../../../shared/announcement/read-announcement'

/** A reading short enough to be written beside its page: breaks in brackets, codes once each, in order. */
export const summariseReading = (page: string) => {
  const { clinics, findings } = readAnnouncement(page)
  const [clinic] = clinics
  const codes = [...new Set(findings.map(({ code }) => code))].sort()
  return {
    clinics: clinics.length,
    country: clinic?.country,
    zone: clinic?.timeZone,
    days: clinic?.days.map(dayText),
    codes,
  }
}

/** Only the programme: one text per day. */
export const readDayTexts = (page: string) => readAnnouncement(page).clinics[0]?.days.map(dayText)

export const readZone = (page: string) => {
  const { clinics, findings } = readAnnouncement(page)
  const codes = findings.filter(({ code }) => code.startsWith('zone-')).map(({ code }) => code)
  return { zone: clinics[0]?.timeZone, codes }
}

const dayText = ({ date, start, end, sessions }: DraftClinic['days'][number]): string[] => [
  `${date} ${start}-${end}`,
  ...sessions.map(
    (session) =>
      `${session.start}-${session.end} ${session.kind === 'break' ? `(${session.title})` : session.title}`,
  ),
]

/** Every value of the clinics of a page that a person relies on, with the codes of the findings, each once, in order. */
export const summariseValues = (page: string) => {
  const { clinics, findings } = readAnnouncement(page)
  return {
    clinics: clinics.map(({ title, country, timeZone, mode, coOrganisers, venue, days }) => ({
      title,
      country,
      zone: timeZone,
      mode,
      ...(coOrganisers.length > 0 ? { with: coOrganisers } : {}),
      ...(venue ? { venue: [venue.name, venue.address].filter(Boolean).join(', ') } : {}),
      days: days.map(dayText),
    })),
    codes: [...new Set(findings.map(({ code }) => code))].sort(),
  }
}

/** Every clinic of a page in one line each, with the codes of the findings, each once, in order. */
export const summariseClinics = (page: string) => {
  const { clinics, findings } = readAnnouncement(page)
  return {
    clinics: clinics.map(({ title, country, timeZone, mode, days }) => ({
      title,
      country,
      zone: timeZone,
      mode,
      days: days.map(({ date, start, end, sessions }) => `${date} ${start}-${end} (${sessions.length})`),
    })),
    codes: [...new Set(findings.map(({ code }) => code))].sort(),
  }
}

import type { Clinic } from '../../../shared/domain/clinic/clinic'
import { formatLanguageNames } from '../../../shared/i18n/language-names'
import type { FormValues } from '../forms/form-values'
import { certificateRuleValues } from './certificate-rule-form'
import { formatProgramme } from './programme-text'
import { registrationWindowValues } from './registration-window-form'
import { venueFormValues } from './venue-form'

/** A clinic as the texts of its form; the names are those of the fields. */
export const clinicFormValues = (clinic: Clinic): FormValues => ({
  title: clinic.title,
  country: clinic.country ?? '',
  coOrganisers: clinic.coOrganisers.join('\n'),
  timeZone: clinic.timeZone ?? '',
  mode: clinic.mode ?? '',
  ...venueFormValues(clinic.venue),
  languages: formatLanguageNames(clinic.languages, 'en'),
  interpretation: formatLanguageNames(clinic.interpretation, 'en'),
  introduction: clinic.introduction.join('\n'),
  audience: clinic.audience.join('\n'),
  'zoom.meetingId': clinic.zoom?.meetingId ?? '',
  'zoom.joinUrl': clinic.zoom?.joinUrl ?? '',
  publicContact: clinic.publicContact ?? '',
  capacity: clinic.capacity === null ? '' : String(clinic.capacity),
  approval: clinic.approval ? 'yes' : '',
  confirmsAddress: clinic.confirmsAddress ? 'yes' : '',
  ...registrationWindowValues(clinic.registrationWindow),
  attendanceShare: clinic.attendanceShare === null ? '' : String(Math.round(clinic.attendanceShare * 100)),
  ...certificateRuleValues(clinic.certificateRule),
  retentionDays: clinic.retentionDays === null ? '' : String(clinic.retentionDays),
  ...rows('organisers', clinic.organisers),
  ...rows(
    'days',
    clinic.days.map(({ date, start, end, sessions }) => ({
      date: date ?? '',
      start,
      end,
      programme: formatProgramme(sessions),
    })),
  ),
})

/** The fields that a published clinic's form does not show, because sent mails and calendars contain them. */
export const lockedFormValues = (clinic: Clinic): FormValues =>
  Object.fromEntries(
    Object.entries(clinicFormValues(clinic)).filter(([name]) =>
      /^(timeZone|days\.\d+\.(date|start|end))$/.test(name),
    ),
  )

const rows = (list: string, entries: Record<string, string>[]): FormValues =>
  Object.fromEntries(
    entries.flatMap((entry, index) =>
      Object.entries(entry).map(([name, value]) => [`${list}.${index}.${name}`, value]),
    ),
  )

import type { Clinic } from '../../../shared/domain/clinic/clinic'
import { NoticeBox } from '../../../shared/web/notices'
import { CardTable } from '../components/card-table'
import type { FormValues } from '../forms/form-values'
import { clinicFormValues } from './clinic-form-values'

/** The fields that differ: the version that someone else saved, and what was typed. */
export const EditConflict = ({ clinic, values }: { clinic: Clinic; values: FormValues }) => {
  const stored = clinicFormValues(clinic)
  const fieldNames = Object.keys({ ...stored, ...values })
  const differing = fieldNames.filter(
    (name) => name !== 'version' && values[name] !== undefined && values[name] !== (stored[name] ?? ''),
  )
  return (
    <NoticeBox tone="bad" title="This clinic was saved by someone else while you were editing">
      <p>
        Your changes are in the fields below and are not saved yet. Compare them with the stored version;
        saving replaces it with yours.
      </p>
      {differing.length > 0 && (
        <CardTable
          rows={differing}
          columns={[
            { label: 'Field', render: formatFieldName },
            { label: 'Stored now', dir: 'auto', render: (name) => stored[name] || '(empty)' },
            { label: 'Yours', dir: 'auto', render: (name) => values[name] || '(empty)' },
          ]}
        />
      )}
    </NoticeBox>
  )
}

const fieldLabels: Record<string, string> = {
  title: 'Title',
  country: 'Country',
  coOrganisers: 'Co-organisers',
  timeZone: 'Time zone',
  mode: 'Mode',
  languages: 'Languages',
  interpretation: 'Interpretation into',
  introduction: 'Introduction',
  audience: 'Target audience',
  publicContact: 'Contact on the public page',
  capacity: 'Seats',
  'registrationWindow.opens.date': 'Registration opens (date)',
  'registrationWindow.opens.time': 'Registration opens (time)',
  'registrationWindow.closes.date': 'Registration closes (date)',
  'registrationWindow.closes.time': 'Registration closes (time)',
  approval: 'The organiser approves each registration',
  confirmsAddress: 'Each registrant confirms the e-mail address first',
  attendanceShare: 'Counts as attended from (% of a day’s hours)',
  certificateRule: 'Certificates of attendance',
  certificateHours: 'Certificate from (% of all hours)',
  retentionDays: 'Delete personal data after (days)',
  meetingId: 'Zoom meeting ID',
  joinUrl: 'Zoom address',
  name: 'name',
  email: 'e-mail',
  language: 'language',
  date: 'date',
  start: 'start',
  end: 'end',
  programme: 'programme',
}

/** `days.1.start` -> `Day 2: start`. */
const formatFieldName = (field: string): string => {
  if (field.startsWith('venue.')) return `Venue: ${field.split('.').slice(1).join(', ')}`
  if (fieldLabels[field] !== undefined) return fieldLabels[field]
  const [list = '', row, name] = field.split('.')
  if (name === undefined) return fieldLabels[row ?? list] ?? field
  return `${list === 'days' ? 'Day' : 'Organiser'} ${Number(row) + 1}: ${fieldLabels[name] ?? name}`
}

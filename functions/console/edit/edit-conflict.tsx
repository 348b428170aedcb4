import type { Clinic } from '../../../shared/domain/clinic/clinic'
import { NoticeBox } from '../../../shared/web/notices'
import { CardTable } from '../components/card-table'
import type { FormValues } from '../forms/form-values'
import { clinicFormValues } from './clinic-form-values'

/** Both versions of what differs: what somebody else saved, and what was typed. */
export const EditConflict = ({ clinic, values }: { clinic: Clinic; values: FormValues }) => {
  const stored = clinicFormValues(clinic)
  const fieldNames = Object.keys({ ...stored, ...values })
  const differing = fieldNames.filter(
    (name) => name !== 'version' && values[name] !== undefined && values[name] !== (stored[name] ?? ''),
  )
  return (
    <NoticeBox tone="bad" title="Somebody else saved this clinic while you were editing">
      <p>
        Your changes are in the fields below and not saved. Compare them with what is stored now; saving puts
        yours in its place.
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
  audience: 'Audience',
  capacity: 'Seats',
  approval: 'The organiser decides on each registration',
  retentionDays: 'Days until personal data are erased',
  meetingId: 'Zoom meeting number',
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
  const [list = '', row, name] = field.split('.')
  if (name === undefined) return fieldLabels[row ?? list] ?? field
  return `${list === 'days' ? 'Day' : 'Organiser'} ${Number(row) + 1}: ${fieldLabels[name] ?? name}`
}

import type { Clinic } from '../../../../shared/domain/clinic/clinic'
import { Notice } from '../../../../shared/pages/notice'
import { textsOf } from '../../forms/clinic-texts'
import type { FormTexts } from '../../forms/form-texts'
import { CardTable } from '../card-table'

/** Both versions of what differs: what somebody else saved, and what was typed. */
export const Conflict = ({ clinic, texts }: { clinic: Clinic; texts: FormTexts }) => {
  const stored = textsOf(clinic)
  const names = Object.keys({ ...stored, ...texts })
  const differing = names.filter(
    (name) => name !== 'version' && texts[name] !== undefined && texts[name] !== (stored[name] ?? ''),
  )
  return (
    <Notice tone="bad" title="Somebody else saved this clinic while you were editing">
      <p>
        Your changes are in the fields below and not saved. Compare them with what is stored now; saving puts
        yours in its place.
      </p>
      {differing.length > 0 && (
        <CardTable
          rows={differing}
          columns={[
            { label: 'Field', of: fieldWords },
            { label: 'Stored now', dir: 'auto', of: (name) => stored[name] || '(empty)' },
            { label: 'Yours', dir: 'auto', of: (name) => texts[name] || '(empty)' },
          ]}
        />
      )}
    </Notice>
  )
}

const words: Record<string, string> = {
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
const fieldWords = (field: string): string => {
  const [list = '', row, name] = field.split('.')
  if (name === undefined) return words[row ?? list] ?? field
  return `${list === 'days' ? 'Day' : 'Organiser'} ${Number(row) + 1}: ${words[name] ?? name}`
}

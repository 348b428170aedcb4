import type { StaffMember } from '../../../shared/domain/access/staff'
import { formatFigure } from '../../../shared/domain/programme/figure-definitions'
import { formatDates } from '../../../shared/i18n/format-times'
import type { HistoryProblem } from '../../../shared/import/history/read-history'
import type { PastClinic } from '../../../shared/import/history/read-history-row'
import { formatCountry } from '../../../shared/web/form/country-zone-options'
import { NoticeBox } from '../../../shared/web/notices'
import { type CardColumn, CardTable } from '../components/card-table'
import { ConfirmForm } from '../components/confirm-form'
import { ConsolePage } from '../components/console-page'

interface HistoryPreviewProps {
  staff: StaffMember
  text: string
  clinics: PastClinic[]
  problems: HistoryProblem[]
}

/** What a history CSV would record, and the rows that it leaves out; nothing is stored yet. */
export const HistoryPreviewPage = ({ staff, text, clinics, problems }: HistoryPreviewProps) => (
  <ConsolePage title="Record past clinics" staff={staff}>
    <h1>Record {clinics.length === 1 ? '1 past clinic' : `${clinics.length} past clinics`}?</h1>
    {problems.length > 0 && (
      <NoticeBox
        tone="warn"
        title={`${problems.length === 1 ? '1 point' : `${problems.length} points`} in rows that are left out`}
      >
        <ul>
          {problems.map(({ row, column, reason }) => (
            <li>
              Row {row}
              {column && `, ${column}`}: <bdi>{reason}</bdi>
            </li>
          ))}
        </ul>
      </NoticeBox>
    )}
    <CardTable rows={clinics} columns={columns} />
    {clinics.length > 0 && (
      <ConfirmForm
        action="/console/history"
        confirm={clinics.length === 1 ? 'Record 1 clinic' : `Record ${clinics.length} clinics`}
        cancelHref="/console/history"
      >
        <input type="hidden" name="text" value={text} />
      </ConfirmForm>
    )}
  </ConsolePage>
)

const columns: [CardColumn<PastClinic>, ...CardColumn<PastClinic>[]] = [
  { label: 'Clinic', render: ({ title }) => title, dir: 'auto' },
  {
    label: 'Host',
    render: ({ country, region }) => (country ? formatCountry(country, 'en') : (region ?? 'not known')),
  },
  {
    label: 'Days',
    render: ({ firstDay, lastDay }) =>
      firstDay ? formatDates([...new Set([firstDay, lastDay ?? firstDay])], 'en') : 'not known',
  },
  { label: 'Registered', isNumeric: true, render: ({ registered }) => formatFigure(registered) },
  { label: 'Attended', isNumeric: true, render: ({ attended }) => formatFigure(attended) },
  {
    label: 'By day',
    isNumeric: true,
    render: ({ attendedByDay }) =>
      (attendedByDay ?? [null]).map((attended) => formatFigure(attended)).join(', '),
  },
  {
    label: 'Countries',
    isNumeric: true,
    render: ({ countries }) => formatFigure(countries?.count ?? null),
  },
]

import { figureDefinitions, formatFigure } from '../../../shared/domain/programme/figure-definitions'
import type { ProgrammeTotals } from '../../../shared/domain/programme/programme-totals'
import type { HideableFigure } from '../../../shared/domain/programme-link/hide-small-groups'
import { SMALLEST_SHOWN_GROUP } from '../../../shared/domain/values/small-groups'
import { formatDate } from '../../../shared/i18n/format-times'
import type {
  SharedClinic,
  SharedFigures,
  SharedProgramme,
} from '../../../shared/queries/programme/read-shared-programme'
import { GenderTable } from '../../../shared/web/gender-table'
import { EmptyState } from '../../../shared/web/notices'
import { formatEnd, SharedLayout } from './shared-layout'

/** The figures that a link shows, each with those of which one being hidden hides it. People across clinics are none. */
const hiddenBy: Record<string, readonly HideableFigure[]> = {
  Days: [],
  Hours: [],
  Registered: ['registered'],
  Joined: ['joined'],
  Attended: ['attended'],
  'Attendance rate': ['registered', 'attended'],
  Institutions: ['institutions'],
  Countries: ['countries'],
  'Person-hours': ['personMinutes'],
}

interface SharedColumn extends Omit<(typeof figureDefinitions)[number], 'read'> {
  read: (figures: SharedFigures) => number | null
  from: readonly HideableFigure[]
}

const columns: readonly SharedColumn[] = figureDefinitions.flatMap(({ label, definition, read, unit }) => {
  const from = hiddenBy[label]
  return from
    ? [{ label, definition, unit, from, read: (figures) => read({ ...figures, people: noPeople }) }]
    : []
})

/** A link tells nothing of persons across clinics. */
const noPeople: ProgrammeTotals['people'] = { unique: null, returning: null }

/** The figures of a regulator's own clinics, read-only, in English: the words of the figures are the console's. */
export const SharedProgrammePage = ({
  programme: { link, clinics, total },
}: {
  programme: SharedProgramme
}) => (
  <SharedLayout title="Figures of your clinics" wide>
    <h1>Figures of your clinics</h1>
    <p class="lead prose">
      DFS Security Clinics held with <span dir="auto">{link.coOrganisers.join(', ')}</span>. This page needs
      no account and answers until {formatEnd(link.endsAt)}, or until ITU withdraws the link.
    </p>
    {clinics.length === 0 ? (
      <EmptyState>
        <p>No clinic has been held yet. Figures appear here when its first day has been counted.</p>
      </EmptyState>
    ) : (
      <>
        <FigureTable clinics={clinics} total={total} />
        <SharedGenders total={total} />
      </>
    )}
    <section>
      <h2>What the figures mean</h2>
      <ul class="prose">
        {columns.map(({ label, definition }) => (
          <li>
            <strong>{label}</strong>: {definition}
          </li>
        ))}
        <li>
          <strong>hidden</strong>: fewer than {SMALLEST_SHOWN_GROUP} people, alone or as the difference of two
          figures, so that no person can be recognised. It is left out of the sums.
        </li>
        <li>
          <strong>not known</strong>: it was not recorded. It is left out of the sums too.
        </li>
      </ul>
    </section>
  </SharedLayout>
)

/** The table is wider than a narrow window: it scrolls, also with the keyboard. */
const scrolling = { role: 'group', tabindex: 0, 'aria-label': 'Figures by clinic' } as const

const FigureTable = ({ clinics, total }: Pick<SharedProgramme, 'clinics' | 'total'>) => (
  <div class="table cards" {...scrolling}>
    <table>
      <thead>
        <tr>
          <th scope="col">Clinic</th>
          {columns.map(({ label }) => (
            <th scope="col" class="number">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {clinics.map((clinic) => (
          <tr>
            <th scope="row">
              <span dir="auto">{clinic.title}</span> <span class="muted small">{describeClinic(clinic)}</span>
            </th>
            {columns.map((column) => (
              <td data-label={column.label} class="number">
                {showCell(column, clinic)}
              </td>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">All that is shown</th>
          {columns.map((column) => (
            <td data-label={column.label} class="number">
              {showTotal(column, total, clinics)}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  </div>
)

/** People by the gender that they told, over the clinics that show it. */
const SharedGenders = ({ total: { clinics, genders, hidden } }: Pick<SharedProgramme, 'total'>) =>
  genders || hidden.has('genders') ? (
    <section>
      <h2>By gender, where given</h2>
      <p class="prose">
        {genders
          ? `People of ${genders.clinics} of ${clinics} clinics.`
          : `Not shown: a group has fewer than ${SMALLEST_SHOWN_GROUP} people.`}
        {genders &&
          hidden.has('genders') &&
          ` Clinics in which a group has fewer than ${SMALLEST_SHOWN_GROUP} people are left out.`}
      </p>
      {genders && <GenderTable groups={genders.groups} />}
    </section>
  ) : null

const describeClinic = ({ firstDay, isRecorded }: SharedClinic): string => {
  const date = firstDay === null ? 'date not known' : formatDate(firstDay, 'en')
  return isRecorded ? `${date}, recorded afterwards` : date
}

const showCell = ({ read, unit, from }: SharedColumn, figures: SharedFigures): string =>
  from.some((figure) => figures.hidden.has(figure)) ? 'hidden' : formatFigure(read(figures), unit)

/** The sum, and of how many clinics it is where some do not show the figure. */
const showTotal = (column: SharedColumn, total: SharedFigures, clinics: readonly SharedClinic[]): string => {
  const value = column.read(total)
  const shown = clinics.filter((clinic) => column.read(clinic) !== null).length
  if (value === null)
    return column.from.some((figure) => total.hidden.has(figure)) ? 'hidden' : formatFigure(null)
  const sum = formatFigure(value, column.unit)
  return shown === clinics.length ? sum : `${sum} (${shown} of ${clinics.length} clinics)`
}

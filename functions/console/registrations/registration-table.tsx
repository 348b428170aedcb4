import type { Child } from 'hono/jsx'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import type { Registration } from '../../../shared/domain/registration/registration'
import { describeAnswers } from '../../../shared/domain/registration/registration-answers'
import { truncateText } from '../../../shared/domain/values/text/truncate-text'
import { formatDate, formatMoment, formatZone } from '../../../shared/i18n/format-times'
import { genderNameIn } from '../../../shared/i18n/gender-names'
import type { ClinicAttendanceView } from '../../../shared/queries/attendees/clinic-attendance'
import type { RegistrationList } from '../../../shared/queries/registration-list'
import { formatCountry } from '../../../shared/web/form/country-zone-options'
import { StatusBadge } from '../../../shared/web/notices'
import { type CardColumn, CardTable } from '../components/card-table'
import { registrationStatusLabels, sectorLabels } from '../components/labels'
import { SelectionCheckbox } from '../components/selection-fields'
import { listAttendanceColumns } from './attendance-columns'

interface RegistrationTableProps {
  registrations: Registration[]
  clinic: Clinic
  canReadNeeds: boolean
  canWithdraw: boolean
  hasNames: boolean
  /** Of a clinic that has begun. */
  attendance: ClinicAttendanceView | undefined
  waitlistPositions: RegistrationList['waitlistPositions']
}

/** A card per registration on a narrow screen; a tick box where a status can be withdrawn. */
export const RegistrationTable = ({
  registrations,
  clinic,
  canReadNeeds,
  canWithdraw,
  hasNames,
  attendance,
  waitlistPositions,
}: RegistrationTableProps) => (
  <CardTable
    rows={registrations}
    columns={[
      hasNames
        ? {
            label: 'Name',
            render: (registration: Registration) =>
              canWithdraw && withdrawableStatuses.has(registration.status) ? (
                <SelectionCheckbox id={registration.id} version={registration.revision}>
                  <PersonCell {...registration} showsGender={canReadNeeds} />
                </SelectionCheckbox>
              ) : (
                <PersonCell {...registration} showsGender={canReadNeeds} />
              ),
          }
        : organisationColumn,
      ...(hasNames ? [organisationColumn] : []),
      {
        label: 'Country and time zone',
        render: ({ country, timeZone, registeredAt, language }) => (
          <TwoLines first={formatCountry(country, 'en')}>
            <span class="small muted">
              {formatZone(timeZone, registeredAt, 'en')}, {language}
            </span>
          </TwoLines>
        ),
      },
      ...(canReadNeeds && registrations.some(({ accessNeeds }) => accessNeeds !== '')
        ? [
            {
              label: 'Accessibility and interpretation',
              render: ({ accessNeeds }: Registration) => <span dir="auto">{accessNeeds}</span>,
            },
          ]
        : []),
      ...(canReadNeeds && registrations.some(({ answers }) => Object.keys(answers).length > 0)
        ? [
            {
              label: 'Answers',
              render: ({ answers }: Registration) => <AnswerList {...{ clinic, answers }} />,
            },
          ]
        : []),
      { label: 'Registered', render: ({ registeredAt }) => formatDate(registeredAt.slice(0, 10), 'en') },
      {
        label: 'Status',
        render: (registration) => (
          <StatusCell
            {...{ registration, clinic }}
            waitlistPosition={waitlistPositions.get(registration.id)}
          />
        ),
      },
      ...listAttendanceColumns(attendance),
    ]}
  />
)

const organisationColumn: CardColumn<Registration> = {
  label: 'Organisation',
  render: ({ organisation, jobTitle, sector }) => (
    <TwoLines first={organisation}>
      <span class="small muted">
        {jobTitle && `${jobTitle}, `}
        {sectorLabels[sector]}
      </span>
    </TwoLines>
  ),
}

const withdrawableStatuses: ReadonlySet<Registration['status']> = new Set([
  'confirmed',
  'waitlisted',
  'offered',
  'pending',
])

interface PersonCellProps extends Pick<Registration, 'name' | 'email' | 'gender'> {
  showsGender: boolean
}

const PersonCell = ({ name, email, gender, showsGender }: PersonCellProps) => (
  <TwoLines first={name}>
    <a class="small" href={`mailto:${encodeURIComponent(email)}`}>
      {email}
    </a>
    {showsGender && gender && (
      <>
        <br />
        <span class="small muted">{genderNameIn(gender, 'en')}</span>
      </>
    )}
  </TwoLines>
)

/** Shortened, so that a page of fifty people stays small; the export has all of it. */
const AnswerList = ({ clinic, answers }: { clinic: Clinic; answers: Registration['answers'] }) => (
  <>
    {describeAnswers(clinic.questions, answers, 'en').map(({ label, values }) => (
      <div class="small">
        <bdi class="muted">{truncateText(label.text, 50)}</bdi>{' '}
        <bdi>{truncateText(values.map(({ text }) => text).join('; '), 80)}</bdi>
      </div>
    ))}
  </>
)

const TwoLines = ({ first, children }: { first: string; children: Child }) => (
  <>
    <span dir="auto">{first}</span>
    <br />
    {children}
  </>
)

interface StatusCellProps {
  registration: Registration
  clinic: Clinic
  waitlistPosition: number | undefined
}

const StatusCell = ({
  registration: { status, offeredUntil },
  clinic,
  waitlistPosition,
}: StatusCellProps) => (
  <>
    <StatusBadge tone={registrationStatusLabels[status].tone}>
      {registrationStatusLabels[status].label}
    </StatusBadge>
    {status === 'waitlisted' && <div class="small muted">number {waitlistPosition}</div>}
    {status === 'offered' && offeredUntil && (
      <div class="small muted">until {formatMoment(offeredUntil, clinic.timeZone ?? 'UTC', 'en')}</div>
    )}
  </>
)
